import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../shared/basics/bytes.ts';
import { parseBundle } from '../../../shared/report/bundle.ts';
import type { ClaimCode } from '../../../shared/report/claims.ts';
import { everythingHolds, verifyMonth } from '../../../shared/report/verify-month.ts';
import { crypto, must } from '../../flow/seat.ts';
import { bundleOf } from '../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import type { SignedMonth } from '../../../registry/command/attack/signed-month.ts';

/** Deterministic places to look at, so that a failure can be seen again. */
function places(count: number, below: number): readonly number[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state % below;
  });
}

const failing = (bytes: Uint8Array, expected?: Parameters<typeof verifyMonth>[2]) =>
  verifyMonth(crypto, bytes, expected).claims.filter(({ verdict }) => verdict === 'fails');

describe('verifying a month', () => {
  let month: SignedMonth;
  let bytes: Uint8Array;
  let records: readonly string[];

  beforeAll(async () => {
    month = await playMonth({ members: 3, dossiers: 2 });
    records = month.records;
    bytes = bundleOf(records);
  });

  it('finds that every claim of an honest month holds', () => {
    const verification = verifyMonth(crypto, bytes);
    expect(verification.claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(everythingHolds(verification)).toBe(true);
    expect(verification.docket?.selection).not.toBeNull();
  });

  it('finds a flipped bit wherever it is in the records', () => {
    const text = new TextDecoder().decode(bytes);
    const from = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
    const to = text.indexOf('\n\n');
    for (const place of places(250, to - from)) {
      const flipped = bytes.slice();
      flipped[from + place] = (flipped[from + place] ?? 0) ^ (1 << (place % 8));
      expect(failing(flipped).length, `byte ${from + place}`).toBeGreaterThan(0);
    }
  });

  it('finds a flipped bit at every byte around the records', () => {
    const text = new TextDecoder().decode(bytes);
    const head = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
    const tail = text.indexOf('\n\n');
    for (let place = 0; place < bytes.length; place += 1) {
      if (place >= head && place < tail) continue;
      const flipped = bytes.slice();
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      expect(failing(flipped).length, `byte ${place}`).toBeGreaterThan(0);
    }
  });

  it('never throws and never holds on any other bytes', () => {
    for (const [round, place] of places(400, bytes.length).entries()) {
      const cut = bytes.slice(0, place);
      const doubled = new Uint8Array([...bytes.slice(0, place), ...bytes.slice(Math.max(0, place - 50))]);
      expect(everythingHolds(verifyMonth(crypto, round % 2 === 0 ? cut : doubled))).toBe(false);
    }
    expect(everythingHolds(verifyMonth(crypto, new Uint8Array(0)))).toBe(false);
    expect(everythingHolds(verifyMonth(crypto, utf8('simsa-bundle/v1\n')))).toBe(false);
  });

  it('names a file of another kind, a bundle of another round, and another registry', () => {
    expect(failing(utf8('%PDF-1.7'))).toMatchObject([
      { claim: 'bundle-readable', problem: { code: 'bundle/unreadable' } },
    ]);
    expect(failing(bytes, { round: '2026-12' })).toMatchObject([
      { claim: 'round-named', problem: { code: 'bundle/foreign-round', details: { round: '2026-11' } } },
    ]);
    expect(failing(bytes, { verifierKey: 'somebody+else' })).toMatchObject([
      { claim: 'checkpoint-signed', problem: { code: 'log/wrong-registry-key' } },
    ]);
  });

  it('says of a month before its selection that it is not final', async () => {
    const open = await playMonth({ members: 3, dossiers: 1, until: 'decided' });
    expect(failing(bundleOf(open.records))).toMatchObject([
      { claim: 'month-final', problem: { code: 'report/not-final' } },
    ]);
  });

  /** What a registry could do that signs whatever it wants: its checkpoint is good in every case. */
  const dishonest: readonly [
    title: string,
    change: (records: readonly string[]) => readonly string[],
    claim: ClaimCode,
  ][] = [
    ['drops a ballot', (all) => all.filter((_, index) => index !== 5), 'chains-unbroken'],
    ['drops the last record', (all) => all.slice(0, -1), 'month-final'],
    ['drops a declaration', (all) => all.filter((_, index) => index !== 4), 'chains-unbroken'],
    [
      'puts two records in another order',
      (all) => [...all.slice(0, 4), all[5], all[4], ...all.slice(6)].map(String),
      'chains-unbroken',
    ],
    ['writes a record twice', (all) => [...all.slice(0, 5), ...all.slice(4)], 'chains-unbroken'],
    ['leaves out the roster', (all) => all.slice(1), 'set-up-in-order'],
    ['closes the log with the roster again', (all) => [...all, String(all[0])], 'chains-unbroken'],
  ];
  it.each(dishonest)('catches a registry that %s', (_title, change, claim) => {
    const found = failing(bundleOf(change(records)));
    expect(found.map((each) => each.claim)).toContain(claim);
  });

  it('names line and record of the first record that is refused, and judges nothing that hangs on it', () => {
    const { claims } = verifyMonth(crypto, bundleOf(records.filter((_, index) => index !== 5)));
    const broken = claims.find(({ claim }) => claim === 'chains-unbroken');
    expect(broken?.subject).toMatch(/^line \d+ [0-9a-f]{64}$/);
    expect(claims.find(({ claim }) => claim === 'tally-recomputed')?.verdict).toBe('not-judged');
  });
});

describe('a bundle', () => {
  it('reads back as it was written', async () => {
    const month = await playMonth({ members: 3, dossiers: 1, until: 'packages' });
    const parsed = must(parseBundle(bundleOf(month.records)));
    expect(parsed.records).toEqual(month.records);
    expect(parsed.checkpoint.startsWith('simsa-registry-test/2026-11\n3\n')).toBe(true);
  });

  it.each([
    ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n'), 'bundle/unreadable'],
    ['another version', (text: string) => text.replace('/v1', '/v2'), 'bundle/unreadable'],
    ['a header with a field more', (text: string) => text.replace('{"kind"', '{"extra":1,"kind"'), 'bundle/damaged'],
    ['a count that is too high', (text: string) => text.replace('"records":3', '"records":4'), 'bundle/damaged'],
    ['a count that is too low', (text: string) => text.replace('"records":3', '"records":2'), 'bundle/damaged'],
  ])('with %s is refused', async (_title, change, code) => {
    const month = await playMonth({ members: 3, dossiers: 1, until: 'packages' });
    const text = new TextDecoder().decode(bundleOf(month.records));
    const parsed = parseBundle(utf8(change(text)));
    expect(parsed.ok ? 'ok' : parsed.problem.code).toBe(code);
  });
});
