import { describe, expect, it } from 'vitest';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import { isDone, myDossiers, nextUndone, type MyDossier } from '../../../renderer/session/my-dossiers.ts';
import { queueEntries, queueShown } from '../../../renderer/session/queue-entries.ts';
import { firstView, type QueueView } from '../../../renderer/session/queue-view.ts';
import { committeeOf } from '../../../shared/roster/roster.ts';

const month = await playMonth({ members: 2, dossiers: 5, until: 'ballots' });
const docket = month.docket();
const [member] = docket.roster ? committeeOf(docket.roster.body) : [];
const numbers = [...docket.dossiers.keys()];
if (!member) throw new Error('the month has a committee');

/** As the desk of a member sees it whose ballots never left: drafts and signatures are given here one by one. */
function queue(asides: readonly string[] = []): readonly MyDossier[] {
  const own = myDossiers(docket, member?.id as never, {
    sheets: [],
    outgoing: [],
    others: [],
    asides: new Set(asides),
  });
  const states = ['new', 'draft', 'delivered', 'new', 'recused'] as const;
  return own.map((each, index) => ({ ...each, state: states[index] ?? 'new', done: index }));
}
const shown = (mine: readonly MyDossier[], change: Partial<QueueView>, inFiles: readonly string[] = []) =>
  queueShown(queueEntries(mine), { ...firstView, ...change }, new Set(inFiles)).map(
    ({ file }) => file.package.body.dossier,
  );
const [one, two, three, four, five] = numbers;

describe('the queue', () => {
  it('shows everything by number first, and the other way round at the second press', () => {
    expect(shown(queue(), {})).toEqual(numbers);
    expect(shown(queue(), { sort: { column: 'number', direction: 'down' } })).toEqual([...numbers].reverse());
  });

  it('puts the same states together, what is to be done first', () => {
    expect(shown(queue(), { sort: { column: 'state', direction: 'up' } })).toEqual([one, four, two, three, five]);
  });

  it('filters what is to do, set aside, and done', () => {
    const mine = queue([String(four)]);
    expect(shown(mine, { filter: 'todo' })).toEqual([one, two]);
    expect(shown(mine, { filter: 'aside' })).toEqual([four]);
    expect(shown(mine, { filter: 'done' })).toEqual([three, five]);
  });

  it('finds words in titles, and dossiers whose files hold them', () => {
    const title = docket.dossiers.get(two as never)?.package.body.service ?? '';
    expect(shown(queue(), { query: title })).toContain(two);
    expect(shown(queue(), { query: '어디에도없는말' })).toEqual([]);
    expect(shown(queue(), { query: '어디에도없는말' }, [String(three)])).toEqual([three]);
  });

  it('takes up what comes next, goes round, and keeps what was set aside for last', () => {
    const next = (mine: readonly MyDossier[], after: string | null) =>
      nextUndone(mine, after)?.file.package.body.dossier;
    expect(next(queue(), null)).toBe(one);
    expect(next(queue(), String(one))).toBe(two);
    expect(next(queue(), String(two))).toBe(four);
    expect(next(queue(), String(four))).toBe(one);
    expect(next(queue([String(one), String(two)]), null)).toBe(four);
    expect(next(queue([String(one), String(two), String(four)]), null)).toBe(one);
    expect(next(queue().filter(isDone), null)).toBeUndefined();
  });
});
