import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { bareNote } from '../../shared/log/checkpoint.ts';
import { bundleBytes } from '../../shared/report/bundle.ts';
import { resultsOf } from '../../shared/report/results-of.ts';
import type { Results } from '../../shared/report/results.ts';
import { cosignedNote } from './cosign.ts';
import { seatOf, type Session } from './session.ts';

export interface FinalMonth {
  readonly round: RoundId;
  /** Members by number, for what is passed on; and by name, for what the committee itself signs and files. */
  readonly disclosed: Results;
  readonly internal: Results;
  /** The registry's signed word on the log, without cosignatures, short enough for a QR code. */
  readonly checkpoint: string;
  /** What was said on each dossier, for the minutes: noted by this office, and signed by nobody. */
  readonly remarks: (dossier: DossierNumber) => string;
  readonly bundle: () => Uint8Array;
}

/** The month that is final on this desk, from the registry's own log only: what is still under way from here is nobody's record yet. Problem: 'report/not-final'. */
export function finalMonth(session: Session): Result<FinalMonth> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { log, round } = seat.value;
  const { docket, seen } = log;
  if (!seen || phaseOf(docket) !== 'final') return err(problem('report/not-final'));
  const { verifierKey } = session.pinned;
  const { checkpoint } = seen;
  const of = (names: 'shown' | 'hidden') => resultsOf(docket, { checkpoint, verifierKey, names });
  const [disclosed, internal] = [of('hidden'), of('shown')];
  if (!disclosed.ok) return disclosed;
  if (!internal.ok) return internal;
  const note = cosignedNote(session, log) ?? seen.note;
  return ok({
    round,
    disclosed: disclosed.value,
    internal: internal.value,
    checkpoint: bareNote(seen.note),
    remarks: (dossier) => session.state.remarks(round, dossier),
    bundle: () =>
      bundleBytes({ round, origin: checkpoint.origin, verifierKey, records: log.records, checkpoint: note }),
  });
}
