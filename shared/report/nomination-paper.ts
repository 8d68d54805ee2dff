import { shareText } from '../messages/share-text.ts';
import { nominationBenefits } from '../nomination/benefits.ts';
import type { NominatedService } from '../nomination/nominated-service.ts';
import { termYears } from '../nomination/nomination-steps.ts';
import { koreanDay } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { term } from './paper-words.ts';

const evaluator = '디지털서비스 전문기관';
type Filed = NonNullable<NominatedService['filed']>;

/** 혁신제품 추천서: the service, its documents, every evaluator's total by number, and the sum; null while nothing is signed. */
export function nominationPaper(nominated: NominatedService): Paper | null {
  const { filed, title, dossier, service, applicant, serviceType, selectedOn } = nominated;
  if (!filed) return null;
  const recommended = filed.outcome === 'nominated';
  return {
    head: {
      kind: 'letter',
      from: evaluator,
      to: '과학기술정보통신부장관',
      subject: recommended ? '혁신제품 추천' : '혁신제품 평가 결과 (미추천)',
    },
    blocks: [
      {
        kind: 'item',
        level: 1,
        text: `선정된 디지털서비스의 공공성과 혁신성을 평가하여 다음과 같이 ${recommended ? '추천합니다' : '추천하지 않습니다'}.`,
      },
      {
        kind: 'fields',
        fields: [
          ['서비스', service],
          ['제공기업', applicant],
          ['유형', term(`type-${serviceType}`)],
          ['선정', `${title} ${dossier} (${koreanDay(selectedOn)})`],
          ['평가 결과', [{ strong: recommended ? '추천' : '미추천' }]],
          ['사유', filed.reasons],
        ],
      },
      { kind: 'item', level: 1, text: `평가 기준: ${filed.form.title} (${filed.form.version}${standing(filed)})` },
      { kind: 'item', level: 2, text: filed.form.basis },
      { kind: 'item', level: 1, text: '공공성 (항목마다 적정·부적정)' },
      publicTable(filed),
      { kind: 'item', level: 1, text: pointsText(filed) },
      pointsTable(filed),
      { kind: 'item', level: 1, text: '서류' },
      documentsTable(filed),
      ...(recommended ? benefits : []),
      {
        kind: 'item',
        level: 1,
        text: ['이 추천서는 서명된 추천 기록에서 만들어졌습니다: ', { exact: filed.record }],
      },
      { kind: 'end' },
      { kind: 'issuer', date: koreanDay(filed.on), name: evaluator },
    ],
  };
}

function standing({ form }: Filed): string {
  return form.standing === 'example' ? ', 예시 — 전문기관의 평가표가 아님' : '';
}

function publicTable({ form, figures, evaluations }: Filed): PaperBlock {
  const needed = shareText(form.rule.publicShare, 'ko');
  return {
    kind: 'table',
    columns: [
      { title: '항목' },
      { title: '적정', width: 18, align: 'right' },
      { title: '부적정', width: 18, align: 'right' },
      { title: `평가위원 ${evaluations.length}명의 ${needed}`, width: 48, align: 'center' },
    ],
    rows: form.publicItems.map(({ title }, place) => {
      const figure = figures.publicItems[place];
      return [title, String(figure?.fit ?? 0), String(figure?.unfit ?? 0), figure?.holds === 'yes' ? '충족' : '미충족'];
    }),
  };
}

function pointsText({ form, figures }: Filed): string {
  const { drop, passMark } = form.rule;
  const reached = figures.reaches === 'yes' ? '통과' : '미달';
  return `혁신성: 최고 ${drop.highest}개와 최저 ${drop.lowest}개를 뺀 평균 ${figures.mean ?? '없음'}점, 기준 ${passMark}점 (${reached}). 평균은 반올림하지 않고 기준과 비교합니다.`;
}

function pointsTable({ form, evaluations, figures }: Filed): PaperBlock {
  const dropped = { highest: '최고 제외', lowest: '최저 제외' };
  return {
    kind: 'table',
    columns: [
      { title: '평가위원', width: 22 },
      ...form.criteria.map(({ title, max }) => ({ title: `${title} (${max})`, align: 'right' as const })),
      { title: '합계', width: 20, align: 'right' },
      { title: '제외', width: 22, align: 'center' },
    ],
    rows: evaluations.map(({ evaluator: number, points }, place) => {
      const total = figures.totals[place];
      return [`평가위원 ${number}`, ...points, total?.total ?? '', total?.dropped ? dropped[total.dropped] : ''];
    }),
  };
}

function documentsTable({ form, documents }: Filed): PaperBlock {
  const states = { given: '제출', missing: '빠짐', 'does-not-apply': '해당 없음' };
  return {
    kind: 'table',
    columns: [{ title: '서류' }, { title: '구분', width: 32 }, { title: '상태', width: 28, align: 'center' }],
    rows: form.documents.map(({ title, needed }, place) => [
      title,
      needed === 'always' ? '필수' : '해당하는 경우',
      states[documents[place] ?? 'missing'],
    ]),
  };
}

const benefits: readonly PaperBlock[] = [
  {
    kind: 'item',
    level: 1,
    text: `지정되면 ${termYears}년 동안 (연장은 모두 합해 ${termYears}년까지) 다음을 적용합니다.`,
  },
  ...nominationBenefits.map(({ id, basis }): PaperBlock => ({
    kind: 'item',
    level: 2,
    text: `${term(`benefit-${id}`)} (${basis})`,
  })),
];

/** "2026년 상반기" from `2026-1`. */
export function halfYearText(half: string): string {
  const [year = '', which = ''] = half.split('-');
  return `${year}년 ${which === '1' ? '상반기' : '하반기'}`;
}
