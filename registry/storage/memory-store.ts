import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Digest, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem } from '../../shared/basics/result.ts';
import type { RegistryStore } from './store.ts';

/** The same promises without a disk: for the contract suite's second witness and for rehearsals that keep nothing. */
export function createMemoryStore(): RegistryStore {
  const rounds = new Map<RoundId, string[]>();
  const cosignatures = new Map<RoundId, string[]>();
  const cards: string[] = [];
  const inbox = new Map<RoundId, string[]>();
  const blobs = new Map<Digest, Uint8Array>();
  return {
    records: {
      rounds: () => [...rounds.keys()].sort(),
      records: (round) => rounds.get(round) ?? [],
      append: async (round, records) => {
        rounds.set(round, [...(rounds.get(round) ?? []), ...records]);
        return ok(true);
      },
      cosignatures: (round) => cosignatures.get(round) ?? [],
      appendCosignature: async (round, note) => {
        cosignatures.set(round, [...(cosignatures.get(round) ?? []), note]);
        return ok(true);
      },
      cards: () => cards,
      appendCard: async (card) => {
        cards.push(card);
        return ok(true);
      },
      close: async () => undefined,
    },
    inbox: {
      rounds: () => [...inbox.keys()].sort(),
      texts: (round) => inbox.get(round) ?? [],
      append: async (round, text) => {
        inbox.set(round, [...(inbox.get(round) ?? []), text]);
        return ok(true);
      },
      remove: async (round) => {
        inbox.delete(round);
      },
      close: async () => undefined,
    },
    blobs: {
      size: async (digest) => blobs.get(digest)?.length ?? null,
      put: async (digest, stream, limit) => {
        const parts: Uint8Array[] = [];
        let count = 0;
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          count += chunk.length;
          if (count > limit) return err(problem('registry/too-large', { limit }));
          parts.push(chunk);
        }
        const bytes = Buffer.concat(parts);
        if (createHash('sha256').update(bytes).digest('hex') !== digest) return err(problem('registry/blob-mismatch'));
        blobs.set(digest, bytes);
        return ok(true);
      },
      remove: async (digests) => {
        for (const digest of digests) blobs.delete(digest);
      },
      read: (digest, from, to) =>
        Readable.from([Buffer.from((blobs.get(digest) ?? new Uint8Array(0)).subarray(from, to))]),
    },
  };
}
