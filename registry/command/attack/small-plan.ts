import { instantFromMillis } from '../../../shared/basics/instant.ts';
import { roundPlanSchema, type RoundPlan } from '../../../shared/round/round.ts';
import { serviceTypes } from '../../../shared/round/service-type.ts';

const day = 86_400_000;

/** A small plan: one verdict and two weighted points criteria for every service type. */
export function smallPlan(now = Date.now()): RoundPlan {
  return roundPlanSchema.parse({
    title: '2026년 11월 디지털서비스 심사',
    month: '2026-11',
    place: '세종',
    schedule: {
      scoringFrom: instantFromMillis(now - day),
      scoringUntil: instantFromMillis(now + day),
      meetingAt: instantFromMillis(now + 2 * day),
    },
    rubrics: [
      {
        id: 'small',
        title: '예시 심사기준',
        version: '1',
        standing: 'example',
        basis: '예시',
        serviceTypes: [...serviceTypes],
        criteria: [
          {
            id: 'fits',
            group: 'applicability',
            title: '해당 여부',
            guide: '',
            instrument: { kind: 'verdict', notApplicable: 'refused' },
          },
          {
            id: 'safety',
            group: 'capability',
            title: '보안성',
            guide: '',
            instrument: { kind: 'points', max: '100', weight: '60', notApplicable: 'refused' },
          },
          {
            id: 'support',
            group: 'capability',
            title: '지원체계',
            guide: '',
            instrument: { kind: 'points', max: '50', weight: '40', notApplicable: 'allowed' },
          },
        ],
      },
    ],
    rule: {
      id: 'small',
      source: '예시',
      verdictHolds: { bound: 'more-than', numerator: 1, denominator: 2 },
      points: {
        aggregation: { kind: 'trimmed-mean', highest: 1, lowest: 1, atLeast: 3 },
        places: 4,
        floor: '40',
        passMark: '70',
      },
      tieBreak: ['heaviest-criterion', 'number'],
      quorum: {
        share: { bound: 'more-than', numerator: 1, denominator: 2 },
        presider: 'chair-or-acting',
        recused: 'stay-in-total',
      },
      vote: { share: { bound: 'more-than', numerator: 1, denominator: 2 }, of: 'present' },
      countersign: { members: 1, secretariat: 'needed' },
    },
  });
}
