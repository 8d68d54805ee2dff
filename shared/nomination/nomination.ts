import { z } from 'zod';
import { decimalSchema } from '../basics/decimal.ts';
import { dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';
import { nominationFormSchema } from './nomination-form.ts';

/** What one evaluator of the panel said. Evaluators are not disclosed (지침 제4조): they have numbers, and no names anywhere. */
export const evaluationSchema = z.strictObject({
  evaluator: z.int().min(1).max(20),
  /** In the order of the form's items. */
  publicItems: z.array(z.enum(['fit', 'unfit'])).max(20),
  /** In the order of the form's criteria. */
  points: z.array(decimalSchema).max(20),
});
export type Evaluation = Readonly<z.infer<typeof evaluationSchema>>;

/** Whether a document of the form is there, in the order of the form's list. */
export const documentStateSchema = z.enum(['given', 'missing', 'does-not-apply']);
export type DocumentState = z.infer<typeof documentStateSchema>;

/**
 * `nomination`: a selected service is recommended as 혁신제품, or is not, on the points of a panel. Form, documents and every evaluator's points
 * are in it, so that anybody can do the sum again. The latest one on a dossier stands.
 */
export const nominationBodySchema = z.strictObject({
  ...authoredShape,
  dossier: dossierNumberSchema,
  selection: recordIdSchema,
  form: nominationFormSchema,
  documents: z.array(documentStateSchema).max(40),
  evaluations: z.array(evaluationSchema).min(1).max(20),
  outcome: z.enum(['nominated', 'not-nominated']),
  reasons: z.string().min(1).max(4000),
});
export type NominationBody = Readonly<z.infer<typeof nominationBodySchema>>;
export type NominationPaper = Pick<NominationBody, 'form' | 'documents' | 'evaluations'>;
