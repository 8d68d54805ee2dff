/** What several papers of the kit say in the same words. */
import { domainTerms } from '../messages/domain-terms.ts';
import { say } from '../messages/language.ts';
import { shareText } from '../messages/share-text.ts';
import { tieBreakName } from '../messages/tally-steps.ts';
import type { Rule } from '../round/rule.ts';
import type { CriterionResult, DossierResult, Results } from './results.ts';

export function term(key: string): string {
  const known = Object.entries(domainTerms).find(([each]) => each === key);
  return known ? say(known[1], 'ko') : key;
}

export const committeeName = '디지털서비스 심사위원회';
export const legalBasis = '「클라우드컴퓨팅 발전 및 이용자 보호에 관한 법률」 제20조 및 같은 법 시행령 제15조의3';

/** Every outcome that occurred, with its count. */
export function outcomesText({ counts }: Pick<Results, 'counts'>): string {
  return Object.entries(counts.outcomes)
    .map(([outcome, number]) => `${term(`outcome-${outcome}`)} ${number}건`)
    .join(', ');
}

/** What belongs to an outcome beside its reasons: conditions, the cause of a re-review, the day from which it has effect. */
export function outcomeDetails({ conditions, rereview, effectiveOn }: DossierResult): readonly string[] {
  return [
    ...(conditions === null ? [] : [`조건: ${conditions}`]),
    ...(rereview === null
      ? []
      : [`재심사 사유: ${term(`cause-${rereview.cause}`)} (${rereview.round} ${rereview.dossier})`]),
    ...(effectiveOn === null ? [] : [`효력 발생일: ${effectiveOn}`]),
  ];
}

export function voteText({ vote }: Pick<DossierResult, 'vote'>): string {
  return `찬성 ${vote.for}명, 반대 ${vote.against}명, 기권 ${vote.abstain}명`;
}

export function quorumText({ quorum }: DossierResult): string {
  const { committee, attending, recusedAttending, present, needed, presider } = quorum;
  const chaired = presider === 'chair' ? '위원장 주재' : '직무대행 주재';
  return `재적 ${committee}명, 출석 ${attending}명에서 회피 ${recusedAttending}명을 뺀 ${present}명 (필요 ${needed}명, ${chaired})`;
}

export function recusedText({ recused }: DossierResult): string {
  if (recused.length === 0) return '없음';
  return recused
    .map(({ member, ground }) => `${member} (${ground === 'excluded' ? '배부 전 제척' : term(`ground-${ground}`)})`)
    .join(', ');
}

/** "3/4" of the verdict items hold. */
export function heldText({ criteria }: Pick<DossierResult, 'criteria'>): string {
  const verdicts = criteria.filter(({ kind }) => kind === 'verdict');
  return `${verdicts.filter(({ holds }) => holds === 'yes').length}/${verdicts.length}`;
}

export function tallyText(dossier: DossierResult): string {
  const { score, spread, passes, unreadable } = dossier;
  const parts = [
    `적정 항목 ${heldText(dossier)}`,
    ...(score === null ? [] : [`점수 ${score}점`]),
    ...(spread === null ? [] : [`표준편차 ${spread}`]),
    passes === 'yes' ? '선정 요건 충족' : '선정 요건 미충족',
    ...(unreadable > 0 ? [`읽을 수 없는 심사표 ${unreadable}건`] : []),
  ];
  return parts.join(', ');
}

/** How an item came out: counts of verdicts, or the mean against its maximum. */
export function criterionText({ kind, fit, unfit, notApplicable, mean, max, floor }: CriterionResult): string {
  if (kind === 'verdict') return `적정 ${fit ?? 0}, 부적정 ${unfit ?? 0}, 해당 없음 ${notApplicable ?? 0}`;
  return `평균 ${mean ?? '없음'} / ${max ?? ''} (과락 ${floor ?? '없음'})`;
}

export function ruleItems({ rubrics, rule }: Pick<Results, 'rubrics' | 'rule'>): readonly string[] {
  const named = rubrics.map(
    ({ title, version, standing, serviceTypes }) =>
      `${title} (${version}, ${standing === 'example' ? '예시 기준 — 고시의 별표가 아님' : '고시 별표'}; ${serviceTypes.map((type) => term(`type-${type}`)).join('·')})`,
  );
  return [
    `심사 기준: ${named.join(' / ')}`,
    `항목: 적정·부적정 항목은 심사표의 ${shareText(rule.verdictHolds, 'ko')} 적정일 때 충족`,
    `점수: ${aggregationText(rule)}, 항목 과락 ${rule.points.floor}%, 통과 기준 ${rule.points.passMark}점`,
    `동점: ${rule.tieBreak.map((by) => tieBreakName(by, 'ko')).join(' → ') || '같은 순위'}`,
    `의결: ${rule.vote.of === 'present' ? '출석 위원' : '투표한 위원'}의 ${shareText(rule.vote.share, 'ko')} 찬성 (가부 동수는 부결)`,
    `출처: ${rule.source}`,
  ];
}

function aggregationText({ points: { aggregation, places } }: Rule): string {
  const rounding = `소수점 아래 ${places}자리 반올림`;
  if (aggregation.kind === 'mean') return `위원별 총점의 평균 (${rounding})`;
  const { highest, lowest, atLeast } = aggregation;
  return `심사표 ${atLeast}건 이상이면 최고 ${highest}·최저 ${lowest}건을 뺀 평균 (${rounding})`;
}
