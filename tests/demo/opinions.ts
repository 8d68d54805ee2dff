import { decimalSchema } from '../../shared/basics/decimal.ts';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import type { Criterion, Rubric } from '../../shared/round/rubric.ts';
import { emptySheet, type Answer, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';

const reasons = [
  '상세규격서와 구성도에서 확인하였습니다.',
  '제출된 인증서의 범위와 유효기간이 신청 서비스와 맞습니다.',
  '가용률 약정과 최근 1년 실적이 문서로 제시되었습니다.',
  '장애 대응 절차가 구체적이며 담당 인력이 적정합니다.',
  '접근 통제와 암호화 방안이 설명되어 있으나 시험 성적은 없습니다.',
] as const;

/**
 * A member's sheet for the demo: figures that differ between dossiers, criteria and members (`temper`) without any chance in
 * them. Every fifth dossier is a weak one, so that a month has 미선정 as well.
 */
export function sheetOf({
  round,
  dossier,
  rubric,
  index,
  temper,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly rubric: Rubric;
  readonly index: number;
  readonly temper: number;
}): ScoreSheet {
  const weak = index % 5 === 4;
  const entries = rubric.criteria.map((criterion, place) => ({
    criterion: criterion.id,
    answer: answerOf(criterion, { index, place, temper, weak }),
    reason: reasons[(index + place + temper) % reasons.length] ?? reasons[0],
  }));
  const opinion = weak
    ? '보안성과 지원 체계의 근거가 부족하여 보완이 필요합니다.'
    : '제출 서류로 볼 때 공공 이용에 적합하다고 판단합니다.';
  return { ...emptySheet(round, dossier, rubric), entries, opinion };
}

function answerOf(
  { instrument }: Criterion,
  {
    index,
    place,
    temper,
    weak,
  }: { readonly index: number; readonly place: number; readonly temper: number; readonly weak: boolean },
): Answer {
  if (instrument.kind === 'verdict') return { kind: weak && place === 1 && temper % 3 !== 0 ? 'unfit' : 'fit' };
  if (instrument.notApplicable === 'allowed' && (index + temper) % 7 === 0) return { kind: 'not-applicable' };
  const percent = (weak ? 45 : 74) + ((index * 11 + place * 5 + temper * 3) % 24);
  const points = Math.floor((Number(instrument.max) * percent) / 100);
  return { kind: 'points', points: decimalSchema.parse(String(points)) };
}
