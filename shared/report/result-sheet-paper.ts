import { koreanDate } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import type { KitSource } from './kit-source.ts';
import { committeeName, criterionText, heldText, outcomesText, ruleItems, term } from './paper-words.ts';
import type { DossierResult } from './results.ts';

/** 심사결과표: every figure of the month on paper, dossier by dossier and item by item; no member is named in it. */
export function resultSheetPaper(source: KitSource): Paper {
  const { results } = source;
  const { round, counts, dossiers, selection } = results;
  return {
    head: { kind: 'title', body: committeeName, title: '심사결과표', subtitle: round.title },
    blocks: [
      { kind: 'item', level: 1, text: '종합' },
      {
        kind: 'item',
        level: 2,
        text: `상정 ${counts.dossiers}건: ${outcomesText(results)}; 심사표 ${counts.ballots}건`,
      },
      summary(dossiers),
      { kind: 'item', level: 1, text: '항목별 집계' },
      criteria(dossiers),
      { kind: 'item', level: 1, text: '심사 기준과 집계 규칙' },
      ...ruleItems(results).map((text): PaperBlock => ({ kind: 'item', level: 2, text })),
      ...evidenceBlocks(source),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(selection.at), name: committeeName },
    ],
  };
}

function summary(dossiers: readonly DossierResult[]): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '접수번호', width: 24, align: 'center' },
      { title: '서비스 / 신청기업' },
      { title: '유형', width: 17, align: 'center' },
      { title: '점수', width: 19, align: 'right' },
      { title: '표준\n편차', width: 19, align: 'right' },
      { title: '순위', width: 10, align: 'center' },
      { title: '적정\n항목', width: 12, align: 'center' },
      { title: '심사표', width: 13, align: 'center' },
      { title: '찬/반/기권', width: 20, align: 'center' },
      { title: '의결', width: 15, align: 'center' },
    ],
    rows: dossiers.map((dossier) => [
      dossier.number,
      [{ strong: dossier.service }, `\n${dossier.applicant}`],
      term(`type-${dossier.serviceType}`),
      dossier.score ?? '—',
      dossier.spread ?? '—',
      String(dossier.rank ?? '—'),
      heldText(dossier),
      String(dossier.ballots.length),
      `${dossier.vote.for}/${dossier.vote.against}/${dossier.vote.abstain}`,
      term(`outcome-${dossier.outcome}`),
    ]),
    below: 'blank',
  };
}

function criteria(dossiers: readonly DossierResult[]): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '접수번호', width: 24, align: 'center' },
      { title: '구분', width: 30 },
      { title: '항목' },
      { title: '집계', width: 58 },
      { title: '충족', width: 15, align: 'center' },
    ],
    rows: dossiers.flatMap(({ number, criteria: items }) =>
      items.map((item) => [
        number,
        term(`group-${item.group}`),
        item.title,
        criterionText(item),
        item.holds === 'yes' ? '충족' : '미충족',
      ]),
    ),
    below: 'blank',
  };
}
