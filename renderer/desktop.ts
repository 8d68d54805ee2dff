/** The only file that touches `window.desktop`, the calls and events that preload exposes. */
import { fromCrossing, toCrossing } from '../shared/contracts/crossing.ts';
import type { CallName, Desktop } from '../shared/contracts/desktop-api.ts';

interface Exposed {
  /** One function for each name of the contract; input and answer as they cross the bridge (shared/contracts/crossing.ts). */
  readonly calls: Readonly<Record<CallName, (crossed: unknown) => Promise<unknown>>>;
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly desktop: Exposed;
  }
}

export function desktopFromWindow(): Desktop {
  const calls = Object.entries(window.desktop.calls).map(([name, call]) => [
    name,
    async (input: unknown) => fromCrossing(await call(toCrossing(input))),
  ]);
  // Main answers by the contract; the names are the contract's own.
  return Object.fromEntries(calls) as Desktop;
}

/** Calls the listener for everything that main sends of itself; returns the way to stop. */
export function listenToMain(listener: (event: unknown) => void): () => void {
  return window.desktop.onEvent(listener);
}
