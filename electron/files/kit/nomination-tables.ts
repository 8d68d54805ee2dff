import type { NominationCandidate } from '../../../shared/contracts/nomination-api.ts';
import type { HalfYear } from '../../../shared/nomination/half-years.ts';
import { missingDocuments } from '../../../shared/nomination/judge-nomination-paper.ts';
import { koreanDay } from '../../../shared/paper/korean-document.ts';
import { halfYearText } from '../../../shared/report/nomination-paper.ts';
import { term } from '../../../shared/report/paper-words.ts';
import { count, decimal, text, type KitTable } from './cells.ts';

/** One row per selected service: what was recommended on which points, and how far it has come. */
export function nominationTable(candidates: readonly NominationCandidate[]): KitTable {
  return {
    name: '혁신제품 추천',
    columns: [
      ['회차', 24],
      ['접수번호', 15],
      ['서비스', 30],
      ['제공기업', 24],
      ['유형', 14],
      ['선정일', 14],
      ['상태', 14],
      ['추천일', 14],
      ['평가위원', 9],
      ['혁신성 평균', 12],
      ['공공성 충족', 12],
      ['빠진 서류', 30],
      ['지정일', 14],
      ['지정 만료일', 14],
      ['문서번호', 20],
      ['사유', 50],
      ['기록', 24],
    ].map(([title, width]) => ({ title: String(title), width: Number(width) })),
    rows: candidates.map((each) => {
      const { filed, steps } = each;
      const given = steps.find(({ to }) => to === 'designated');
      const until = steps.findLast((step) => step.until !== null)?.until ?? null;
      const held = filed?.figures.publicItems.filter(({ holds }) => holds === 'yes').length;
      return [
        ...[each.title, each.dossier, each.service, each.applicant, term(`type-${each.serviceType}`)].map(text),
        text(koreanDay(each.selectedOn)),
        text(term(`nomination-${each.state}`)),
        text(filed ? koreanDay(filed.on) : ''),
        count(filed?.evaluations.length ?? null),
        decimal(filed?.figures.mean ?? null),
        text(filed ? `${held}/${filed.figures.publicItems.length}` : ''),
        text(filed ? missingDocuments(filed.form, filed.documents).join(', ') : ''),
        text(given ? koreanDay(given.on) : ''),
        text(until ? koreanDay(until) : ''),
        text(steps.findLast(({ reference }) => reference !== '')?.reference ?? ''),
        text(filed?.reasons ?? ''),
        text(filed?.record ?? ''),
      ];
    }),
  };
}

export function halfYearTable(halves: readonly HalfYear[]): KitTable {
  return {
    name: '반기별',
    columns: ['반기', '선정', '추천', '미추천', '지정', '미지정'].map((title) => ({ title, width: 14 })),
    rows: halves.map(({ half, selected, nominated, notNominated, designated, notDesignated }) => [
      text(halfYearText(half)),
      ...[selected, nominated, notNominated, designated, notDesignated].map(count),
    ]),
  };
}
