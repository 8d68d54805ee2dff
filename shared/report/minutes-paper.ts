import { koreanDate, koreanMoment } from '../paper/korean-document.ts';
import type { Sitting } from '../decision/sitting.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import type { KitSource } from './kit-source.ts';
import { committeeName, legalBasis, outcomeDetails, quorumText, recusedText, term, voteText } from './paper-words.ts';
import type { DossierResult, Results } from './results.ts';

/**
 * The draft of the minutes with what the records law lists: name, host, time and place, who attended and who sat in, order,
 * agenda, gist of remarks, decisions, votes (공공기록물 관리에 관한 법률 시행령 제18조제2항). Remarks are what the secretariat noted; what members
 * wrote on their sheets was not said at the meeting and is not put down as if it had been.
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
          ...sittingsOf(results).map(
            ({ number, at, place }) =>
              [`${number}차 일시·장소`, `${koreanMoment(at)}, ${place || '별도 안내한 곳'}`] as const,
          ),
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
      ...dossiers.flatMap((dossier) => remarks(dossier, source.remarks?.(dossier.number) ?? '')),
      { kind: 'item', level: 1, text: '결정 사항과 표결 내용' },
      ...dossiers.flatMap(decision),
      ...evidenceBlocks(source),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(selection.at), name: committeeName },
    ],
  };
}

/** The sittings that decisions name, in order; where none does, the meeting that the schedule has. */
function sittingsOf({ dossiers, round }: Results): readonly Sitting[] {
  const named = new Map(dossiers.flatMap(({ sitting }) => (sitting ? [[sitting.number, sitting] as const] : [])));
  if (named.size > 0) return [...named.values()].sort((a, b) => a.number - b.number);
  return [{ number: 1, at: round.schedule.meetingAt, place: round.place, observers: [] }];
}

/** A member attended when the chair noted it for any dossier; the secretariat sits in. */
function people(results: Results): PaperBlock {
  const { committee, observers = [], dossiers } = results;
  const guests = new Set(sittingsOf(results).flatMap((sitting) => sitting.observers));
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
      ...[...guests].map((name) => ['배석', '', '', name]),
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

function remarks({ number, service }: DossierResult, noted: string): readonly PaperBlock[] {
  const lines = noted.split('\n').flatMap((line) => line.trim() || []);
  return [
    second(`${number} ${service}`),
    ...(lines.length > 0 ? lines : ['기록된 발언 없음 (간사가 확인하여 적는다)']).map((text): PaperBlock => ({
      kind: 'item',
      level: 3,
      text,
    })),
  ];
}

function decision(dossier: DossierResult): readonly PaperBlock[] {
  return [
    second(`${dossier.number} ${dossier.service} — ${term(`outcome-${dossier.outcome}`)}`),
    ...[
      `결정: ${term(`outcome-${dossier.outcome}`)}. ${dossier.reasons}`,
      ...outcomeDetails(dossier),
      ...(dossier.sitting ? [`회의: ${dossier.sitting.number}차`] : []),
      `표결: ${voteText(dossier)}`,
      `정족수: ${quorumText(dossier)}`,
      `제척·회피: ${recusedText(dossier)}`,
    ].map((text): PaperBlock => ({ kind: 'item', level: 3, text })),
  ];
}

function second(text: string): PaperBlock {
  return { kind: 'item', level: 2, text };
}
