import { equalBytes, hexFromBytes } from '../basics/bytes.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { verifyCheckpoint } from '../log/checkpoint.ts';
import type { Crypto } from '../sealing/crypto.ts';
import type { AdmittedRecord } from './docket.ts';

/** A log as far as its past can be asked for: `rootOf` is the Merkle root over the first `size` records, up to the record judged. */
export interface PastLog {
  readonly origin: string;
  readonly verifierKey: string;
  readonly rootOf: (size: number) => Uint8Array;
}

/**
 * A closing, a selection and a countersignature name the state of the log that their signer saw. It must be one that this very log was in before the
 * record, so that nobody can sign for another history. Problems: 'closing/other-log', 'selection/other-log'.
 */
export function judgeNamedState(crypto: Crypto, record: AdmittedRecord, log: PastLog): Result<true> {
  if (record.kind === 'closing') {
    const { logSize, logRoot } = record.body;
    const seen = logSize <= record.index && hexFromBytes(log.rootOf(logSize)) === logRoot;
    return seen ? ok(true) : err(problem('closing/other-log', { record: record.id }));
  }
  if (record.kind === 'selection' || record.kind === 'countersignature') {
    const checkpoint = verifyCheckpoint(crypto, record.body.checkpoint, log.verifierKey);
    const seen =
      checkpoint.ok &&
      checkpoint.value.origin === log.origin &&
      checkpoint.value.size <= record.index &&
      equalBytes(log.rootOf(checkpoint.value.size), checkpoint.value.root);
    return seen ? ok(true) : err(problem('selection/other-log', { record: record.id }));
  }
  return ok(true);
}
