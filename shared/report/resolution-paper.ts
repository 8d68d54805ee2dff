import { shareText } from '../messages/share-text.ts';
import { koreanDate, koreanMoment } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import type { KitSource } from './kit-source.ts';
import {
  committeeName,
  legalBasis,
  outcomeDetails,
  outcomesText,
  quorumText,
  recusedText,
  ruleItems,
  tallyText,
  term,
  voteText,
} from './paper-words.ts';
import type { DossierResult, Results } from './results.ts';

/** The committee's resolution (의결서), for its members to sign: names are shown. */
export function resolutionPaper(source: KitSource): Paper {
  const { results } = source;
  const { round, selection } = results;
  return {
    head: { kind: 'title', body: committeeName, title: '심사·선정 의결서', subtitle: round.title },
    blocks: [
      ...meeting(results),
      ...outcome(results),
      ...decisions(results.dossiers),
      { kind: 'item', level: 1, text: '심사 기준과 집계 규칙' },
      ...ruleItems(results).map(second),
      ...evidenceBlocks(source),
      { kind: 'enclosures', names: ['심사결과표 1부.', '감사 묶음(month.simsa) 1부.'] },
      { kind: 'issuer', date: koreanDate(selection.at), name: committeeName },
      signers(results),
    ],
  };
}

function meeting({ round, committee, rule }: Results): readonly PaperBlock[] {
  return [
    { kind: 'item', level: 1, text: '회의 개요' },
    ...[
      `일시: ${koreanMoment(round.schedule.meetingAt)}`,
      `장소: ${round.place || '별도 안내한 곳'}`,
      `안건: ${round.title} 신청 서비스의 심사와 선정`,
      `근거: ${legalBasis}`,
      `재적 위원: ${committee.length}명 (의사 정족수: 위원장을 포함한 재적 위원의 ${shareText(rule.quorum.share, 'ko')} 출석)`,
    ].map(second),
  ];
}

function outcome(results: Results): readonly PaperBlock[] {
  const { dossiers } = results;
  return [
    { kind: 'item', level: 1, text: '심사 결과' },
    {
      kind: 'item',
      level: 2,
      text: [`총괄: 상정 ${results.counts.dossiers}건 가운데 `, { strong: outcomesText(results) }],
    },
    second('신청 건별 결과'),
    {
      kind: 'table',
      columns: [
        { title: '연번', width: 12, align: 'center' },
        { title: '접수번호', width: 25, align: 'center' },
        { title: '서비스 / 신청기업' },
        { title: '유형', width: 20, align: 'center' },
        { title: '점수', width: 20, align: 'center' },
        { title: '순위', width: 12, align: 'center' },
        { title: '찬성/반대/기권', width: 26, align: 'center' },
        { title: '의결', width: 18, align: 'center' },
      ],
      rows: dossiers.map((dossier, index) => [
        String(index + 1),
        dossier.number,
        [{ strong: dossier.service }, `\n${dossier.applicant}`],
        term(`type-${dossier.serviceType}`),
        dossier.score ?? '—',
        String(dossier.rank ?? '—'),
        `${dossier.vote.for} / ${dossier.vote.against} / ${dossier.vote.abstain}`,
        term(`outcome-${dossier.outcome}`),
      ]),
      below: 'blank',
    },
  ];
}

function decisions(dossiers: readonly DossierResult[]): readonly PaperBlock[] {
  return [
    { kind: 'item', level: 1, text: '신청 건별 의결' },
    ...dossiers.flatMap((dossier): readonly PaperBlock[] => [
      second(`${dossier.number} ${dossier.service} — ${term(`outcome-${dossier.outcome}`)}`),
      ...[
        `의결 사유: ${dossier.reasons}`,
        ...outcomeDetails(dossier),
        `정족수: ${quorumText(dossier)}`,
        `표결: ${voteText(dossier)}`,
        `출석 위원: ${dossier.attending.join(', ')}`,
        `제척·회피: ${recusedText(dossier)}`,
        `집계: 심사표 ${dossier.ballots.length}건, ${tallyText(dossier)}`,
      ].map((text): PaperBlock => ({ kind: 'item', level: 3, text })),
    ]),
  ];
}

function signers({ committee }: Results): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '직위', width: 28, align: 'center' },
      { title: '소속' },
      { title: '성명', width: 36, align: 'center' },
      { title: '서명', width: 36, align: 'center' },
    ],
    rows: committee.map(({ member, role, affiliation }) => [
      role ? term(`role-${role}`) : '위원',
      affiliation ?? '',
      member,
      '(서명)',
    ]),
  };
}

function second(text: string): PaperBlock {
  return { kind: 'item', level: 2, text };
}
