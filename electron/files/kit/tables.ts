import { explainStep } from '../../../shared/messages/tally-steps.ts';
import { koreanMoment } from '../../../shared/paper/korean-document.ts';
import { heldText, term } from '../../../shared/report/paper-words.ts';
import type { CriterionResult, DossierResult, Results } from '../../../shared/report/results.ts';
import type { Answer } from '../../../shared/scoring/score-sheet.ts';
import { count, decimal, nothing, text, type CellValue, type KitTable } from './cells.ts';

/** One row per dossier: the result list as an office files it. */
export function summaryTable({ dossiers }: Results): KitTable {
  return {
    name: '종합',
    columns: [
      { title: '접수번호', width: 15 },
      { title: '서비스', width: 34 },
      { title: '신청기업', width: 22 },
      { title: '유형', width: 12 },
      { title: '의결', width: 10 },
      { title: '점수', width: 12 },
      { title: '순위', width: 8 },
      { title: '표준편차', width: 12 },
      { title: '심사표', width: 8 },
      { title: '적정 항목', width: 11 },
      { title: '찬성', width: 7 },
      { title: '반대', width: 7 },
      { title: '기권', width: 7 },
      { title: '회피', width: 7 },
      { title: '의결 사유', width: 60 },
    ],
    rows: dossiers.map((dossier) => [
      text(dossier.number),
      text(dossier.service),
      text(dossier.applicant),
      text(term(`type-${dossier.serviceType}`)),
      text(term(`outcome-${dossier.outcome}`)),
      decimal(dossier.score),
      count(dossier.rank),
      decimal(dossier.spread),
      count(dossier.ballots.length),
      text(heldText(dossier)),
      count(dossier.vote.for),
      count(dossier.vote.against),
      count(dossier.vote.abstain),
      count(dossier.recused.length),
      text(dossier.reasons),
    ]),
  };
}

/** One row per ballot and criterion, with the member's reason. */
export function reasonsTable({ dossiers }: Results): KitTable {
  return {
    name: '항목별 사유',
    columns: [
      { title: '접수번호', width: 15 },
      { title: '서비스', width: 30 },
      { title: '위원', width: 12 },
      { title: '구분', width: 18 },
      { title: '항목', width: 30 },
      { title: '판정', width: 11 },
      { title: '점수', width: 9 },
      { title: '배점', width: 9 },
      { title: '사유', width: 70 },
    ],
    rows: reasonRows(dossiers),
  };
}

function* reasonRows(dossiers: readonly DossierResult[]): Generator<readonly CellValue[]> {
  for (const dossier of dossiers) {
    const criteria = new Map(dossier.criteria.map((criterion) => [criterion.id, criterion]));
    const layers = dossier.ballots.flatMap(({ member, entries, opinion, revision }) => [
      { member, entries, opinion },
      ...(revision ? [{ member: `${member} (수정)`, entries: revision.entries, opinion: revision.opinion }] : []),
    ]);
    for (const { member, entries, opinion } of layers) {
      const head = [text(dossier.number), text(dossier.service), text(member)];
      for (const { criterion, answer, reason } of entries) {
        const found = criteria.get(criterion);
        yield [
          ...head,
          text(found ? term(`group-${found.group}`) : ''),
          text(found?.title ?? criterion),
          text(answer.kind === 'points' ? '점수' : term(answer.kind)),
          pointsOf(answer),
          decimal(found?.max ?? null),
          text(reason),
        ];
      }
      yield [...head, text('종합 의견'), nothing, nothing, nothing, nothing, text(opinion)];
    }
  }
}

/** Per criterion and dossier, then the steps of the tally in sentences. */
export function tallyTable({ dossiers }: Results): KitTable {
  return {
    name: '계산 과정',
    columns: [
      { title: '접수번호', width: 15 },
      { title: '서비스', width: 30 },
      { title: '순서', width: 7 },
      { title: '계산', width: 110 },
    ],
    rows: dossiers.flatMap((dossier) =>
      stepSentences(dossier).map((sentence, index) => [
        text(dossier.number),
        text(dossier.service),
        count(index + 1),
        text(sentence),
      ]),
    ),
  };
}

export function criteriaTable({ dossiers }: Results): KitTable {
  return {
    name: '항목 집계',
    columns: [
      { title: '접수번호', width: 15 },
      { title: '서비스', width: 30 },
      { title: '구분', width: 18 },
      { title: '항목', width: 34 },
      { title: '적정', width: 8 },
      { title: '부적정', width: 8 },
      { title: '해당 없음', width: 11 },
      { title: '평균', width: 11 },
      { title: '배점', width: 9 },
      { title: '비중', width: 9 },
      { title: '과락 기준', width: 11 },
      { title: '충족', width: 8 },
    ],
    rows: dossiers.flatMap((dossier) => dossier.criteria.map((criterion) => criterionRow(dossier, criterion))),
  };
}

/** How to check all this without trusting anybody. */
export function evidenceTable({ round, rule, rubrics, log, selection, reopened, counts }: Results): KitTable {
  const facts: readonly (readonly [string, string])[] = [
    ['회차', `${round.title} (${round.id})`],
    ['확정', koreanMoment(selection.at)],
    ['신청 건', `${counts.dossiers}건 (선정 ${counts.selected}, 미선정 ${counts.notSelected})`],
    ['심사표', `${counts.ballots}건`],
    ['규칙', rule.id],
    ['규칙의 출처', rule.source],
    ...rubrics.map(
      ({ title, version, standing, basis }) =>
        ['심사 기준', `${title} ${version} (${standing === 'example' ? '예시' : '고시 별표'}) — ${basis}`] as const,
    ),
    ['서명된 기록', `${log.records}건`],
    ['기록의 뿌리값', log.root],
    ['등록소', log.origin],
    ['등록소 확인 열쇠', log.verifierKey],
    ['확정 기록', selection.record],
    ...selection.countersigned.map(({ member, record }) => ['부서', `${member} ${record}`] as const),
    ...reopened.map(({ record, reasons }) => ['재개된 이전 확정', `${record} — ${reasons.join(' / ')}`] as const),
    ['검증 방법', 'simsa verify month.simsa — 네트워크 없이 모든 서명과 집계를 다시 확인합니다'],
  ];
  return {
    name: '검증',
    columns: [
      { title: '항목', width: 20 },
      { title: '내용', width: 110 },
    ],
    rows: facts.map(([name, value]) => [text(name), text(value)]),
  };
}

function criterionRow(dossier: DossierResult, criterion: CriterionResult): readonly CellValue[] {
  return [
    text(dossier.number),
    text(dossier.service),
    text(term(`group-${criterion.group}`)),
    text(criterion.title),
    count(criterion.fit),
    count(criterion.unfit),
    count(criterion.notApplicable),
    decimal(criterion.mean),
    decimal(criterion.max),
    decimal(criterion.weight),
    decimal(criterion.floor),
    text(criterion.holds === 'yes' ? '충족' : '미충족'),
  ];
}

function stepSentences({ steps }: DossierResult): readonly string[] {
  return steps.map((step) => explainStep(step, 'ko'));
}

function pointsOf(answer: Answer): CellValue {
  return answer.kind === 'points' ? decimal(answer.points) : nothing;
}
