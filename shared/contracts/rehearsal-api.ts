import { z } from 'zod';
import { roundIdSchema } from '../basics/ids.ts';
import { problemSchema } from '../basics/problem.ts';
import { comparedSchema } from '../rehearsal/golden-figures.ts';
import { rehearsalSchema, signOffsSchema } from '../rehearsal/rehearsal.ts';
import { zeroReportSchema } from '../round/sign-off.ts';

const nothing = z.strictObject({});

/** A rehearsal as its log at the registry shows it, worked out anew at the desk that asks. `problem`: what speaks against signing. */
export const shownRehearsalSchema = z.strictObject({
  round: roundIdSchema,
  of: roundIdSchema,
  title: z.string(),
  records: z.int(),
  compared: z.array(comparedSchema),
  zero: zeroReportSchema.nullable(),
  signOffs: signOffsSchema,
  problem: problemSchema.nullable(),
});
export type ShownRehearsal = Readonly<z.infer<typeof shownRehearsalSchema>>;

/** The part of the desktop's table for the rehearsal of a round before it opens. */
export const rehearsalApi = {
  /** The office plays a whole month with golden dossiers in a log of its own at the live registry. Answers also where a step failed. */
  startRehearsal: { input: nothing, output: z.strictObject({ rehearsal: rehearsalSchema }) },
  cancelRehearsal: { input: nothing, output: nothing },
  /** Rehearsals that the registry holds for this device, newest first; what the office keeps of its own is brought up to date. */
  readRehearsals: { input: nothing, output: z.strictObject({ rehearsals: z.array(shownRehearsalSchema) }) },
  /** By the secretariat and by the chair's office, each at its own desk with its own key. */
  signOffRehearsal: {
    input: z.strictObject({ round: roundIdSchema }),
    output: z.strictObject({ rehearsal: shownRehearsalSchema }),
  },
  /** Takes keys, drafts and files of the rehearsal's seats off this computer for good; its log at the registry stays. */
  wipeRehearsal: { input: nothing, output: z.strictObject({ rehearsal: rehearsalSchema }) },
  /** The report and, once wiped, the certificate; asks for the folder. */
  saveRehearsalPapers: { input: nothing, output: z.strictObject({ files: z.array(z.string()) }) },
} as const;
