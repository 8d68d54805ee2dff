import { compareFractions, fraction, fractionFromDecimal } from '../basics/decimal.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { judgeNominationForm, type NominationForm } from './nomination-form.ts';
import type { DocumentState, Evaluation, NominationPaper } from './nomination.ts';
import { panelFigures } from './panel-figures.ts';

/** What stands against recommending: by the document list, the panel's size, its points. Empty: it may be recommended. */
export type NominationHindrance = 'documents' | 'panel' | 'public' | 'points';

export function nominationHindrances({
  form,
  documents,
  evaluations,
}: NominationPaper): readonly NominationHindrance[] {
  const figures = panelFigures(form, evaluations);
  return [
    ...(missingDocuments(form, documents).length > 0 ? (['documents'] as const) : []),
    ...(figures.enough === 'no' ? (['panel'] as const) : []),
    ...(figures.publicItems.some(({ holds }) => holds === 'no') ? (['public'] as const) : []),
    ...(figures.reaches === 'no' ? (['points'] as const) : []),
  ];
}

/** Titles of the documents that are still to come. One that is always needed cannot be said not to apply. */
export function missingDocuments(form: NominationForm, documents: readonly DocumentState[]): readonly string[] {
  return form.documents.flatMap(({ title, needed }, place) => {
    const state = documents[place] ?? 'missing';
    const there = state === 'given' || (state === 'does-not-apply' && needed === 'where-it-applies');
    return there ? [] : [title];
  });
}

/**
 * A paper answers its form exactly: every document, every evaluator once in rising order, every item and criterion, points from 0 to the
 * maximum, and a panel of the size that the form asks for. Problems: 'nomination/bad-form', 'nomination/other-form', 'nomination/panel', 'nomination/points-out-of-range'.
 */
export function judgeNominationPaper({ form, documents, evaluations }: NominationPaper): Result<true> {
  const judged = judgeNominationForm(form);
  if (!judged.ok) return judged;
  if (documents.length !== form.documents.length) return err(problem('nomination/other-form'));
  const { least, most } = form.rule.panel;
  const rising = evaluations.every(({ evaluator }, place) => evaluator > (evaluations[place - 1]?.evaluator ?? 0));
  if (evaluations.length < least || evaluations.length > most || !rising)
    return err(problem('nomination/panel', { least, most, count: evaluations.length }));
  for (const evaluation of evaluations) {
    const wrong = judgeEvaluation(form, evaluation);
    if (!wrong.ok) return wrong;
  }
  return ok(true);
}

function judgeEvaluation(
  { publicItems, criteria }: NominationForm,
  { evaluator, publicItems: said, points }: Evaluation,
): Result<true> {
  if (said.length !== publicItems.length || points.length !== criteria.length)
    return err(problem('nomination/other-form'));
  const possible = criteria.every(({ max }, place) => {
    const value = fractionFromDecimal(points[place] ?? '-1');
    return compareFractions(value, fraction(0n)) >= 0 && compareFractions(value, fractionFromDecimal(max)) <= 0;
  });
  return possible ? ok(true) : err(problem('nomination/points-out-of-range', { evaluator }));
}
