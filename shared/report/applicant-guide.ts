import type { Rubric } from '../round/rubric.ts';
import type { Requirement } from '../round/requirement.ts';
import { domainTerms } from '../messages/domain-terms.ts';
import { testText } from '../messages/eligibility-text.ts';
import { say } from '../messages/language.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';

/** What an applicant has to know, from the very rubric that the committee judges by: criteria, answers, documents, checklist, mistakes. */
export function applicantGuide(rubric: Rubric): Paper {
  const requirements = rubric.requirements ?? [];
  const documents = requirements.filter(({ test }) => test.kind === 'document');
  const answers = requirements.filter(({ test }) => test.kind !== 'document');
  const types = rubric.serviceTypes.map((type) => say(domainTerms[`type-${type}`], 'ko')).join(', ');
  return {
    head: {
      kind: 'title',
      body: '디지털서비스 심사위원회',
      title: '신청 안내서',
      subtitle: `${rubric.title} (${rubric.version})${rubric.standing === 'example' ? ' - 예시' : ''}`,
    },
    blocks: [
      {
        kind: 'fields',
        fields: [
          ['대상 서비스', types],
          ['근거', rubric.basis],
        ],
      },
      ...(rubric.standing === 'example' ? [exampleNote] : []),
      item('심사 항목'),
      { kind: 'table', columns: criteriaColumns, rows: rubric.criteria.map((criterion) => criterionRow(criterion)) },
      ...(answers.length > 0 ? [item('신청 요건'), requirementTable(answers)] : []),
      ...(documents.length > 0 ? [item('제출 서류'), requirementTable(documents)] : []),
      ...(requirements.length > 0 ? [item('제출 전 점검표'), checklist(requirements)] : []),
      ...mistakes(requirements),
      { kind: 'end' },
    ],
  };
}

const exampleNote: PaperBlock = {
  kind: 'paragraph',
  text: '이 안내서의 기준은 예시입니다. 고시 별표의 공식 항목이 입력되기 전까지 공식 기준이 아닙니다.',
};

const criteriaColumns = [{ title: '구분', width: 30 }, { title: '항목', width: 42 }, { title: '보는 것' }];

function criterionRow({ group, title, guide, instrument }: Rubric['criteria'][number]): readonly string[] {
  const kind =
    instrument.kind === 'points' ? `점수 ${instrument.max}점 만점, 비중 ${instrument.weight}` : '적정·부적정 판정';
  return [say(domainTerms[`group-${group}`], 'ko'), `${title}\n(${kind})`, guide];
}

function item(text: string): PaperBlock {
  return { kind: 'item', level: 1, text };
}

function requirementTable(requirements: readonly Requirement[]): PaperBlock {
  return {
    kind: 'table',
    columns: [{ title: '요건', width: 46 }, { title: '확인하는 방법' }, { title: '근거', width: 48 }],
    rows: requirements.map((requirement) => [requirement.title, testText(requirement, 'ko'), requirement.rule]),
  };
}

function checklist(requirements: readonly Requirement[]): PaperBlock {
  return {
    kind: 'table',
    columns: [{ title: '확인', width: 14, align: 'center' }, { title: '점검할 것' }],
    rows: requirements.map(({ title }) => ['□', title]),
  };
}

function mistakes(requirements: readonly Requirement[]): readonly PaperBlock[] {
  const advised = requirements.filter(({ advice }) => advice !== '');
  if (advised.length === 0) return [];
  return [
    item('자주 틀리는 것'),
    ...advised.map(({ title, advice }): PaperBlock => ({ kind: 'item', level: 2, text: `${title}: ${advice}` })),
  ];
}
