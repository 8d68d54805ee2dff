import { decimalSchema } from '../../../shared/basics/decimal.ts';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { exampleNominationForm } from '../../../shared/nomination/example-form.ts';
import { nominationHindrances } from '../../../shared/nomination/judge-nomination-paper.ts';
import type { Evaluation } from '../../../shared/nomination/nomination.ts';
import type { Signer } from './cast.ts';
import type { SignedMonth } from './signed-month.ts';

/** On a panel whose evaluators gave each criterion this share of its maximum, in hundredths. */
export function nominationBody(
  month: SignedMonth,
  dossier: DossierNumber,
  hundredths: readonly number[] = [90, 80, 85, 70, 95, 60],
) {
  const form = exampleNominationForm;
  const documents = form.documents.map(() => 'given' as const);
  const evaluations = hundredths.map((share, index): Evaluation => ({
    evaluator: index + 1,
    publicItems: form.publicItems.map(() => (share < 50 ? 'unfit' : 'fit')),
    points: form.criteria.map(({ max }) => decimalSchema.parse(String((Number(max) * share) / 100))),
  }));
  const outcome = nominationHindrances({ form, documents, evaluations }).length > 0 ? 'not-nominated' : 'nominated';
  const reasons = '공공성과 혁신성을 갖추어 추천함';
  return { dossier, selection: selectionOf(month), form, documents, evaluations, outcome, reasons };
}

export function disposalBody(month: SignedMonth) {
  return { selection: selectionOf(month), provision: '개인정보 보호법 제21조' };
}

export function destructionBody(month: SignedMonth, { member }: Signer) {
  const destroyed = [{ what: 'files', count: 4, digest: 'ab'.repeat(32) }];
  const device = member.devices[0]?.kid;
  return { selection: selectionOf(month), device, destroyed, destroyedAt: '2026-12-24T02:00:00.000Z' };
}

/** Both offices close the month for good. */
export function closeForGood(month: SignedMonth): void {
  for (const office of [month.cast.secretariat, month.cast.chair]) month.add(office, 'disposal', disposalBody(month));
}

function selectionOf(month: SignedMonth) {
  return month.docket().selection?.id;
}
