import type { TFunction } from 'i18next';
import type { Answer } from '../../shared/scoring/score-sheet.ts';

/** `85점`, `적정`, or a dash where nothing is answered yet. */
export function answerText(t: TFunction, answer: Answer | null): string {
  if (!answer) return '—';
  if (answer.kind !== 'points') return t(`terms.${answer.kind}`);
  // The exact figure is shown; for the choice of "point" or "points" the nearest number is good enough.
  return t('terms.points', { points: answer.points, count: Number(answer.points) });
}
