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

/** What was heard of others: their words on states of one's own log, and the notes that are about later states than one has. */
export interface Heard {
  readonly words: readonly Cosigned[];
  readonly ahead: readonly string[];
}

/**
 * What others have cosigned, held against one's own log: a state that the registry signed for them and that is not among one's own
 * is a fork, whoever brought it. Words that nobody enrolled gave count for nothing.
 */
export function judgeCosignatures(
  crypto: Crypto,
  log: FollowedLog,
  verifierKey: string,
  notes: readonly string[],
): Result<Heard, Finding> {
  if (!log.seen) return ok({ words: [], ahead: [] });
  const own = log.seen;
  const words: Cosigned[] = [];
  const ahead: string[] = [];
  for (const note of new Set(notes)) {
    const theirs = verifyCheckpoint(crypto, note, verifierKey);
    if (!theirs.ok || theirs.value.origin !== own.checkpoint.origin) continue;
    const { size, root } = theirs.value;
    if (size > own.checkpoint.size) {
      ahead.push(note);
      continue;
    }
    if (!equalBytes(log.tree.root(size), root)) {
      const leaves = leavesOf(crypto, log.records.slice(0, own.checkpoint.size));
      const about = { verifierKey, round: log.round };
      const evidence = proveFork(crypto, about, [bareNote(note), bareNote(own.note)], leaves);
      return err({ problem: problem('log/forked', { seen: own.checkpoint.size, now: size }), evidence });
    }
    words.push(...cosignedBy(crypto, log.docket, note, size));
  }
  return ok({ words, ahead });
}

/**
 * States that the registry had signed before it was asked for its newest one: when they are still ahead, it keeps from this desk what
 * it showed to others. One word against another, since no checkpoint tells when it was signed.
 */
export function judgeAhead(
  crypto: Crypto,
  { round, seen }: Pick<FollowedLog, 'round' | 'seen'>,
  verifierKey: string,
  notes: readonly string[],
): Result<true, Finding> {
  if (!seen) return ok(true);
  const { origin, size: now } = seen.checkpoint;
  const sizes = notes.map((note) => {
    const theirs = verifyCheckpoint(crypto, note, verifierKey);
    return theirs.ok && theirs.value.origin === origin ? theirs.value.size : 0;
  });
  const promised = Math.max(0, ...sizes);
  return promised <= now ? ok(true) : err({ problem: problem('log/frozen', { round, promised, now }), evidence: null });
}
