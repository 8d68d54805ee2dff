import { useEffect } from 'react';
import type { Docket } from '../../shared/docket/docket.ts';
import { countAhead } from '../../shared/docket/statistics-of.ts';
import type { Live } from './use-desk.ts';

/** Counts an opened round dossier by dossier while nothing else is to be done, so that the chair's table opens on figures that are there. */
export function useCountedAhead(live: Live | null): void {
  const docket = live?.docket ?? null;
  useEffect(() => (docket ? whileIdle(docket) : undefined), [docket]);
}

function whileIdle(docket: Docket): () => void {
  const files = docket.dossiers.values();
  let waiting = 0;
  const count = (idle: IdleDeadline) => {
    while (idle.timeRemaining() > 1) {
      const next = files.next();
      if (next.done) return;
      countAhead(docket, next.value);
    }
    waiting = requestIdleCallback(count);
  };
  waiting = requestIdleCallback(count);
  return () => cancelIdleCallback(waiting);
}
