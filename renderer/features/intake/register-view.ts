import { isOverdue } from '../../../shared/intake/register.ts';
import type { IntakeState } from '../../../shared/intake/intake-event.ts';
import { daysBetween, type Day } from '../../../shared/basics/day.ts';
import { matchesWords, queryWords, searchableText } from '../../../shared/search/find-text.ts';
import type { Register, RegisterLine } from '../../session/use-register.ts';

export type StateFilter = IntakeState | 'all';
/** What needs a look, whatever the state. */
export type Attention = 'all' | 'overdue' | 'failing' | 'human' | 'expiring';
export type RegisterColumn = 'number' | 'service' | 'applicant' | 'state' | 'due' | 'eligibility';

export interface RegisterView {
  readonly state: StateFilter;
  readonly attention: Attention;
  readonly query: string;
  readonly sort: { readonly column: RegisterColumn; readonly direction: 'up' | 'down' };
}

export const firstRegisterView: RegisterView = {
  state: 'all',
  attention: 'all',
  query: '',
  sort: { column: 'number', direction: 'up' },
};

/** A certificate that ends so many days after the meeting is watched. */
export const watchedDays = 90;

export function needs(attention: Attention, { standing, eligibility, dossier }: RegisterLine, at: Register): boolean {
  switch (attention) {
    case 'all':
      return true;
    case 'overdue':
      return isOverdue(standing, at.today);
    case 'failing':
      return eligibility === 'fail';
    case 'human':
      return eligibility === 'human';
    case 'expiring':
      return endsSoon(dossier.application.csapTo, at.meeting);
  }
}

function endsSoon(to: string, meeting: Day): boolean {
  return to !== '' && daysBetween(meeting, to) <= watchedDays;
}

/** The lines in sight, in order. */
export function linesShown(
  register: Register,
  { state, attention, query, sort }: RegisterView,
): readonly RegisterLine[] {
  const words = queryWords(query);
  const sign = sort.direction === 'up' ? 1 : -1;
  return register.lines
    .filter((line) => (state === 'all' || line.standing.state === state) && needs(attention, line, register))
    .filter((line) => words.length === 0 || matchesWords(textOf(line), words))
    .sort((a, b) => sign * compare(a, b, sort.column) || compare(a, b, 'number'));
}

const korean = new Intl.Collator('ko', { numeric: true });
const states = ['received', 'supplement', 'rejected', 'accepted', 'review', 'tabled'];
const verdicts = ['fail', 'human', 'pass'];

function compare(a: RegisterLine, b: RegisterLine, column: RegisterColumn): number {
  const [one, other] = [a.dossier.application, b.dossier.application];
  switch (column) {
    case 'number':
    case 'service':
    case 'applicant':
      return korean.compare(one[column], other[column]);
    case 'state':
      return states.indexOf(a.standing.state) - states.indexOf(b.standing.state);
    case 'due':
      return korean.compare(a.standing.asked?.due ?? '9999', b.standing.asked?.due ?? '9999');
    case 'eligibility':
      return verdicts.indexOf(a.eligibility) - verdicts.indexOf(b.eligibility);
  }
}

/** Made ready once for each line; a line is made anew when anything of it changes. */
function textOf(line: RegisterLine): ReturnType<typeof searchableText> {
  const { number, service, applicant, businessNumber, contactName } = line.dossier.application;
  const text = texts.get(line) ?? searchableText(`${number} ${service} ${applicant} ${businessNumber} ${contactName}`);
  texts.set(line, text);
  return text;
}
const texts = new WeakMap<RegisterLine, ReturnType<typeof searchableText>>();
