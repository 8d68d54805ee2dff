import { base64FromBytes } from '../../shared/basics/bytes.ts';
import type { RecordId, RoundId } from '../../shared/basics/ids.ts';
import { ok, type Result } from '../../shared/basics/result.ts';
import { verifyReceipt, type Receipt } from '../../shared/log/receipt.ts';
import { save, type Session } from './session.ts';

/**
 * Own records that the log shows count as delivered: the receipt that nobody could hand over is computed from the log that was
 * admitted here, and has to verify like any other. Answers which.
 */
export async function settleFromLog(session: Session, round: RoundId): Promise<Result<readonly RecordId[]>> {
  const log = session.state.round(round);
  const { seen } = log;
  if (!seen) return ok([]);
  const { size } = seen.checkpoint;
  const shown = log.outgoing.filter(({ id, receipt }) => receipt === 'none' && log.ids.has(id));
  const at = session.now();
  const entries = [];
  for (const { id, jws } of shown) {
    const index = log.records.indexOf(jws);
    const proof = log.tree.inclusionProof(index, size).map(base64FromBytes);
    const receipt: Receipt = { recordId: id, index, checkpoint: seen.note, proof };
    const held = verifyReceipt(session.crypto, receipt, jws, session.pinned.verifierKey);
    if (!held.ok) return held;
    entries.push({ kind: 'delivered', round, id, receipt, at } as const);
  }
  const saved = entries.length > 0 ? await save(session, entries) : ok(true);
  return saved.ok ? ok(shown.map(({ id }) => id)) : saved;
}
