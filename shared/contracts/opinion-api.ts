import { z } from 'zod';
import { dossierNumberSchema, memberIdSchema, recordIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { opinionDraftSchema } from '../opinion/opinion-draft.ts';
import { opinionTextSchema } from '../opinion/opinion-text.ts';

/** An expert's opinion that stands, as this desk may know it. `text` is null where it was not sealed to this device. */
export const standingOpinionSchema = z.strictObject({
  id: recordIdSchema,
  /** The record's place in the log. */
  index: z.int(),
  expert: memberIdSchema,
  name: z.string(),
  affiliation: z.string(),
  mine: z.enum(['yes', 'no']),
  at: instantSchema,
  text: opinionTextSchema.nullable(),
});
export type StandingOpinion = Readonly<z.infer<typeof standingOpinionSchema>>;

const saved = z.strictObject({ seq: z.int(), at: instantSchema });
const dossier = z.strictObject({ dossier: dossierNumberSchema });

/** Opinions of the experts (검토의견서). Part of `desktopApi`. */
export const opinionApi = {
  /** The opinions on a dossier in the order in which they were given, and what this desk's expert is writing. */
  readOpinions: {
    input: dossier,
    output: z.strictObject({
      opinions: z.array(standingOpinionSchema),
      written: opinionDraftSchema.nullable(),
    }),
  },
  saveOpinionDraft: {
    input: z.strictObject({ dossier: dossierNumberSchema, written: opinionDraftSchema }),
    output: saved,
  },
  /** Signs what is written in the journal, sealed to who may read the dossier now and to both offices. */
  signOpinion: {
    input: dossier,
    output: saved,
  },
  /** Takes back the own one that stands, with none in its place; what was written stays. */
  withdrawOpinion: {
    input: dossier,
    output: saved,
  },
} as const;
