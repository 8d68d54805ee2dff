import type { Instant } from '../../shared/basics/instant.ts';
import type { Outgoing } from '../store/open-store.ts';
import { signedKind } from './signed-kind.ts';

/** A recusal signed here that nobody else has yet. */
export interface WaitingRecusal {
  readonly dossier: string;
  readonly at: Instant;
}

export function waitingRecusals(outgoing: readonly Outgoing[]): readonly WaitingRecusal[] {
  return outgoing
    .filter(({ state }) => state === 'waiting')
    .flatMap(({ jws, at }) => {
      const { kind, dossier } = signedKind(jws);
      return kind === 'recusal' && dossier ? [{ dossier, at }] : [];
    });
}

/** How long the desk leaves a recusal for second thoughts before it delivers it by itself, in milliseconds; a person may deliver at once. */
const secondThoughts = 30_000;

/** Whether the desk should hold back for now. A clock that was set back must not hold everything for hours. */
export function mayBeThoughtOver(outgoing: readonly Outgoing[], now: number): boolean {
  return waitingRecusals(outgoing).some(({ at }) => Math.abs(now - Date.parse(at)) < secondThoughts);
}
