import { z } from 'zod';
import { decimalSchema } from '../basics/decimal.ts';
import { dossierNumberSchema, roundIdSchema } from '../basics/ids.ts';
import { documentStateSchema, type Evaluation, type NominationPaper } from './nomination.ts';
import { nominationFormSchema } from './nomination-form.ts';

/** A nomination as far as the office has written it: what is not entered yet is null. */
export const nominationDraftSchema = z.strictObject({
  form: nominationFormSchema,
  documents: z.array(documentStateSchema).max(40),
  evaluations: z
    .array(
      z.strictObject({
        evaluator: z.int().min(1).max(20),
        publicItems: z.array(z.enum(['fit', 'unfit']).nullable()).max(20),
        points: z.array(decimalSchema.nullable()).max(20),
      }),
    )
    .max(20),
  reasons: z.string().max(4000),
});
export type NominationDraft = Readonly<z.infer<typeof nominationDraftSchema>>;

/** Of which service of which round. */
export const nominatedSchema = z.strictObject({ round: roundIdSchema, dossier: dossierNumberSchema });
export type Nominated = Readonly<z.infer<typeof nominatedSchema>>;

/** A draft with nothing in it yet, for a panel as small as the form allows. */
export function emptyNominationDraft(form: NominationDraft['form']): NominationDraft {
  return {
    form,
    documents: form.documents.map(() => 'missing'),
    evaluations: Array.from({ length: form.rule.panel.least }, (_, index) => emptyEvaluation(form, index + 1)),
    reasons: '',
  };
}

export function emptyEvaluation(
  form: NominationDraft['form'],
  evaluator: number,
): NominationDraft['evaluations'][number] {
  return { evaluator, publicItems: form.publicItems.map(() => null), points: form.criteria.map(() => null) };
}

/** The evaluations that are entered whole. */
export function wholeEvaluations({ evaluations }: Pick<NominationDraft, 'evaluations'>): readonly Evaluation[] {
  return evaluations.flatMap(({ evaluator, publicItems, points }) => {
    const items = publicItems.filter((each) => each !== null);
    const figures = points.filter((each) => each !== null);
    const whole = items.length === publicItems.length && figures.length === points.length;
    return whole ? [{ evaluator, publicItems: items, points: figures }] : [];
  });
}

/** The draft as it could be signed; null while an evaluator's entry is not whole. */
export function paperFromDraft(draft: NominationDraft): NominationPaper | null {
  const evaluations = [...wholeEvaluations(draft)];
  const { form, documents } = draft;
  return evaluations.length === draft.evaluations.length ? { form, documents, evaluations } : null;
}
