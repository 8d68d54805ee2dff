import { equalBytes } from '../basics/bytes.ts';
import { keyIdSchema, type KeyId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { bareNote, verifyCheckpoint } from '../log/checkpoint.ts';
import { cosignatureLines, isCosignature } from '../log/cosignature.ts';
import { leavesOf, proveFork, type Finding } from '../log/evidence.ts';
import type { Crypto } from '../sealing/crypto.ts';
import type { Docket } from './docket.ts';
import type { FollowedLog } from './follow-log.ts';

/** A device's word on a state of the log. */
export interface Cosigned {
  readonly kid: KeyId;
  readonly size: number;
  readonly line: string;
}

/**
 * The genuine cosignatures under a note: by a device that the log had enrolled, and not revoked, among its first `size` records.
 * `size` is that of the note, which the caller verified.
 */
export function cosignedBy(crypto: Crypto, docket: Docket, note: string, size: number): readonly Cosigned[] {
  return cosignatureLines(note).flatMap(({ name, line }) => {
    const kid = keyIdSchema.safeParse(name);
    const found = kid.success ? docket.devices.get(kid.data) : undefined;
    const inUse = found && found.since < size && (found.until === null || found.until >= size);
    return inUse && isCosignature(crypto, note, line, found.device) ? [{ kid: found.device.kid, size, line }] : [];
  });
}

/**
 * What others have cosigned, held against one's own log: a state that the registry signed for them and that is not among one's own
 * is a fork, whoever brought it. States beyond one's own are left for later; words that nobody enrolled gave count for nothing.
 */
export function judgeCosignatures(
  crypto: Crypto,
  log: FollowedLog,
  verifierKey: string,
  notes: readonly string[],
): Result<readonly Cosigned[], Finding> {
  if (!log.seen) return ok([]);
  const own = log.seen;
  const found: Cosigned[] = [];
  for (const note of notes) {
    const theirs = verifyCheckpoint(crypto, note, verifierKey);
    if (!theirs.ok || theirs.value.origin !== own.checkpoint.origin || theirs.value.size > own.checkpoint.size)
      continue;
    const { size, root } = theirs.value;
    if (!equalBytes(log.tree.root(size), root)) {
      const leaves = leavesOf(crypto, log.records.slice(0, own.checkpoint.size));
      const evidence = proveFork(
        crypto,
        { verifierKey, round: log.round },
        [bareNote(note), bareNote(own.note)],
        leaves,
      );
      return err({ problem: problem('log/forked', { seen: own.checkpoint.size, now: size }), evidence });
    }
    found.push(...cosignedBy(crypto, log.docket, note, size));
  }
  return ok(found);
}
