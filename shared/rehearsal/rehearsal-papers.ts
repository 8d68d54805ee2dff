import { bytesFromBase64, hexFromBytes } from '../basics/bytes.ts';
import type { Instant } from '../basics/instant.ts';
import { problemText } from '../messages/problem-text.ts';
import { koreanDate, koreanMoment } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { checkpointLines } from '../report/checkpoint-words.ts';
import { committeeName } from '../report/paper-words.ts';
import type { GoldenFigures } from './golden-figures.ts';
import { hasSucceeded, type Rehearsal, type SignedOff, type Stepped } from './rehearsal.ts';
import { figuresParts, goldenCaseNames, rehearsalStepNames } from './rehearsal-words.ts';

/** What a rehearsal leaves on paper: its report and, once it was wiped, the certificate. */
export function rehearsalPapers(
  rehearsal: Rehearsal,
  now: Instant,
): readonly { readonly name: string; readonly paper: Paper }[] {
  const report = { name: `${rehearsal.round}-report`, paper: reportPaper(rehearsal, now) };
  const { wiped } = rehearsal;
  return wiped ? [report, { name: `${rehearsal.round}-wiped`, paper: certificate(rehearsal, wiped, now) }] : [report];
}

function reportPaper(rehearsal: Rehearsal, now: Instant): Paper {
  const { of, round, begunAt, endedAt, seats, steps, compared, claims, records, zero, signOffs, checkpoint } =
    rehearsal;
  const agreeing = compared.filter(({ agrees }) => agrees === 'yes').length;
  return {
    head: {
      kind: 'title',
      body: committeeName,
      title: '예행연습 결과 보고',
      subtitle: `${of} 회차를 열기 전 (실제 심사 결과가 아님)`,
    },
    blocks: [
      {
        kind: 'fields',
        fields: [
          ['예행연습', [{ exact: round }]],
          ['대상 회차', of],
          ['시작 · 끝', `${koreanMoment(begunAt)} · ${endedAt ? koreanMoment(endedAt) : '끝나지 않음'}`],
          ['좌석', `${seats.length}석 (이번 예행연습만을 위한 열쇠)`],
          ['결과', hasSucceeded(rehearsal) ? '모든 단계가 기대대로 끝남' : '기대대로 끝나지 않은 단계가 있음'],
        ],
      },
      { kind: 'item', level: 1, text: '단계' },
      {
        kind: 'table',
        columns: [{ title: '순서', width: 14, align: 'center' }, { title: '단계' }, { title: '결과', width: 70 }],
        rows: steps.map((each, index) => [String(index + 1), rehearsalStepNames[each.step][0], stateText(each)]),
      },
      { kind: 'item', level: 1, text: `정해진 신청 건: ${compared.length}건 중 ${agreeing}건이 기대와 일치` },
      {
        kind: 'table',
        columns: [
          { title: '접수번호', width: 24 },
          { title: '기대' },
          { title: '집계' },
          { title: '일치', width: 14, align: 'center' },
        ],
        rows: compared.map(({ dossier, case: named, expected, got, agrees }) => [
          `${dossier} ${goldenCaseNames[named][0]}`,
          figuresLine(expected),
          got ? figuresLine(got) : '집계되지 않음',
          agrees === 'yes' ? '○' : '×',
        ]),
      },
      { kind: 'item', level: 1, text: '기록의 검증' },
      {
        kind: 'item',
        level: 2,
        text: claims
          ? `기록 ${records}건, 예행연습이 충족할 수 있는 확인 ${claims.all}가지 중 ${claims.held}가지 성립`
          : '검증하지 못함',
      },
      { kind: 'item', level: 1, text: `영점 보고: ${of} 회차의 기록` },
      ...zeroBlocks(rehearsal),
      { kind: 'item', level: 1, text: '승인' },
      {
        kind: 'table',
        columns: [
          { title: '기관', width: 40 },
          { title: '승인한 사람', width: 40 },
          { title: '일시', width: 40 },
          { title: '서명한 기록' },
        ],
        rows: [signedRow('사무국', signOffs.secretariat), signedRow('위원장', signOffs.chair)],
      },
      ...(checkpoint === null ? [] : [evidence, ...checkpointBlocks(checkpoint)]),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(now), name: `${committeeName} 사무국` },
    ],
  };

  function zeroBlocks({ of: real }: Rehearsal): readonly PaperBlock[] {
    if (!zero) return [{ kind: 'item', level: 2, text: '확인하지 못함' }];
    return [
      { kind: 'item', level: 2, text: `심사표 ${zero.ballots}건, 의결 ${zero.decisions}건 (${real})` },
      {
        kind: 'item',
        level: 2,
        text: zero.checkpoint === null ? '등록소에 이 회차의 기록이 아직 없음' : `설정 기록 ${zero.records}건만 있음`,
      },
      ...(zero.checkpoint === null ? [] : checkpointBlocks(zero.checkpoint)),
    ];
  }
}

function certificate(rehearsal: Rehearsal, wiped: NonNullable<Rehearsal['wiped']>, now: Instant): Paper {
  const { round, of, seats } = rehearsal;
  return {
    head: { kind: 'title', body: committeeName, title: '예행연습 삭제 확인서', subtitle: `${of} 회차` },
    blocks: [
      {
        kind: 'fields',
        fields: [
          ['예행연습', [{ exact: round }]],
          ['삭제한 일시', koreanMoment(wiped.at)],
          ['삭제한 사람', wiped.by],
        ],
      },
      { kind: 'item', level: 1, text: '이 컴퓨터에서 삭제한 것' },
      { kind: 'item', level: 2, text: `예행 좌석의 비밀 열쇠 ${wiped.keys}개` },
      { kind: 'item', level: 2, text: `채점 초안 ${wiped.sheets}건` },
      {
        kind: 'item',
        level: 2,
        text: `파일 ${wiped.files}개 (${wiped.bytes}바이트): 저널, 암호화된 제출 서류, 좌석의 프로필`,
      },
      {
        kind: 'item',
        level: 2,
        text: `등록소의 예행 기록에서 해지한 열쇠 ${wiped.revoked.length}개${wiped.problem ? ` (나머지는 해지하지 못함: ${problemText(wiped.problem, 'ko').title})` : ''}`,
      },
      {
        kind: 'table',
        columns: [
          { title: '좌석', width: 50 },
          { title: '열쇠' },
          { title: '초안', width: 18, align: 'right' },
          { title: '해지', width: 18, align: 'center' },
        ],
        rows: seats.map(({ name, kid, sheets }) => [
          name,
          [{ exact: kid }],
          String(sheets),
          wiped.revoked.includes(kid) ? '○' : '-',
        ]),
      },
      { kind: 'item', level: 1, text: '남는 것' },
      {
        kind: 'item',
        level: 2,
        text: '등록소의 예행 기록은 지울 수 없는 기록이므로 남습니다. 예행연습임이 서명되어 있어 실제 회차로 확정되거나 내보내지지 않습니다.',
      },
      { kind: 'item', level: 2, text: '결과 보고와 이 확인서는 사무국의 저널에 남습니다.' },
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(now), name: `${committeeName} 사무국` },
    ],
  };
}

function figuresLine(figures: GoldenFigures): string {
  const { outcome, details } = figuresParts(figures, 'ko');
  return `${outcome} (${details})`;
}

const evidence: PaperBlock = { kind: 'item', level: 1, text: '예행 기록에 등록소가 서명한 확인서' };

function stateText({ state, problem }: Stepped): string {
  if (state === 'done') return '기대대로 끝남';
  return state === 'waiting' ? '하지 않음' : `실패: ${problem ? problemText(problem, 'ko').title : ''}`;
}

function signedRow(office: string, signed: SignedOff | null) {
  return signed
    ? [office, signed.name, koreanMoment(signed.at), [{ exact: signed.record }]]
    : [office, '승인하지 않음', '', ''];
}

/** As the registry signed it, for a camera, and its root in words for two people. */
function checkpointBlocks(note: string): readonly PaperBlock[] {
  const root = bytesFromBase64(note.split('\n')[2] ?? '');
  return root.ok ? [{ kind: 'qr', content: note, words: checkpointLines(hexFromBytes(root.value)) }] : [];
}
