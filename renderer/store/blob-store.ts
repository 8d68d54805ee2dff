import type { Digest, RoundId } from '../../shared/basics/ids.ts';
import type { Database } from './database.ts';
import type { FileVault } from './file-vault.ts';

/** Where a download of an encrypted file stands, so that it goes on after a cut where it stopped. */
export async function storedBytes(
  database: Database,
  digest: Digest,
): Promise<{ readonly stored: number; readonly state: 'none' | 'partial' | 'complete' }> {
  const row = await database.blobs.get(digest);
  return row ? { stored: row.stored, state: row.state } : { stored: 0, state: 'none' };
}

/** Which encrypted files are here whole, and how many bytes of those begun: two questions to the store, however many files there are. */
export async function keptBlobs(
  database: Database,
): Promise<{ readonly whole: ReadonlySet<string>; readonly begun: ReadonlyMap<string, number> }> {
  const [complete, partial] = await Promise.all([
    database.blobs.where('state').equals('complete').primaryKeys(),
    database.blobs.where('state').equals('partial').toArray(),
  ]);
  return { whole: new Set(complete), begun: new Map(partial.map(({ digest, stored }) => [digest, stored])) };
}

/** One more part, together with the new count, in one transaction. */
export async function putChunk(
  { database, files }: { readonly database: Database; readonly files: FileVault },
  {
    digest,
    round,
    total,
    offset,
    bytes,
  }: { digest: Digest; round: RoundId; total: number; offset: number; bytes: Uint8Array },
): Promise<void> {
  // Sealed before the transaction: it ends when anything else is waited for.
  const sealed = await files.seal(`${digest}/${offset}`, bytes);
  await database.transaction('rw', [database.blobs, database.chunks], async () => {
    await database.chunks.put({ digest, offset, bytes: new Blob([sealed]), sealed: 'yes' });
    await database.blobs.put({ digest, round, total, stored: offset + bytes.length, state: 'partial' });
  });
}

/** The whole encrypted file as it is here; the caller checks its digest. */
export async function readBlob(
  { database, files }: { readonly database: Database; readonly files: FileVault },
  digest: Digest,
): Promise<Uint8Array> {
  const chunks = await database.chunks.where('digest').equals(digest).sortBy('offset');
  const parts = await Promise.all(
    chunks.map(async ({ offset, bytes, sealed }) => {
      const kept = new Uint8Array(await bytes.arrayBuffer());
      return sealed ? files.open(`${digest}/${offset}`, kept) : kept;
    }),
  );
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export async function markComplete(database: Database, digest: Digest): Promise<void> {
  await database.blobs.update(digest, { state: 'complete' });
}

/** Takes an encrypted file off this device: it was damaged, or a recusal took the right to hold it. */
export async function removeBlobs(database: Database, digests: readonly Digest[]): Promise<void> {
  await database.transaction('rw', [database.blobs, database.chunks], async () => {
    await database.blobs.bulkDelete([...digests]);
    for (const digest of digests) await database.chunks.where('digest').equals(digest).delete();
  });
}
