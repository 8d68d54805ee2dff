import { z } from 'zod';
import { digestSchema, type Digest, type DossierNumber, type RoundId } from '../../shared/basics/ids.ts';
import { viewPlaceSchema, type ViewPlace } from '../../shared/contracts/viewer-messages.ts';
import type { Database } from './database.ts';
import type { Vault } from './vault.ts';

/** The words of one file, page by page; `cut` where only its beginning is kept. */
const fileTextSchema = z.object({
  file: digestSchema,
  name: z.string(),
  pages: z.array(z.string()),
  cut: z.boolean(),
});
export type FileText = Readonly<z.infer<typeof fileTextSchema>>;

/** Where reading stopped in a dossier: the file on the screen and, per file, the place in it. */
const readingPlaceSchema = z.object({
  file: digestSchema.nullable(),
  places: z.record(z.string(), viewPlaceSchema),
});
export type ReadingPlace = Readonly<z.infer<typeof readingPlaceSchema>>;

/** What reading leaves on this device besides the files, sealed. None of it comes from the journal: lost, it is made again. */
export interface ReadingStore {
  /** `blob` names the file in the clear, as everywhere in this store; the digest of its words stays sealed. */
  readonly keepText: (
    of: { readonly round: RoundId; readonly dossier: DossierNumber; readonly blob: Digest },
    text: FileText,
  ) => Promise<void>;
  readonly texts: (round: RoundId, dossier: DossierNumber) => Promise<readonly FileText[]>;
  /** What the files of a dossier are called, by the digest of their clear bytes. */
  readonly names: (round: RoundId, dossier: DossierNumber) => Promise<ReadonlyMap<string, string>>;
  /** Which files of a round have their words here, by the digest of their encrypted bytes. Cheap: nothing is opened. */
  readonly blobsWithText: (round: RoundId) => Promise<readonly Digest[]>;
  /** The words of these files, for a search over all dossiers. */
  readonly textsOf: (
    blobs: readonly Digest[],
  ) => Promise<readonly { readonly blob: Digest; readonly dossier: DossierNumber; readonly text: FileText }[]>;
  /** Which of these files still have no text here. */
  readonly withoutText: (blobs: readonly Digest[]) => Promise<readonly Digest[]>;
  /** The place in one file; nothing is kept for a file that has left this device. `front`: it is the one on the screen. */
  readonly keepPlace: (
    of: { readonly round: RoundId; readonly dossier: DossierNumber; readonly blob: Digest },
    file: Digest,
    change: { readonly place?: ViewPlace; readonly front?: true },
  ) => Promise<void>;
  readonly place: (round: RoundId, dossier: DossierNumber) => Promise<ReadingPlace | null>;
  /** Of a round, only what belongs to these files and dossiers stays: a package may be replaced, and a recusal may come from elsewhere. */
  readonly retain: (
    round: RoundId,
    kept: { readonly blobs: ReadonlySet<string>; readonly dossiers: ReadonlySet<string> },
  ) => Promise<void>;
}

export function createReadingStore(database: Database, vault: Vault): ReadingStore {
  const { texts, places } = database;
  const textOf = ({ key, sealed }: { readonly key: string; readonly sealed: Uint8Array }): readonly FileText[] => {
    const parsed = fileTextSchema.safeParse(vault.open(key, sealed));
    return parsed.success ? [parsed.data] : [];
  };
  const placeOf = async (round: RoundId, dossier: DossierNumber): Promise<ReadingPlace | null> => {
    const key = placeKey(round, dossier);
    const row = await places.get(key);
    const parsed = readingPlaceSchema.safeParse(row && vault.open(key, row.sealed));
    return parsed.success ? parsed.data : null;
  };
  /** A recusal may have come while the file was being read: what it took must not come back. */
  const whileHere = (blob: Digest, act: () => Promise<void>) =>
    database.transaction('rw', [texts, places, database.blobs], async () => {
      if ((await database.blobs.get(blob))?.state === 'complete') await act();
    });
  return {
    keepText: ({ round, dossier, blob }, text) =>
      whileHere(blob, async () => {
        const key = textKey(blob);
        await texts.put({ key, round, dossier, sealed: vault.seal(key, text) });
      }),
    texts: async (round, dossier) => (await texts.where({ round, dossier }).toArray()).flatMap(textOf),
    names: async (round, dossier) => {
      const kept = (await texts.where({ round, dossier }).toArray()).flatMap(textOf);
      return new Map(kept.map(({ file, name }) => [file, name]));
    },
    blobsWithText: async (round) => (await texts.where({ round }).primaryKeys()).map(blobOf),
    textsOf: async (blobs) =>
      (await texts.bulkGet(blobs.map(textKey))).flatMap((row) =>
        row ? textOf(row).map((text) => ({ blob: blobOf(row.key), dossier: row.dossier as DossierNumber, text })) : [],
      ),
    withoutText: async (blobs) => {
      const rows = await texts.bulkGet(blobs.map(textKey));
      return blobs.filter((_, index) => rows[index] === undefined);
    },
    keepPlace: ({ round, dossier, blob }, file, { place, front }) =>
      whileHere(blob, async () => {
        const key = placeKey(round, dossier);
        const before = (await placeOf(round, dossier)) ?? { file: null, places: {} };
        const next: ReadingPlace = {
          file: front ? file : before.file,
          places: place ? { ...before.places, [file]: place } : before.places,
        };
        await places.put({ key, sealed: vault.seal(key, next) });
      }),
    place: placeOf,
    retain: (round, { blobs, dossiers }) =>
      database.transaction('rw', [texts, places], async () => {
        const keys = await texts.where({ round }).primaryKeys();
        await texts.bulkDelete(keys.filter((key) => !blobs.has(blobOf(key))));
        const begin = placeKey(round, '' as DossierNumber);
        const held = await places.where('key').startsWith(begin).primaryKeys();
        await places.bulkDelete(held.filter((key) => !dossiers.has(key.slice(begin.length))));
      }),
  };
}

function textKey(blob: Digest): string {
  return `text/${blob}`;
}

function blobOf(key: string): Digest {
  return key.slice('text/'.length) as Digest;
}

function placeKey(round: RoundId, dossier: DossierNumber): string {
  return `place/${round}/${dossier}`;
}
