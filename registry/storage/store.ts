import type { Readable } from 'node:stream';
import type { Digest, RoundId } from '../../shared/basics/ids.ts';
import type { Result } from '../../shared/basics/result.ts';

/**
 * What the registry keeps. Records and cards are only ever appended; there is no verb to change or remove one. An append is
 * acknowledged when all of it is durable, or fails and leaves nothing of it.
 */
export interface RecordStore {
  readonly rounds: () => readonly RoundId[];
  /** All records of a round in log order (compact JWS). */
  readonly records: (round: RoundId) => readonly string[];
  readonly append: (round: RoundId, records: readonly string[]) => Promise<Result<true>>;
  /** Checkpoints with the cosignatures of devices, in the order in which they came. */
  readonly cosignatures: (round: RoundId) => readonly string[];
  readonly appendCosignature: (round: RoundId, note: string) => Promise<Result<true>>;
  readonly cards: () => readonly string[];
  readonly appendCard: (card: string) => Promise<Result<true>>;
  readonly close: () => Promise<void>;
}

/** Encrypted files by the SHA-256 of their bytes. */
export interface BlobStore {
  /** Bytes, or null when it is not here. */
  readonly size: (digest: Digest) => Promise<number | null>;
  /** Takes the stream in; refuses it when digest or limit do not hold ('registry/blob-mismatch', 'registry/too-large'). */
  readonly put: (digest: Digest, bytes: Readable, limit: number) => Promise<Result<true>>;
  /** Takes files off; those that are not here are passed over. Asked only for rounds that their offices have closed for good. */
  readonly remove: (digests: readonly Digest[]) => Promise<void>;
  /** A stream over bytes [from, to); the caller checked the bounds. */
  readonly read: (digest: Digest, from: number, to: number) => Readable;
}

/** What outsiders write to a round and the pages opened for them, a text each. Kept until the round is closed for good. */
export interface InboxStore {
  readonly rounds: () => readonly RoundId[];
  readonly texts: (round: RoundId) => readonly string[];
  readonly append: (round: RoundId, text: string) => Promise<Result<true>>;
  /** Takes all of a round off the disk; nothing there is no fault. */
  readonly remove: (round: RoundId) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RegistryStore {
  readonly inbox: InboxStore;
  readonly records: RecordStore;
  readonly blobs: BlobStore;
}
