import { claimCodes, type ClaimCode } from '../../../shared/report/claims.ts';
import type { Random } from './random.ts';
import type { SignedMonth } from './signed-month.ts';
import { bodyOf, kindOf, resigned, signerOf, tamperingsOf, type Tampering } from './tamper.ts';

const chair = (month: SignedMonth) => month.cast.chair;
const anywhere = (records: readonly string[], random: Random) => random.whole(0, records.length - 1);

/** Where a record is missing, too many or out of its place, what breaks first depends on the place. */
const anyOfReplay: readonly ClaimCode[] = claimCodes.slice(
  claimCodes.indexOf('round-named'),
  claimCodes.indexOf('none-left-out'),
);

/** Records missing, too many, or out of their places, and the registry signs for the log that comes out of it. */
export const changedOrder: readonly Tampering[] = tamperingsOf([
  ['a record dropped', anyOfReplay, resigned((records, random) => records.toSpliced(anywhere(records, random), 1))],
  [
    'a record added',
    anyOfReplay,
    resigned((records, random, month) => records.toSpliced(anywhere(records, random), 0, late(month, random))),
  ],
  [
    'two records swapped',
    anyOfReplay,
    resigned((records, random) => swapped(records, random.whole(0, records.length - 2))),
  ],
  [
    'a record twice',
    ['chains-unbroken', 'signatures-hold'],
    resigned((records, random) => twice(records, anywhere(records, random))),
  ],
  ['the last record cut off', ['countersigned'], resigned((records) => records.slice(0, -1))],
  [
    'a record replayed from another round',
    ['round-named', 'set-up-in-order'],
    resigned((records, random, month) => records.toSpliced(anywhere(records, random), 0, foreign(month, random))),
  ],
  [
    'a late ballot',
    ['frozen-after', 'chains-unbroken'],
    resigned((records, _random, month) => [...records.slice(0, -1), lateBallot(month, records), records.at(-1) ?? '']),
  ],
]);

function lateBallot(month: SignedMonth, records: readonly string[]): string {
  const jws = records.find((each) => kindOf(each) === 'ballot') ?? '';
  const signer = signerOf(jws, month.cast.members) ?? chair(month);
  const { author: _author, previous: _previous, round: _round, at: _at, ...body } = bodyOf(jws);
  return month.sign(signer, 'ballot', body);
}

function late(month: SignedMonth, random: Random): string {
  return month.sign(random.pick(month.cast.members), 'recusal', {
    dossier: '2026-11-001',
    ground: 'self',
    reason: '-',
  });
}

function foreign(month: SignedMonth, random: Random): string {
  const body = { dossier: '2026-11-001', ground: 'self', reason: '-' };
  return month.sign(random.pick(month.cast.members), 'recusal', body, { round: '2026-10', previous: null });
}

function swapped(records: readonly string[], at: number): readonly string[] {
  const [one = '', other = ''] = records.slice(at, at + 2);
  return records.toSpliced(at, 2, other, one);
}

function twice(records: readonly string[], at: number): readonly string[] {
  return records.toSpliced(at, 0, records[at] ?? '');
}
