import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { bundleBytes } from '../../shared/report/bundle.ts';
import type { ClaimCode } from '../../shared/report/claims.ts';
import { verifyMonth } from '../../shared/report/verify-month.ts';
import { compareWithGolden, whatDisagrees } from '../../shared/rehearsal/compare-with-golden.ts';
import { readLog, zeroReport } from './rehearsal-log.ts';
import { delivered, seatIn, type Stage } from './stage.ts';

export async function closeBoth(stage: Stage): Promise<Result<true>> {
  const [office, chair] = [seatIn(stage, 'secretariat').desktop, seatIn(stage, 'chair').desktop];
  const first = await delivered(office.closeRound({}));
  if (!first.ok) return first;
  const synced = await chair.syncRound({});
  return synced.ok ? delivered(chair.closeRound({})) : synced;
}

export async function openBoth(stage: Stage): Promise<Result<true>> {
  const outer = await delivered(seatIn(stage, 'secretariat').desktop.openBallots({}));
  return outer.ok ? delivered(seatIn(stage, 'chair').desktop.openBallots({})) : outer;
}

/** To the last digit, from what the registry holds and not from what the seats remember. */
export async function compare(stage: Stage): Promise<Result<true>> {
  const { session, round, golden } = stage;
  const log = await readLog(session, round);
  if (!log.ok) return log;
  const compared = compareWithGolden(session.crypto, log.value.docket, () => golden);
  if (!compared.ok) return compared;
  Object.assign(stage.found, { log: log.value, compared: compared.value });
  const found = whatDisagrees(log.value.docket, compared.value);
  return found ? err(found) : ok(true);
}

/** What only the end of a real month meets. */
const beyondRehearsal: readonly ClaimCode[] = ['countersigned', 'tally-recomputed', 'month-final'];

/** The auditor's verification holds in everything that a rehearsal can meet, and says of it that it is no month. */
export async function verify({ session, round, found }: Stage): Promise<Result<true>> {
  const { log } = found;
  if (!log) throw new Error('the log was read when it was compared');
  const [origin = ''] = log.note.split('\n');
  const { verifierKey } = session.pinned;
  const bundle = bundleBytes({ round, origin, verifierKey, records: log.records, checkpoint: log.note });
  const { claims } = verifyMonth(session.crypto, bundle, { round, verifierKey });
  const met = claims.filter(({ claim }) => !beyondRehearsal.includes(claim));
  const held = met.filter(({ verdict }) => verdict === 'holds').length;
  found.claims = { held, all: met.length };
  const failing = met.find(({ verdict }) => verdict !== 'holds');
  if (failing) return err(failing.problem ?? problem('rehearsal/not-verified', { claim: failing.claim }));
  const end = claims.find(({ claim }) => claim === 'month-final')?.problem?.code;
  return end === 'report/rehearsal' ? ok(true) : err(problem('rehearsal/taken-for-a-month'));
}

export async function reportZero(stage: Stage): Promise<Result<true>> {
  const zero = await zeroReport(stage.session, stage.draft.round);
  if (!zero.ok) return zero;
  stage.found.zero = zero.value;
  return ok(true);
}
