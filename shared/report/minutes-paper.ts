import { koreanDate, koreanMoment } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import type { KitSource } from './kit-source.ts';
import { committeeName, legalBasis, quorumText, recusedText, term, voteText } from './paper-words.ts';
import type { DossierResult, Results } from './results.ts';

/**
 * The draft of the minutes with what the records law lists: name, host, time and place, who attended and who sat in, order,
 * agenda, gist of remarks, decisions, votes (공공기록물 관리에 관한 법률 시행령 제18조제2항). What members wrote on their sheets was not said at
 * the meeting and is not put down as if it had been.
 */
export function minutesPaper(source: KitSource): Paper {
  const { results } = source;
  const { round, dossiers, selection } = results;
  return {
    head: { kind: 'title', body: committeeName, title: '회의록 (초안)', subtitle: round.title },
    blocks: [
      { kind: 'item', level: 1, text: '회의 개요' },
      {
        kind: 'fields',
        fields: [
          ['회의 명칭', `${committeeName} ${round.title}`],
          ['개최 기관', '과학기술정보통신부'],
          ['일시', koreanMoment(round.schedule.meetingAt)],
          ['장소', round.place || '별도 안내한 곳'],
          ['근거', legalBasis],
        ],
      },
      { kind: 'item', level: 1, text: '참석자와 배석자' },
      people(results),
      { kind: 'item', level: 1, text: '진행 순서' },
      ...['개회와 성원 보고', '안건 상정', '안건별 제척·회피 확인', '안건별 심의', '안건별 표결과 의결', '폐회'].map(
        second,
      ),
      { kind: 'item', level: 1, text: '상정 안건' },
      agenda(dossiers),
      { kind: 'item', level: 1, text: '발언 요지' },
      ...dossiers.flatMap(remarks),
      { kind: 'item', level: 1, text: '결정 사항과 표결 내용' },
      ...dossiers.flatMap(decision),
      ...evidenceBlocks(source),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(selection.at), name: committeeName },
    ],
  };
}

/** A member attended when the chair noted it for any dossier; the secretariat sits in. */
function people({ committee, observers = [], dossiers }: Results): PaperBlock {
  const attended = new Set(dossiers.flatMap(({ attending }) => attending));
  return {
    kind: 'table',
    columns: [
      { title: '구분', width: 20, align: 'center' },
      { title: '직위', width: 28, align: 'center' },
      { title: '소속' },
      { title: '성명', width: 36, align: 'center' },
    ],
    rows: [
      ...committee.map(({ member, role, affiliation }) => [
        attended.has(member) ? '참석' : '불참',
        role ? term(`role-${role}`) : '위원',
        affiliation ?? '',
        member,
      ]),
      ...observers.map(({ member, affiliation }) => ['배석', term('role-secretariat'), affiliation, member]),
    ],
    below: 'blank',
  };
}

function agenda(dossiers: readonly DossierResult[]): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '연번', width: 12, align: 'center' },
      { title: '접수번호', width: 26, align: 'center' },
      { title: '서비스' },
      { title: '신청기업', width: 46 },
      { title: '유형', width: 22, align: 'center' },
    ],
    rows: dossiers.map(({ number, service, applicant, serviceType }, index) => [
      String(index + 1),
      number,
      service,
      applicant,
      term(`type-${serviceType}`),
    ]),
    below: 'blank',
  };
}

function remarks({ number, service }: DossierResult): readonly PaperBlock[] {
  return [
    second(`${number} ${service}`),
    { kind: 'item', level: 3, text: '기록된 발언 없음 (간사가 확인하여 적는다)' },
  ];
}

function decision(dossier: DossierResult): readonly PaperBlock[] {
  return [
    second(`${dossier.number} ${dossier.service} — ${term(`outcome-${dossier.outcome}`)}`),
    ...[
      `결정: ${term(`outcome-${dossier.outcome}`)}. ${dossier.reasons}`,
      `표결: ${voteText(dossier)}`,
      `정족수: ${quorumText(dossier)}`,
      `제척·회피: ${recusedText(dossier)}`,
    ].map((text): PaperBlock => ({ kind: 'item', level: 3, text })),
  ];
}

function second(text: string): PaperBlock {
  return { kind: 'item', level: 2, text };
}
