import { equalBytes } from '../basics/bytes.ts';
import type { RoundId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { bareNote, verifyCheckpoint, type Checkpoint } from './checkpoint.ts';
import { leavesOf, proveFork, type Evidence } from './evidence.ts';
import type { Tree } from './tree.ts';

/** One's own side: the log as it was followed, and the last checkpoint that was accepted. */
export interface OwnSide {
  readonly round: RoundId;
  readonly verifierKey: string;
  readonly records: readonly string[];
  readonly tree: Tree;
  readonly seen: { readonly note: string; readonly checkpoint: Checkpoint };
}

/**
 * How somebody else's checkpoint stands to one's own. `theirs-older` was checked against one's own records; of `theirs-newer`
 * nothing can be said before one's own log has grown that far; `fork` means that the registry showed two histories.
 */
export type Comparison =
  | { readonly relation: 'same' | 'theirs-older' | 'theirs-newer'; readonly ours: number; readonly theirs: number }
  | { readonly relation: 'fork'; readonly ours: number; readonly theirs: number; readonly evidence: Evidence };

/** Text as people paste it: blanks around it, carriage returns from mail, and a missing last line feed are nobody's fault. */
export function noteFromPasted(text: string): string {
  const lines = text.replaceAll('\r', '').trim().split('\n');
  return `${lines.map((line) => line.trim()).join('\n')}\n`;
}

/** Problems: 'checkpoint/unreadable' (not one, or not signed by this registry), 'checkpoint/other-log' (another round or registry). */
export function compareCheckpoints(crypto: Crypto, own: OwnSide, pasted: string): Result<Comparison> {
  const note = bareNote(noteFromPasted(pasted));
  const theirs = verifyCheckpoint(crypto, note, own.verifierKey);
  if (!theirs.ok)
    return err(
      problem(theirs.problem.code === 'log/wrong-registry-key' ? 'checkpoint/other-log' : 'checkpoint/unreadable'),
    );
  const { origin, size, root } = theirs.value;
  const ours = own.seen.checkpoint;
  if (origin !== ours.origin) return err(problem('checkpoint/other-log'));
  const sizes = { ours: ours.size, theirs: size };
  if (size > ours.size) return ok({ relation: 'theirs-newer', ...sizes });
  if (equalBytes(own.tree.root(size), root))
    return ok({ relation: size === ours.size ? 'same' : 'theirs-older', ...sizes });
  const leaves = leavesOf(crypto, own.records.slice(0, ours.size));
  const evidence = proveFork(crypto, own, [note, bareNote(own.seen.note)], leaves);
  if (!evidence) throw new Error('two signed states differ and no fork is found');
  return ok({ relation: 'fork', ...sizes, evidence });
}
