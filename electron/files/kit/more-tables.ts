import { say } from '../../../shared/messages/language.ts';
import { comparedWords } from '../../../shared/messages/compared-words.ts';
import { koreanDate } from '../../../shared/paper/korean-document.ts';
import type { Compared } from '../../../shared/report/compare-kits.ts';
import { publicListOf } from '../../../shared/report/public-list.ts';
import { term } from '../../../shared/report/paper-words.ts';
import type { Results } from '../../../shared/report/results.ts';
import { count, decimal, text, type KitTable } from './cells.ts';
import { noticeName } from './notices.ts';

/** Per dossier, over the members' totals as they were opened: what an office reads a spread from. */
export function statisticsTable({ dossiers }: Results): KitTable {
  return {
    name: '통계',
    columns: [
      { title: '접수번호', width: 15 },
      { title: '서비스', width: 30 },
      { title: '심사표', width: 9 },
      { title: '미제출', width: 9 },
      { title: '회피', width: 7 },
      { title: '점수', width: 12 },
      { title: '평균', width: 12 },
      { title: '절사평균', width: 12 },
      { title: '중앙값', width: 12 },
      { title: '최고', width: 12 },
      { title: '최저', width: 12 },
      { title: '범위', width: 12 },
      { title: '표준편차', width: 12 },
    ],
    rows: dossiers.map((dossier) => {
      const { mean, trimmedMean, median, highest, lowest, range, deviation } = dossier.statistics;
      return [
        ...[text(dossier.number), text(dossier.service)],
        ...[dossier.ballots.length, dossier.missing.length, dossier.recused.length].map(count),
        ...[dossier.score, mean, trimmedMean, median, highest, lowest, range, deviation].map(decimal),
      ];
    }),
  };
}

export function publicTable(results: Results): KitTable {
  const { selected, decidedAt } = publicListOf(results);
  return {
    name: '공개 명단',
    columns: [
      { title: '접수번호', width: 15 },
      { title: '서비스', width: 34 },
      { title: '제공기업', width: 26 },
      { title: '유형', width: 14 },
      { title: '의결', width: 14 },
      { title: '선정일', width: 16 },
    ],
    rows: selected.map(({ number, service, applicant, serviceType, outcome }) =>
      [
        ...[number, service, applicant, term(`type-${serviceType}`)],
        ...[term(`outcome-${outcome}`), koreanDate(decidedAt)],
      ].map(text),
    ),
  };
}

/** One row per notice, for an office's own letter or mail programme. */
export function mailMergeTable({ round, dossiers, selection }: Results): KitTable {
  return {
    name: '통보 대상',
    columns: [
      { title: '접수번호', width: 15 },
      { title: '수신', width: 30 },
      { title: '서비스', width: 34 },
      { title: '유형', width: 14 },
      { title: '회차', width: 24 },
      { title: '결과', width: 10 },
      { title: '점수', width: 12 },
      { title: '사유', width: 60 },
      { title: '의결일', width: 16 },
      { title: '확정일', width: 16 },
      { title: '통보서', width: 40 },
    ],
    rows: dossiers.map((dossier) => [
      text(dossier.number),
      text(dossier.applicant),
      text(dossier.service),
      text(term(`type-${dossier.serviceType}`)),
      text(round.title),
      text(term(`outcome-${dossier.outcome}`)),
      decimal(dossier.score),
      text(dossier.reasons),
      text(koreanDate(dossier.decidedAt)),
      text(koreanDate(selection.at)),
      text(`${noticeName(dossier)}.pdf`),
    ]),
  };
}

export function comparedTable(
  compared: readonly Compared[],
  months: readonly [earlier: string, later: string],
): KitTable {
  return {
    name: '회차 비교',
    columns: [
      { title: '구분', width: 30 },
      { title: '유형', width: 14 },
      { title: months[0], width: 50 },
      { title: months[1], width: 50 },
      { title: '변화', width: 9 },
    ],
    rows: compared.map(({ topic, type, earlier, later }) => [
      text(say(comparedWords[topic], 'ko')),
      text(type ? term(`type-${type}`) : '전체'),
      ...[earlier, later].map((value) => (/^-?\d+(\.\d+)?$/.test(value) ? decimal(value) : text(value))),
      text(earlier === later ? '같음' : '다름'),
    ]),
  };
}
