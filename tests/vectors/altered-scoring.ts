import { none, list, part, item, twice, type Alterations } from './alter-record.ts';
import type { Body } from './frozen-records.ts';

/** What the rules of scoring and opening refuse; the chair of the frozen month is recused from its second dossier. */
export const alteredScoring: Alterations<
  'declaration' | 'recusal' | 'ballot' | 'withdrawal' | 'closing' | 'outer opening' | 'inner opening'
> = {
  declaration: [
    ['is about a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['is about another package', 'package/superseded', () => ({ package: none })],
    ['is about the package of another dossier', 'package/superseded', () => ({ dossier: '2026-11-002' })],
    ['is the secretariat’s', 'ballot/not-assigned', () => ({}), 'office'],
    ['comes after a recusal', 'ballot/recused', () => ({ dossier: '2026-11-002' }), 'chair'],
  ],
  recusal: [
    ['is about a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['is the secretariat’s', 'docket/not-your-role', () => ({}), 'office'],
    ['has a ground that the law does not know', 'docket/bad-body', () => ({ ground: 'weather' })],
    ['has no reason', 'docket/bad-body', () => ({ reason: '' })],
  ],
  ballot: [
    ['comes before its declaration', 'scoring/conflict-undeclared', () => ({}), 'm2'],
    ['is the chair’s, who was not asked', 'ballot/not-assigned', () => ({}), 'chair'],
    ['is the secretariat’s', 'ballot/not-assigned', () => ({}), 'office'],
    ['is on a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['is on a dossier that was not declared', 'scoring/conflict-undeclared', () => ({ dossier: '2026-11-002' })],
    ['is on a dossier that its author recused from', 'ballot/recused', () => ({ dossier: '2026-11-002' }), 'chair'],
    ['is on another package', 'package/superseded', () => ({ package: none })],
    ['is by another rubric', 'ballot/other-rubric', () => ({ rubric: none })],
    ['has an envelope that is not base64', 'docket/bad-body', () => ({ sealed: '봉투' })],
  ],
  withdrawal: [
    ['is of a ballot that nobody cast', 'ballot/none-to-withdraw', () => ({ ballot: none })],
    ['is a colleague’s', 'ballot/none-to-withdraw', () => ({}), 'm3'],
    ['is the secretariat’s', 'ballot/not-assigned', () => ({}), 'office'],
    ['is on a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['names no record', 'docket/bad-body', () => ({ ballot: 'the last one' })],
  ],
  closing: [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['leaves a ballot out', 'closing/other-ballots', (body) => ({ ballots: list(body, 'ballots').slice(1) })],
    ['names a ballot twice', 'closing/other-ballots', (body) => ({ ballots: twice(list(body, 'ballots')) })],
    [
      'names them in another order',
      'closing/other-ballots',
      (body) => ({ ballots: list(body, 'ballots').toReversed() }),
    ],
    ['invents a ballot', 'closing/other-ballots', (body) => ({ ballots: [...list(body, 'ballots'), none] })],
    ['names a log larger than there is', 'closing/other-log', (body) => ({ logSize: Number(body['logSize']) + 1 })],
    [
      'names a smaller log with the same root',
      'closing/other-log',
      (body) => ({ logSize: Number(body['logSize']) - 1 }),
    ],
    ['names another root', 'closing/other-log', () => ({ logRoot: none })],
  ],
  'outer opening': [
    ['is the chair’s', 'docket/not-your-role', () => ({}), 'chair'],
    ['leaves an envelope out', 'opening/other-ballots', (body) => ({ envelopes: list(body, 'envelopes').slice(1) })],
    ['has an envelope twice', 'opening/other-ballots', (body) => ({ envelopes: twice(list(body, 'envelopes')) })],
    ['invents an envelope', 'opening/other-ballots', (body) => item(body, 'envelopes', 0, { ballot: none })],
    [
      'opens and does not open one',
      'opening/other-ballots',
      (body) => ({ unreadable: [list(body, 'envelopes')[0]?.['ballot']] }),
    ],
    ['is of a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['calls itself the inner one', 'docket/bad-body', () => ({ act: 'inner' })],
  ],
  'inner opening': [
    ['is the secretariat’s', 'docket/not-your-role', () => ({}), 'office'],
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['leaves a content out', 'opening/other-ballots', (body) => ({ contents: list(body, 'contents').slice(1) })],
    ['has two contents exchanged', 'ballot/other-content', exchangedContents],
    ['has another salt', 'ballot/other-content', (body) => item(body, 'contents', 0, { salt: 'A'.repeat(43) })],
    ['has another opinion', 'ballot/other-content', (body) => contentWith(body, { opinion: '적합하지 않음' })],
    [
      'has a pin moved',
      'ballot/other-content',
      (body) => contentWith(body, { entries: moved(list(contentOf(body), 'entries')) }),
    ],
    ['has a content without entries', 'docket/bad-body', (body) => contentWith(body, { entries: [] })],
  ],
};

function contentOf(body: Body): Body {
  return part(list(body, 'contents')[0] ?? {}, 'content');
}

function contentWith(body: Body, change: Body): Body {
  return item(body, 'contents', 0, { content: { ...contentOf(body), ...change } });
}

function exchangedContents(body: Body): Body {
  const [one = {}, other = {}, ...rest] = list(body, 'contents');
  const swapped = [
    { ...other, ballot: one['ballot'] },
    { ...one, ballot: other['ballot'] },
  ];
  return { contents: [...swapped, ...rest] };
}

function moved([first = {}, ...rest]: readonly Body[]): readonly Body[] {
  const pins = list(first, 'pins').map((pin) => ({ ...pin, page: Number(pin['page']) + 1 }));
  return [{ ...first, pins }, ...rest];
}
