import { z } from 'zod';
import { daySchema } from '../basics/day.ts';
import { decimalSchema } from '../basics/decimal.ts';
import { dossierNumberSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { problemSchema } from '../basics/problem.ts';
import { nominationDraftSchema, nominatedSchema } from '../nomination/nomination-draft.ts';
import { nominationFormSchema } from '../nomination/nomination-form.ts';
import { nominationStepKinds, nominationStepSchema } from '../nomination/nomination-steps.ts';
import { documentStateSchema, evaluationSchema } from '../nomination/nomination.ts';
import type { Paper } from '../paper/paper.ts';
import { serviceTypeSchema } from '../round/service-type.ts';

const nothing = z.strictObject({});
const saved = z.strictObject({ seq: z.int(), at: instantSchema });
const delivery = z.strictObject({
  delivered: z.array(recordIdSchema),
  waiting: z.int(),
  problems: z.array(problemSchema),
});
const yesNo = z.enum(['yes', 'no']);

const figuresSchema = z.strictObject({
  publicItems: z.array(z.strictObject({ item: z.string(), fit: z.int(), unfit: z.int(), holds: yesNo })).readonly(),
  totals: z
    .array(
      z.strictObject({
        evaluator: z.int(),
        total: decimalSchema,
        dropped: z.enum(['highest', 'lowest']).nullable(),
      }),
    )
    .readonly(),
  mean: decimalSchema.nullable(),
  reaches: yesNo,
  enough: yesNo,
  passes: yesNo,
});

/** A selected service with all that is known of its nomination here. `filed`: the signed record that stands. */
const candidateSchema = z.strictObject({
  round: roundIdSchema,
  title: z.string(),
  dossier: dossierNumberSchema,
  service: z.string(),
  applicant: z.string(),
  serviceType: serviceTypeSchema,
  selectedOn: daySchema,
  draft: nominationDraftSchema.nullable(),
  filed: z
    .strictObject({
      record: recordIdSchema,
      outcome: z.enum(['nominated', 'not-nominated']),
      on: daySchema,
      form: nominationFormSchema,
      documents: z.array(documentStateSchema),
      evaluations: z.array(evaluationSchema),
      reasons: z.string(),
      figures: figuresSchema,
    })
    .nullable(),
  steps: z.array(nominationStepSchema),
  state: z.enum(['preparing', 'nominated', 'not-nominated', ...nominationStepKinds, 'expired']),
  next: z.array(z.enum(nominationStepKinds)),
});
export type NominationCandidate = Readonly<z.infer<typeof candidateSchema>>;

const half = z.strictObject({
  half: z.string(),
  selected: z.int(),
  nominated: z.int(),
  notNominated: z.int(),
  designated: z.int(),
  notDesignated: z.int(),
});

/** 혁신제품, for the secretariat: over all final rounds that this desk knows. Part of `desktopApi`. */
export const nominationApi = {
  readNominations: {
    input: nothing,
    output: z.strictObject({ candidates: z.array(candidateSchema), halves: z.array(half), form: nominationFormSchema }),
  },
  saveNominationDraft: { input: nominatedSchema.extend({ draft: nominationDraftSchema }), output: saved },
  /** Signs the draft as it lies in the journal; the outcome follows from it. */
  signNomination: { input: nominatedSchema, output: delivery },
  recordNominationStep: { input: nominatedSchema.extend({ step: nominationStepSchema }), output: saved },
  /** Takes the last step back: it was entered by mistake. */
  undoNominationStep: { input: nominatedSchema, output: saved },
  /** The letter of a signed nomination as data, to be read before it leaves the office. */
  readNominationPaper: {
    input: nominatedSchema,
    output: z.strictObject({ paper: z.custom<Paper>((value) => typeof value === 'object' && value !== null) }),
  },
  /** The office's own form from a JSON file; and the form that is worked with as such a file. */
  openNominationForm: { input: nothing, output: z.strictObject({ form: nominationFormSchema }) },
  saveNominationForm: { input: nothing, output: z.strictObject({ name: z.string() }) },
  /** Asks for a folder; the list and the half years as csv and xlsx, and a letter (pdf, hwpx) for each that was nominated. */
  saveNominations: { input: nothing, output: z.strictObject({ files: z.array(z.string()), letters: z.int() }) },
} as const;
