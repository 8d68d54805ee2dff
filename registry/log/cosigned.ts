import { equalBytes } from '../../shared/basics/bytes.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { cosignedBy, type Cosigned } from '../../shared/docket/judge-cosignatures.ts';
import type { PastLog } from '../../shared/docket/named-state.ts';
import { checkpointSize, verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosignatureLines, withCosignatures } from '../../shared/log/cosignature.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';

/** The newest state that each device has cosigned. Takes nothing but states of this very log, by devices that it had enrolled. */
export interface CosignedStates {
  /** Whether this note brought a device's word on a newer state; null when it says nothing new. Problems: 'log/bad-cosignature', 'registry/behind'. */
  readonly judge: (note: string, docket: Docket, log: PastLog & { readonly size: number }) => Result<string | null>;
  readonly keep: (note: string, docket: Docket) => void;
  /** One note for each device in use, with its line only. */
  readonly notes: (docket: Docket) => readonly string[];
  /** The lines under the state of exactly this size. */
  readonly linesAt: (size: number) => readonly string[];
}

export function createCosignedStates(crypto: Crypto, verifierKey: string): CosignedStates {
  const newest = new Map<string, Cosigned & { readonly note: string }>();
  const wordsOf = (note: string, docket: Docket) => {
    const checkpoint = verifyCheckpoint(crypto, note, verifierKey);
    return checkpoint.ok ? cosignedBy(crypto, docket, note, checkpoint.value.size) : [];
  };
  const isNews = ({ kid, size }: { readonly kid: string; readonly size: number }) =>
    size > (newest.get(kid)?.size ?? -1);
  return {
    judge: (note, docket, log) => {
      const bad = err(problem('log/bad-cosignature'));
      const checkpoint = verifyCheckpoint(crypto, note, verifierKey);
      if (!checkpoint.ok || checkpoint.value.origin !== log.origin) return bad;
      const { size, root } = checkpoint.value;
      if (size > log.size) return err(problem('registry/behind', { size: log.size }));
      const words = wordsOf(note, docket);
      if (!equalBytes(log.rootOf(size), root) || words.length === 0) return bad;
      const news = words.filter(isNews);
      return ok(
        news.length > 0
          ? withCosignatures(
              note,
              news.map(({ line }) => line),
            )
          : null,
      );
    },
    keep: (note, docket) => {
      // A signature takes its time to verify, and a long round has thousands of words that were said again since.
      const size = checkpointSize(note) ?? 0;
      if (!cosignatureLines(note).some(({ name }) => isNews({ kid: name, size }))) return;
      for (const word of wordsOf(note, docket).filter(isNews))
        newest.set(word.kid, { ...word, note: withCosignatures(note, [word.line]) });
    },
    notes: (docket) => [...newest.values()].flatMap(({ kid, note }) => (ownerOf(docket, kid) ? [note] : [])),
    linesAt: (size) => [...newest.values()].filter((each) => each.size === size).map(({ line }) => line),
  };
}
