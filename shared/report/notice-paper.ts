import { isFavourable } from '../decision/outcome.ts';
import { koreanDate } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { committeeName, criterionText, legalBasis, term } from './paper-words.ts';
import type { DossierResult, Results } from './results.ts';

/**
 * What an applicant is told: the outcome with its reasons, every item, and what members wrote where an item does not hold, without
 * their names. A draft until the ministry has approved it (고시 제4조제5항; its form, 별지 제3호, could not be had).
 */
export function noticePaper(results: Pick<Results, 'round' | 'selection'>, dossier: DossierResult): Paper {
  const { round, selection } = results;
  const outcome = term(`outcome-${dossier.outcome}`);
  return {
    head: {
      kind: 'letter',
      from: committeeName,
      to: `${dossier.applicant} 대표자`,
      subject: `디지털서비스 심사 결과 통보 (${outcome})`,
    },
    blocks: [
      { kind: 'item', level: 1, text: `${legalBasis}에 따라 귀사가 신청한 서비스의 심사 결과를 다음과 같이 알립니다.` },
      {
        kind: 'fields',
        fields: [
          ['접수번호', dossier.number],
          ['서비스', dossier.service],
          ['유형', term(`type-${dossier.serviceType}`)],
          ['심사 회차', round.title],
          ['의결 일자', koreanDate(dossier.decidedAt)],
          ['심사 결과', [{ strong: outcome }]],
          ...(dossier.score === null ? [] : [['점수', `${dossier.score}점`] as const]),
          ['사유', dossier.reasons],
          ...(dossier.conditions === null ? [] : [['조건', dossier.conditions] as const]),
          ...(dossier.effectiveOn === null ? [] : [['효력 발생일', dossier.effectiveOn] as const]),
        ],
      },
      { kind: 'item', level: 1, text: '항목별 심사 결과는 다음과 같습니다.' },
      items(dossier),
      ...shortfalls(dossier),
      { kind: 'item', level: 1, text: next(dossier) },
      {
        kind: 'item',
        level: 1,
        text: ['이 통보서는 위원회의 서명된 확정 기록에서 만들어졌습니다: ', { exact: selection.record }],
      },
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(selection.at), name: committeeName },
    ],
  };
}

function items({ criteria }: DossierResult): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '구분', width: 34 },
      { title: '항목' },
      { title: '집계', width: 58 },
      { title: '충족', width: 16, align: 'center' },
    ],
    rows: criteria.map((criterion) => [
      term(`group-${criterion.group}`),
      criterion.title,
      criterionText(criterion),
      criterion.holds === 'yes' ? '충족' : '미충족',
    ]),
  };
}

/** Where an item does not hold, what was written to it by those who did not find it fit, or by all where it is judged by points. */
function shortfalls({ criteria, ballots }: DossierResult): readonly PaperBlock[] {
  const failing = criteria.filter(({ holds }) => holds === 'no');
  if (failing.length === 0) return [];
  return [
    { kind: 'item', level: 1, text: '충족하지 못한 항목에 대한 심사 의견은 다음과 같습니다.' },
    ...failing.flatMap(({ id, title, kind }): readonly PaperBlock[] => {
      const reasons = ballots.flatMap(({ entries, revision }) =>
        (revision?.counts === 'yes' ? revision.entries : entries).filter(
          ({ criterion, answer }) => criterion === id && (kind === 'points' || answer.kind === 'unfit'),
        ),
      );
      const texts = [...new Set(reasons.map(({ reason }) => reason))];
      return [
        { kind: 'item', level: 2, text: title },
        ...texts.map((text): PaperBlock => ({ kind: 'item', level: 3, text })),
      ];
    }),
  ];
}

function next({ outcome }: DossierResult): string {
  if (isFavourable(outcome))
    return '선정된 서비스는 이용지원시스템에 등록·공개됩니다. 등록할 내용에 바뀐 것이 있으면 사무국에 알려 주시기 바랍니다.';
  return outcome === 'deferred'
    ? '보류한 건은 다음 회의에서 다시 심의합니다. 궁금한 점은 사무국에 문의하시기 바랍니다.'
    : '사유와 항목별 의견을 보완하여 다음 회차에 다시 신청할 수 있습니다. 궁금한 점은 사무국에 문의하시기 바랍니다.';
}
