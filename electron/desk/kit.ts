import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { bundleBytes } from '../../shared/report/bundle.ts';
import { resultsOf } from '../../shared/report/results.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { kitFiles } from '../files/kit/kit-files.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { cosignedNote } from './cosign.ts';
import type { DeskDeps } from './deps.ts';
import { seatOf, type Session } from './session.ts';
import { syncRounds } from './sync.ts';

/**
 * Asks for a folder and leaves the month's results there. The bundle is verified before anything is written: a kit that an
 * auditor would refuse must not leave the office.
 */
export async function saveKit(
  session: Session,
  { choose, printPdf }: Pick<DeskDeps, 'choose' | 'printPdf'>,
): Promise<Result<CallOutput<'saveKit'>>> {
  const synced = await syncRounds(session);
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  // The registry's own log only: what is still under way from here is nobody's record yet.
  const { log, round } = seat.value;
  const { docket } = log;
  // Without the registry the kit can still be made from what this desk has verified, as long as the month is final here.
  if (!synced.ok && phaseOf(docket) !== 'final') return synced;
  const { verifierKey } = session.pinned;
  const { seen } = log;
  if (!seen || phaseOf(docket) !== 'final') return err(problem('report/not-final'));
  const { checkpoint } = seen;
  const note = cosignedNote(session, log) ?? seen.note;
  const bundle = bundleBytes({ round, origin: checkpoint.origin, verifierKey, records: log.records, checkpoint: note });
  const verified = verifyMonth(session.crypto, bundle, { round, verifierKey });
  const failing = verified.claims.find(({ verdict }) => verdict !== 'holds');
  if (!everythingHolds(verified)) return err(problem('kit/does-not-verify', { claim: failing?.claim ?? '-' }));

  const disclosed = resultsOf(docket, { checkpoint, verifierKey, names: 'hidden' });
  const internal = resultsOf(docket, { checkpoint, verifierKey, names: 'shown' });
  if (!disclosed.ok) return disclosed;
  if (!internal.ok) return internal;
  const folder = await choose.kitFolder();
  if (folder === null) return err(problem('kit/cancelled'));
  const files = await kitFiles({ disclosed: disclosed.value, internal: internal.value, bundle, printPdf });
  const saved = await saveKitFiles(folder, `${round}-results`, files);
  return saved.ok ? ok({ files: [...saved.value] }) : saved;
}
