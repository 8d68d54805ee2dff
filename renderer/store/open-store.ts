import { z } from 'zod';
import { equalBytes } from '../../shared/basics/bytes.ts';
import { dossierNumberSchema, roundIdSchema, type DossierNumber, type RoundId } from '../../shared/basics/ids.ts';
import { instantSchema } from '../../shared/basics/instant.ts';
import {
  intakeDossierSchema,
  itemPaperSchema,
  type ItemPaper,
  type NumberedEntry,
} from '../../shared/contracts/desk-entry.ts';
import { receiptSchema } from '../../shared/log/receipt.ts';
import { rehearsalSchema, type Rehearsal } from '../../shared/rehearsal/rehearsal.ts';
import { roundDraftSchema, type RoundDraft } from '../../shared/preparation/round-draft.ts';
import { rubricSchema } from '../../shared/round/rubric.ts';
import { scoreSheetSchema } from '../../shared/scoring/score-sheet.ts';
import { Database, type SealedRow } from './database.ts';
import { projectEntries, recordKey, registerRowSchema, sheetKey, type RegisterRow } from './project.ts';
import { createReadingStore, type ReadingStore } from './reading-store.ts';
import { createFileVault, type FileVault } from './file-vault.ts';
import { createVault, type Vault } from './vault.ts';

const keptSheetSchema = z.object({ sheet: scoreSheetSchema, at: instantSchema, seq: z.number() });
/** A sheet with the journal's word on it: its number and when it was saved. */
export type KeptSheet = Readonly<z.infer<typeof keptSheetSchema>>;

const keptRubricSchema = z.object({ rubric: rubricSchema, at: instantSchema, seq: z.number() });
/** A wording of a rubric in the office's library, with the journal's word on it. */
export type KeptRubric = Readonly<z.infer<typeof keptRubricSchema>>;

const outgoingSchema = z.object({
  id: z.string(),
  round: z.string(),
  jws: z.string(),
  at: instantSchema,
  seq: z.number(),
  state: z.enum(['waiting', 'delivered', 'refused', 'taken-back']),
  closedAt: instantSchema.optional(),
  code: z.string().optional(),
  receipt: receiptSchema.optional(),
});
export type Outgoing = Readonly<z.infer<typeof outgoingSchema>>;

/** Where this person was writing: a dossier, a field of its sheet by its name there, and what was selected in it. */
export const cursorSchema = z.object({
  round: roundIdSchema,
  dossier: dossierNumberSchema,
  field: z.string().nullable(),
  from: z.int().min(0),
  to: z.int().min(0),
});
export type Cursor = Readonly<z.infer<typeof cursorSchema>>;

/** The page's door to its own database. All that is read was sealed; a row that does not open counts as missing and is rebuilt. */
export interface Store {
  readonly database: Database;
  /** Seals the parts of encrypted files once more, so that nothing here opens without the store's key. */
  readonly files: FileVault;
  readonly project: (entries: readonly NumberedEntry[]) => Promise<void>;
  readonly reached: () => Promise<number>;
  /** Forgets what came from the journal, so that it is projected anew; encrypted files stay. */
  readonly forgetProjection: () => Promise<void>;
  readonly records: (
    round: RoundId,
    from: number,
  ) => Promise<readonly { readonly index: number; readonly jws: string }[]>;
  /** One record of the log as it came, or null when it is not here. */
  readonly record: (round: RoundId, index: number) => Promise<string | null>;
  /** The last checkpoint of a round that main has accepted. */
  readonly checkpoint: (round: RoundId) => Promise<string | null>;
  readonly sheet: (round: RoundId, dossier: DossierNumber) => Promise<KeptSheet | null>;
  readonly sheets: () => Promise<readonly KeptSheet[]>;
  /** Sheets of my other devices that wait to be compared with the ones here. */
  readonly others: () => Promise<readonly KeptSheet[]>;
  /** Dossiers of any round that were put at the end of the queue. */
  readonly asides: () => Promise<readonly { readonly round: string; readonly dossier: string }[]>;
  /** What I keep on items of the meeting, of any round. */
  readonly itemPapers: () => Promise<readonly ItemPaper[]>;
  /** Where the person was when the desk was last open; null: in no dossier. Not from the journal, and lost with this store. */
  readonly cursor: () => Promise<Cursor | null>;
  readonly keepCursor: (cursor: Cursor | null) => Promise<void>;
  /** In the order in which they were signed. */
  readonly outgoing: () => Promise<readonly Outgoing[]>;
  readonly intake: () => Promise<readonly KeptIntake[]>;
  readonly register: () => Promise<readonly RegisterRow[]>;
  readonly draft: () => Promise<RoundDraft | null>;
  /** The last rehearsal that this office held. */
  readonly rehearsal: () => Promise<Rehearsal | null>;
  /** The office's wordings of rubrics, in the order they were kept. */
  readonly library: () => Promise<readonly KeptRubric[]>;
  /** Words of files and places in them; no part of the projection. */
  readonly reading: ReadingStore;
  readonly close: () => void;
}

export function openStore(name: string, key: Uint8Array): Store {
  const database = new Database(name);
  const vault = createVault(key);
  const openSheets = createOpener(vault, keptSheetSchema);
  const openIntake = createOpener(vault, keptIntakeSchema);
  const openRegister = createOpener(vault, registerRowSchema);
  const openOutgoing = createOpener(vault, outgoingSchema);
  return {
    database,
    files: createFileVault(key),
    project: (entries) => projectEntries(database, vault, entries),
    reached: async () => {
      const row = await database.meta.get('seq');
      return typeof row?.value === 'number' ? row.value : 0;
    },
    forgetProjection: () =>
      database.transaction('rw', database.projected(), async () => {
        for (const table of database.projected()) await table.clear();
      }),
    records: async (round, from) => {
      const rows = await database.records.where('[round+index]').between([round, from], [round, Infinity]).toArray();
      return rows.flatMap(({ index, sealed }) => {
        const opened = jwsSchema.safeParse(vault.open(recordKey(round, index), sealed));
        return opened.success ? [{ index, jws: opened.data.jws }] : [];
      });
    },
    record: async (round, index) => {
      const key = recordKey(round, index);
      const row = await database.records.get(key);
      return row ? (opened(vault, key, row.sealed, jwsSchema)?.jws ?? null) : null;
    },
    checkpoint: async (round) => {
      const row = await database.meta.get(`checkpoint/${round}`);
      return typeof row?.value === 'string' ? row.value : null;
    },
    sheet: async (round, dossier) => {
      const key = sheetKey(round, dossier);
      const row = await database.sheets.get(key);
      return row ? opened(vault, key, row.sealed, keptSheetSchema) : null;
    },
    sheets: async () => openSheets(await database.sheets.toArray()),
    others: () => all(vault, database.others.toArray(), keptSheetSchema),
    asides: () => all(vault, database.asides.toArray(), z.object({ round: z.string(), dossier: z.string() })),
    itemPapers: () => all(vault, database.papers.toArray(), itemPaperSchema),
    cursor: async () => {
      const row = await database.cursors.get('cursor');
      return row ? opened(vault, 'cursor', row.sealed, cursorSchema) : null;
    },
    keepCursor: async (cursor) => {
      await database.cursors.put({ key: 'cursor', sealed: vault.seal('cursor', cursor) });
    },
    outgoing: async () => {
      const kept = openOutgoing(await database.outgoing.toArray());
      return [...kept].sort((a, b) => a.seq - b.seq);
    },
    intake: async () => openIntake(await database.intake.toArray()),
    register: async () => openRegister(await database.register.toArray()),
    draft: async () => {
      const row = await database.drafts.get('draft');
      return row ? (opened(vault, 'draft', row.sealed, z.object({ draft: roundDraftSchema }))?.draft ?? null) : null;
    },
    rehearsal: async () => {
      const row = await database.drafts.get('rehearsal');
      const kept = row && opened(vault, 'rehearsal', row.sealed, z.object({ rehearsal: rehearsalSchema }));
      return kept?.rehearsal ?? null;
    },
    library: async () => {
      const rows = await database.drafts.where('key').startsWith('rubric/').toArray();
      return rows
        .flatMap(({ key, sealed }) => opened(vault, key, sealed, keptRubricSchema) ?? [])
        .sort((a, b) => a.seq - b.seq);
    },
    reading: createReadingStore(database, vault),
    close: () => database.close(),
  };
}

const keptIntakeSchema = intakeDossierSchema.extend({ at: instantSchema });
/** An application as it is now, with the time of its last import or edit. */
export type KeptIntake = Readonly<z.infer<typeof keptIntakeSchema>>;
const jwsSchema = z.object({ jws: z.string() });

function opened<T>(vault: Vault, key: string, sealed: Uint8Array, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(vault.open(key, sealed));
  return parsed.success ? parsed.data : null;
}

async function all<T>(
  vault: Vault,
  rows: PromiseLike<readonly SealedRow[]>,
  schema: z.ZodType<T>,
): Promise<readonly T[]> {
  return createOpener(vault, schema)(await rows);
}

/**
 * Opens rows, and remembers them: all are read again after every save, and one whose sealed bytes are the ones that were found
 * genuine before need not be opened again.
 */
function createOpener<T>(vault: Vault, schema: z.ZodType<T>): (rows: readonly SealedRow[]) => readonly T[] {
  const known = new Map<string, { readonly sealed: Uint8Array; readonly value: T }>();
  return (rows) =>
    rows.flatMap(({ key, sealed }) => {
      const before = known.get(key);
      if (before && equalBytes(before.sealed, sealed)) return [before.value];
      const value = opened(vault, key, sealed, schema);
      if (value === null) return [];
      known.set(key, { sealed, value });
      return [value];
    });
}
