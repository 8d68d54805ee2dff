import { z } from 'zod';
import { dossierNumberSchema, memberIdSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { problemSchema } from '../basics/problem.ts';

const nothing = z.strictObject({});
/** The name of a file that was written or read; never its folder. */
const fileName = z.string();

const takenRoundSchema = z.strictObject({
  kind: z.literal('round'),
  name: fileName,
  round: roundIdSchema,
  /** `older`: a state that this desk is already past, on the same line of history; only its files were of use. */
  log: z.enum(['grown', 'same', 'older']),
  added: z.int(),
  size: z.int(),
  /** Encrypted files that wait in main until the page has taken them. */
  files: z.int(),
  /** Own records that the log shows now. */
  delivered: z.array(recordIdSchema),
  /** Own records that the log has overtaken. */
  problems: z.array(problemSchema),
});

const takenOutboxSchema = z.strictObject({
  kind: z.literal('outbox'),
  name: fileName,
  round: roundIdSchema,
  records: z.array(
    z.strictObject({
      id: recordIdSchema,
      kind: z.string(),
      author: z.string(),
      dossier: dossierNumberSchema.nullable(),
      outcome: z.enum(['taken', 'already-there', 'refused']),
      problem: problemSchema.nullable(),
    }),
  ),
});

/** The part of the desktop's table that carries by files what otherwise goes over the network. Each asks the person for the file. */
export const carryingApi = {
  /** The secretariat's round for one person or, with null, for everybody; progress by event `bundle`. */
  saveRoundBundle: {
    input: z.strictObject({ person: memberIdSchema.nullable(), files: z.enum(['included', 'left-out']) }),
    output: z.strictObject({ name: fileName, records: z.int(), files: z.int(), bytes: z.int() }),
  },
  /** What was signed here and is not in the log yet. */
  saveOutboxBundle: { input: nothing, output: z.strictObject({ name: fileName, records: z.int() }) },
  /** All of a bundle or nothing; the secretariat takes outboxes, everybody else rounds; progress by event `bundle`. */
  importBundle: { input: nothing, output: z.discriminatedUnion('kind', [takenRoundSchema, takenOutboxSchema]) },
  cancelBundle: { input: nothing, output: nothing },
  /** The page has taken the files that a bundle brought: main's copies may go. */
  dropCarriedFiles: { input: nothing, output: nothing },
  saveCard: { input: nothing, output: z.strictObject({ name: fileName }) },
  /** Hands the cards in the chosen files to the registry, where the roster's form finds them. */
  openCards: { input: nothing, output: z.strictObject({ cards: z.int(), problems: z.array(problemSchema) }) },
  saveInvitation: { input: nothing, output: z.strictObject({ name: fileName }) },
  /** Works before there is a profile. */
  openInvitation: { input: nothing, output: z.strictObject({ invitation: z.string() }) },
} as const;
