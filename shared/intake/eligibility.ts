import type { Digest } from '../basics/ids.ts';
import type { Application } from '../dossier/application.ts';
import type { Attachment } from '../dossier/manifest.ts';
import type { Requirement, RequirementTest, TestedField } from '../round/requirement.ts';
import { monthsBefore, type Day } from '../basics/day.ts';
import type { Judgement } from './intake-event.ts';
import type { DatedEvent } from './register.ts';

/** 충족, 미충족, 사람이 확인. */
export type EligibilityVerdict = 'pass' | 'fail' | 'human';

/** Why a test came out as it did; sentences in both languages are in messages/eligibility-text. */
export type EligibilityCause =
  | 'accepted-answer'
  | 'refused-answer'
  | 'unknown-answer'
  | 'no-answer'
  | 'rating-met'
  | 'rating-below'
  | 'rating-unknown'
  | 'rating-undated'
  | 'rating-old'
  | 'rating-ahead'
  | 'valid'
  | 'expired'
  | 'not-yet-valid'
  | 'no-beginning'
  | 'all-given'
  | 'some-missing'
  | 'document-there'
  | 'document-other-format'
  | 'document-missing';

/** On what a finding rests: answers as they were given, or files by name. */
export type Ground =
  | { readonly kind: 'answers'; readonly answers: readonly { readonly field: TestedField; readonly value: string }[] }
  | { readonly kind: 'files'; readonly names: readonly string[] };

export interface Computed {
  readonly verdict: EligibilityVerdict;
  readonly cause: EligibilityCause;
  readonly ground: Ground;
}

/** One requirement of the criteria and how the application meets it; `judgement` is a human's word, which outweighs the test. */
export interface Finding {
  readonly requirement: Requirement;
  readonly computed: Computed;
  readonly judgement: (Judgement & Pick<DatedEvent, 'at'>) | null;
  readonly verdict: EligibilityVerdict;
}

/** The application as it is judged; `version` is the digest of its table of contents. */
export interface Judged {
  readonly application: Application;
  readonly attachments: readonly Pick<Attachment, 'name'>[];
  readonly version: Digest;
}

/** Every requirement on the day of the meeting. A human's judgement counts only for the version that was looked at. */
export function judgeEligibility(
  requirements: readonly Requirement[],
  { application, attachments, version }: Judged,
  events: readonly DatedEvent[],
  meeting: Day,
): readonly Finding[] {
  return requirements.map((requirement) => {
    const tested = testRequirement(requirement.test, application, attachments, meeting);
    const computed: Computed = {
      ...tested,
      verdict: tested.verdict === 'missing' ? requirement.missing : tested.verdict,
    };
    const said = events.findLast((event) => event.kind === 'judgement' && event.requirement === requirement.id);
    const stands = said?.kind === 'judgement' && said.verdict !== 'computed' && said.version === version;
    const judgement = stands ? said : null;
    const verdict = judgement && judgement.verdict !== 'computed' ? judgement.verdict : computed.verdict;
    return { requirement, computed, judgement, verdict };
  });
}

/** The whole in one word: any failure fails, then anything open needs a human. */
export function eligibilityOf(findings: readonly Finding[]): EligibilityVerdict {
  if (findings.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return findings.some(({ verdict }) => verdict === 'human') ? 'human' : 'pass';
}

type Tested = Omit<Computed, 'verdict'> & { readonly verdict: EligibilityVerdict | 'missing' };

function testRequirement(
  test: RequirementTest,
  application: Application,
  attachments: Judged['attachments'],
  meeting: Day,
): Tested {
  const answers = (...fields: readonly TestedField[]): Ground => ({
    kind: 'answers',
    answers: fields.map((field) => ({ field, value: application[field] })),
  });
  switch (test.kind) {
    case 'answer': {
      const given = normal(application[test.field]);
      const among = (accepted: readonly string[]) => accepted.some((each) => normal(each) === given);
      const ground = answers(test.field);
      if (given === '') return { verdict: 'missing', cause: 'no-answer', ground };
      if (among(test.pass)) return { verdict: 'pass', cause: 'accepted-answer', ground };
      if (among(test.fail)) return { verdict: 'fail', cause: 'refused-answer', ground };
      return { verdict: 'human', cause: 'unknown-answer', ground };
    }
    case 'rating':
      return { ...testRating(test, application, meeting), ground: answers(test.field, test.dated) };
    case 'validity': {
      const [from, to] = [application[test.from], application[test.to]];
      const ground = answers(test.from, test.to);
      if (to === '') return { verdict: 'missing', cause: 'no-answer', ground };
      if (to < meeting) return { verdict: 'fail', cause: 'expired', ground };
      if (from === '') return { verdict: 'human', cause: 'no-beginning', ground };
      if (from > meeting) return { verdict: 'fail', cause: 'not-yet-valid', ground };
      return { verdict: 'pass', cause: 'valid', ground };
    }
    case 'given': {
      const missing = test.fields.filter((field) => application[field].trim() === '');
      if (missing.length > 0) return { verdict: 'missing', cause: 'some-missing', ground: answers(...missing) };
      return { verdict: 'pass', cause: 'all-given', ground: answers(...test.fields) };
    }
    case 'document': {
      const named = attachments.map(({ name }) => name).filter((name) => holdsWord(name, test.words));
      const inFormat = named.filter((name) => test.formats.length === 0 || test.formats.includes(extensionOf(name)));
      const ground = { kind: 'files', names: inFormat.length > 0 ? inFormat : named } as const;
      if (inFormat.length > 0) return { verdict: 'pass', cause: 'document-there', ground };
      if (named.length > 0) return { verdict: 'human', cause: 'document-other-format', ground };
      return { verdict: 'missing', cause: 'document-missing', ground };
    }
  }
}

function testRating(
  { field, order, atLeast, dated, months }: Extract<RequirementTest, { kind: 'rating' }>,
  application: Application,
  meeting: Day,
): Omit<Tested, 'ground'> {
  const given = normal(application[field]);
  const day = application[dated];
  if (given === '') return { verdict: 'missing', cause: 'no-answer' };
  const placeOf = (grade: string) => order.findIndex((each) => normal(each) === grade);
  const [place, lowest] = [placeOf(given), placeOf(normal(atLeast))];
  // A lowest grade that the order does not hold decides nothing: it must not fail everybody.
  if (place < 0 || lowest < 0) return { verdict: 'human', cause: 'rating-unknown' };
  if (place > lowest) return { verdict: 'fail', cause: 'rating-below' };
  if (day === '') return { verdict: 'human', cause: 'rating-undated' };
  if (day > meeting) return { verdict: 'human', cause: 'rating-ahead' };
  if (day < monthsBefore(meeting, months)) return { verdict: 'fail', cause: 'rating-old' };
  return { verdict: 'pass', cause: 'rating-met' };
}

/** Without what means nothing in a spelling: case and spaces. */
function normal(text: string): string {
  return text.normalize('NFC').toUpperCase().replace(/\s+/gu, '');
}

function holdsWord(name: string, words: readonly string[]): boolean {
  return words.some((word) => normal(name).includes(normal(word)));
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
