import { z } from 'zod';
import { digestSchema, type Digest, type DossierNumber, type RoundId } from '../../shared/basics/ids.ts';
import { viewPlaceSchema } from '../../shared/contracts/viewer-messages.ts';
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
  /** Of a whole round, for a search over all dossiers. */
  readonly textsOfRound: (
    round: RoundId,
  ) => Promise<readonly { readonly dossier: DossierNumber; readonly text: FileText }[]>;
  /** Which of these files still have no text here. */
  readonly withoutText: (blobs: readonly Digest[]) => Promise<readonly Digest[]>;
  readonly keepPlace: (round: RoundId, dossier: DossierNumber, place: ReadingPlace) => Promise<void>;
  readonly place: (round: RoundId, dossier: DossierNumber) => Promise<ReadingPlace | null>;
  /** A recusal takes the words and the place with the files. */
  readonly forget: (round: RoundId, dossier: DossierNumber) => Promise<void>;
}

export function createReadingStore(database: Database, vault: Vault): ReadingStore {
  const { texts, places } = database;
  const textOf = ({ key, sealed }: { readonly key: string; readonly sealed: Uint8Array }): readonly FileText[] => {
    const parsed = fileTextSchema.safeParse(vault.open(key, sealed));
    return parsed.success ? [parsed.data] : [];
  };
  return {
    keepText: async ({ round, dossier, blob }, text) => {
      const key = textKey(blob);
      await texts.put({ key, round, dossier, sealed: vault.seal(key, text) });
    },
    texts: async (round, dossier) => (await texts.where({ round, dossier }).toArray()).flatMap(textOf),
    textsOfRound: async (round) =>
      (await texts.where({ round }).toArray()).flatMap((row) =>
        textOf(row).map((text) => ({ dossier: row.dossier as DossierNumber, text })),
      ),
    withoutText: async (blobs) => {
      const rows = await texts.bulkGet(blobs.map(textKey));
      return blobs.filter((_, index) => rows[index] === undefined);
    },
    keepPlace: async (round, dossier, place) => {
      const key = placeKey(round, dossier);
      await places.put({ key, sealed: vault.seal(key, place) });
    },
    place: async (round, dossier) => {
      const key = placeKey(round, dossier);
      const row = await places.get(key);
      const parsed = readingPlaceSchema.safeParse(row && vault.open(key, row.sealed));
      return parsed.success ? parsed.data : null;
    },
    forget: (round, dossier) =>
      database.transaction('rw', [texts, places], async () => {
        await texts.where({ round, dossier }).delete();
        await places.delete(placeKey(round, dossier));
      }),
  };
}

function textKey(blob: Digest): string {
  return `text/${blob}`;
}

function placeKey(round: RoundId, dossier: DossierNumber): string {
  return `place/${round}/${dossier}`;
}
