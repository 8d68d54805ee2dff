import { ruleSchema } from './rule.ts';

/** The defaults of the decree for quorum and vote, and of the 혁신제품 guideline where points are wanted; an example, not the committee's own 운영세칙. */
export const exampleRule = ruleSchema.parse({
  id: 'example-2026',
  source:
    '의사·의결: 클라우드컴퓨팅법 시행령 제15조의3제8항(위원장을 포함한 위원 과반수 출석, 출석위원 과반수 찬성). 선정: 고시 제2023-43호 제4조제4항(모든 항목 적정). 점수(예시): 혁신제품 지정 지침 제10조(최고·최저 제외 평균, 70점 이상). 회피한 위원의 정족수 산입은 공개된 규정이 없어 보수적으로 재적에는 두고 출석에서 뺍니다. 부서(예시): 위원장 외 위원 2명과 사무국.',
  verdictHolds: { bound: 'more-than', numerator: 1, denominator: 2 },
  points: {
    aggregation: { kind: 'trimmed-mean', highest: 1, lowest: 1, atLeast: 3 },
    places: 4,
    floor: '40',
    passMark: '70',
  },
  tieBreak: ['heaviest-criterion', 'criteria-by-weight', 'smaller-spread', 'number'],
  quorum: {
    share: { bound: 'more-than', numerator: 1, denominator: 2 },
    presider: 'chair-or-acting',
    recused: 'stay-in-total',
  },
  countersign: { members: 2, secretariat: 'needed' },
  vote: { share: { bound: 'more-than', numerator: 1, denominator: 2 }, of: 'present' },
});
