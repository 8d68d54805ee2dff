import type { TallyStep } from '../tally/tally.ts';
import { say, type Language, type Sentence } from './language.ts';

/** How a figure came about, as one sentence; the same on the screen and in every file of the kit. */
export function explainStep({ step, values }: TallyStep, language: Language): string {
  const named = Object.entries(values).map(([key, value]) => {
    const word = words[`${key}-${value}`];
    return [key, word ? say(word, language) : value] as const;
  });
  return say(sentences[step], language, Object.fromEntries(named));
}

/** What settles a tie, by the rule. */
export function tieBreakName(by: string, language: Language): string {
  const word = words[`by-${by}`];
  return word ? say(word, language) : by;
}

const sentences: Readonly<Record<TallyStep['step'], Sentence>> = {
  'ballots-counted': ['집계한 심사표 {{ballots}}건', 'ballots counted: {{ballots}}'],
  'revisions-counted': [
    '이 가운데 개봉 뒤 수정된 의견 {{revisions}}건',
    'of these revised after the opening: {{revisions}}',
  ],
  'verdict-counted': [
    '{{criterion}}: 적정 {{fit}}, 부적정 {{unfit}}, 해당 없음 {{notApplicable}} → {{result}}',
    '{{criterion}}: fit {{fit}}, unfit {{unfit}}, n/a {{notApplicable}} → {{result}}',
  ],
  'totals-computed': [
    '위원별 합계 {{totals}}개 계산 (100점 만점, 해당 없음은 비중에서 제외)',
    'member totals out of 100: {{totals}} (n/a left out of the weights)',
  ],
  'extremes-dropped': [
    '최고점 {{highest}}, 최저점 {{lowest}} 제외 (같은 점수가 여럿이면 하나만)',
    'highest {{highest}} and lowest {{lowest}} dropped (one of several equal)',
  ],
  'too-few-to-trim': [
    '심사표 {{totals}}건으로 {{atLeast}}건에 못 미쳐 제외 없이 평균',
    'totals: {{totals}}, fewer than {{atLeast}}: plain mean',
  ],
  'mean-taken': [
    '합 {{sum}} ÷ {{count}} = {{score}} (소수점 {{places}}자리 반올림)',
    'sum {{sum}} ÷ {{count}} = {{score}} (rounded half up to {{places}} places)',
  ],
  'floor-compared': [
    '{{criterion}}: 평균 {{mean}}, 과락 기준 {{floor}} → {{result}}',
    '{{criterion}}: mean {{mean}}, floor {{floor}} → {{result}}',
  ],
  'pass-mark-compared': [
    '점수 {{score}}, 기준 {{passMark}} → {{result}}',
    'score {{score}}, pass mark {{passMark}} → {{result}}',
  ],
  'tie-broken': ['동점 처리: {{by}} → {{rank}}위', 'tie settled by {{by}}: rank {{rank}}'],
  outcome: ['결과: {{passes}}', 'result: {{passes}}'],
};

const words: Readonly<Record<string, Sentence>> = {
  'result-yes': ['충족', 'holds'],
  'result-no': ['미충족', 'does not hold'],
  'by-heaviest-criterion': ['비중이 가장 큰 항목', 'the heaviest criterion'],
  'by-criteria-by-weight': ['비중 순 항목', 'criteria by weight'],
  'by-smaller-spread': ['작은 편차', 'the smaller spread'],
  'by-number': ['접수번호', 'dossier number'],
  'passes-yes': ['요건 충족', 'meets the rule'],
  'passes-no': ['요건 미충족', 'does not meet the rule'],
};
