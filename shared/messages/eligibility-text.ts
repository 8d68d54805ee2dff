import type { EligibilityCause, Finding, Ground } from '../intake/eligibility.ts';
import type { Requirement } from '../round/requirement.ts';
import { fieldNames } from './field-names.ts';
import { say, type Language, type Sentence } from './language.ts';

/** Why a requirement came out as it did, with the figures it was held against. */
export function causeText({ requirement, computed: { cause, ground } }: Finding, language: Language): string {
  const { test } = requirement;
  const missing = ground.kind === 'answers' ? ground.answers.map(({ field }) => fieldText(field, language)) : [];
  const values = {
    fields: missing.join(', '),
    atLeast: test.kind === 'rating' ? test.atLeast : '',
    months: test.kind === 'rating' ? test.months : '',
    words: test.kind === 'document' ? test.words.join(', ') : '',
    formats: test.kind === 'document' ? test.formats.join(', ') : '',
  };
  return say(causes[cause], language, values);
}

/** The answers or files that a finding rests on, in one line. */
export function groundText(ground: Ground, language: Language): string {
  if (ground.kind === 'files') return ground.names.length > 0 ? ground.names.join(', ') : say(noFile, language);
  return ground.answers
    .map(({ field, value }) => `${fieldText(field, language)}: ${value === '' ? say(noAnswer, language) : value}`)
    .join(' · ');
}

/** What an applicant is asked to do about a requirement that is not met. */
export function askedText(finding: Finding): string {
  const { title, advice } = finding.requirement;
  return `${title}: ${causeText(finding, 'ko')}${advice === '' ? '' : ` ${advice}`}`;
}

/** How a requirement is tested, for the guide to applicants. */
export function testText({ test }: Requirement, language: Language): string {
  switch (test.kind) {
    case 'answer':
      return say(tests.answer, language, {
        field: fieldText(test.field, language),
        pass: test.pass.join(', '),
      });
    case 'rating':
      return say(tests.rating, language, {
        field: fieldText(test.field, language),
        atLeast: test.atLeast,
        months: test.months,
      });
    case 'validity':
      return say(tests.validity, language, { field: fieldText(test.to, language) });
    case 'given':
      return say(tests.given, language, { fields: test.fields.map((field) => fieldText(field, language)).join(', ') });
    case 'document': {
      const sentence = test.formats.length > 0 ? tests.document : tests['any-document'];
      return say(sentence, language, { words: test.words.join(', '), formats: test.formats.join(', ') });
    }
  }
}

function fieldText(field: keyof typeof fieldNames, language: Language): string {
  return say(fieldNames[field], language);
}

const noFile: Sentence = ['해당하는 파일 없음', 'no such file'];
const noAnswer: Sentence = ['적지 않음', 'not given'];

const tests = {
  answer: ['{{field}}: {{pass}}', '{{field}}: {{pass}}'],
  rating: [
    '{{field}} {{atLeast}} 이상, 심사일 기준 {{months}}개월 이내 평가',
    '{{field}} {{atLeast}} or better, rated within {{months}} months before the meeting',
  ],
  validity: ['{{field}}이 심사일 이후일 것', '{{field}} not before the meeting'],
  given: ['{{fields}} 모두 적을 것', '{{fields}}: all given'],
  document: ['파일 이름에 {{words}} 포함, 형식 {{formats}}', 'a file named with {{words}}, as {{formats}}'],
  'any-document': ['파일 이름에 {{words}} 포함', 'a file named with {{words}}'],
} as const satisfies Record<string, Sentence>;

const causes: Readonly<Record<EligibilityCause, Sentence>> = {
  'accepted-answer': ['답이 기준에 맞습니다.', 'The answer meets the rule.'],
  'refused-answer': ['답이 기준에 맞지 않습니다.', 'The answer does not meet the rule.'],
  'unknown-answer': ['기준에 없는 답이어서 확인이 필요합니다.', 'The rule does not know this answer.'],
  'no-answer': ['적지 않았습니다.', 'Not given.'],
  'rating-met': ['{{atLeast}} 이상이고 {{months}}개월 이내입니다.', '{{atLeast}} or better, within {{months}} months.'],
  'rating-below': ['등급이 {{atLeast}}에 미치지 못합니다.', 'The grade is below {{atLeast}}.'],
  'rating-unknown': ['등급 표에 없는 등급입니다.', 'This grade is not on the scale.'],
  'rating-undated': ['평가일을 적지 않았습니다.', 'The date of the rating is not given.'],
  'rating-old': [
    '평가일이 심사일 기준 {{months}}개월을 넘었습니다.',
    'Rated more than {{months}} months before the meeting.',
  ],
  'rating-ahead': ['평가일이 심사일보다 뒤입니다.', 'The rating is dated after the meeting.'],
  valid: ['심사일에 유효합니다.', 'Valid on the day of the meeting.'],
  expired: ['심사일 전에 유효기간이 끝납니다.', 'It ends before the meeting.'],
  'not-yet-valid': ['심사일에 아직 시작되지 않습니다.', 'It has not begun on the day of the meeting.'],
  'no-beginning': ['시작일을 적지 않았습니다.', 'Its beginning is not given.'],
  'all-given': ['모두 적혀 있습니다.', 'All given.'],
  'some-missing': ['적지 않은 것: {{fields}}.', 'Not given: {{fields}}.'],
  'document-there': ['파일이 있습니다.', 'The file is there.'],
  'document-other-format': [
    '파일은 있으나 형식이 다릅니다 (받는 형식: {{formats}}).',
    'The file is there in another format (accepted: {{formats}}).',
  ],
  'document-missing': [
    '해당하는 파일이 없습니다 (파일 이름에 들어갈 말: {{words}}).',
    'No file is named with {{words}}.',
  ],
};
