import type { Language } from '../messages/language.ts';
import type { GoldenCase, GoldenFigures } from './golden-figures.ts';
import type { RehearsalStep } from './rehearsal.ts';

/** What a rehearsal's parts are called, on paper and on the screen. */
export const goldenCaseNames: Readonly<Record<GoldenCase, readonly [ko: string, en: string]>> = {
  full: ['모두 만점', 'Full marks from everybody'],
  none: ['모두 영점', 'Nothing from anybody'],
  stairs: ['위원마다 2%씩 다름', 'Two percent more from each member'],
  weights: ['항목마다 다름', 'Another figure for each criterion'],
};

export const rehearsalStepNames: Readonly<Record<RehearsalStep, readonly [ko: string, en: string]>> = {
  seats: ['예행 좌석의 열쇠 만들기', 'Keys for the rehearsal’s seats'],
  begin: ['등록소에 예행 기록 시작', 'A log of its own at the registry'],
  distribute: ['정해진 신청 건 배부', 'Golden dossiers sent out'],
  read: ['위원 좌석에서 자료 열기', 'Dossiers opened at each seat'],
  score: ['정해진 답으로 채점·서명·제출', 'Golden answers signed and delivered'],
  close: ['두 기관의 마감', 'Closed by both offices'],
  open: ['두 기관의 개봉', 'Opened by both offices'],
  compare: ['집계를 기대값과 대조', 'Tally held against what was expected'],
  verify: ['기록 전체 검증', 'The whole log verified'],
  zero: ['실제 회차의 영점 보고', 'All-zero report of the real round'],
};

/** A dossier's figures in two parts: how it came out, and what that rests on, criterion by criterion. */
export function figuresParts(
  { ballots, score, passes, verdicts, points }: GoldenFigures,
  language: Language,
): { readonly outcome: string; readonly details: string } {
  const word = (ko: string, en: string) => (language === 'ko' ? ko : en);
  const sign = (holds: 'yes' | 'no') => (holds === 'yes' ? '○' : '×');
  const said = verdicts.map(({ fit, unfit, holds }) => `${fit}/${fit + unfit}${sign(holds)}`).join(' ');
  const means = points.map(({ mean, holds }) => `${mean ?? '-'}${sign(holds)}`).join(' ');
  const outcome = passes === 'yes' ? word('요건 충족', 'passes') : word('요건 미충족', 'does not pass');
  return {
    outcome: score === null ? outcome : `${score} · ${outcome}`,
    details: [
      word(`심사표 ${ballots}`, `Ballots: ${ballots}`),
      ...(said === '' ? [] : [`${word('적정', 'fit')} ${said}`]),
      ...(means === '' ? [] : [`${word('평균', 'means')} ${means}`]),
    ].join(' · '),
  };
}
