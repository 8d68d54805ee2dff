import type { TFunction } from 'i18next';
import type { Answer } from '../../shared/scoring/score-sheet.ts';

/** `85점`, `적정`, or a dash where nothing is answered yet. */
export function answerText(t: TFunction, answer: Answer | null): string {
  if (!answer) return '—';
  return answer.kind === 'points' ? t('terms.points', { points: answer.points }) : t(`terms.${answer.kind}`);
}
