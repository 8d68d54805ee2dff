import { desktopEventSchema, type DesktopEvent } from '../shared/contracts/desktop-events.ts';
import { listenToMain } from './desktop.ts';

/** Calls the listener for every well-formed event; returns the way to stop. */
export function onDesktopEvent(listener: (event: DesktopEvent) => void): () => void {
  return listenToMain((event) => {
    const parsed = desktopEventSchema.safeParse(event);
    if (parsed.success) listener(parsed.data);
  });
}
