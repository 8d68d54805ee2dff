/** The only file that touches `window.desktop`, the calls and events that preload exposes. */
import { desktopEventSchema, type Desktop, type DesktopEvent } from '../shared/contracts/desktop-api.ts';

interface Exposed {
  readonly calls: Desktop;
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly desktop: Exposed;
  }
}

export function desktopFromWindow(): Desktop {
  return window.desktop.calls;
}

/** Calls the listener for every well-formed event; returns the way to stop. */
export function onDesktopEvent(listener: (event: DesktopEvent) => void): () => void {
  return window.desktop.onEvent((event) => {
    const parsed = desktopEventSchema.safeParse(event);
    if (parsed.success) listener(parsed.data);
  });
}
