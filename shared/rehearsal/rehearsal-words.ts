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

/** One dossier's figures in a line: what is compared, criterion by criterion. */
export function figuresText({ ballots, score, passes, verdicts, points }: GoldenFigures, language: Language): string {
  const ko = language === 'ko';
  const sign = (holds: 'yes' | 'no') => (holds === 'yes' ? '○' : '×');
  return [
    ko ? `심사표 ${ballots}` : `Ballots: ${ballots}`,
    ...(score === null ? [] : [ko ? `점수 ${score}` : `score ${score}`]),
    ...(verdicts.length === 0
      ? []
      : [`${ko ? '적정' : 'fit'} ${verdicts.map(({ fit, unfit, holds }) => `${fit}/${fit + unfit}${sign(holds)}`).join(' ')}`]),
    ...(points.length === 0
      ? []
      : [`${ko ? '평균' : 'means'} ${points.map(({ mean, holds }) => `${mean ?? '-'}${sign(holds)}`).join(' ')}`]),
    ko ? (passes === 'yes' ? '요건 충족' : '요건 미충족') : passes === 'yes' ? 'passes' : 'does not pass',
  ].join(' · ');
}
