import { compareCheckpoints } from '../../../shared/log/compare-checkpoints.ts';
import { signRecord } from '../../../shared/sealing/record.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { convinces, follow, followerAt, receiptOf, saidOf, type Said } from './follower.ts';
import { checkpointOf, registryVerifier, round } from './month-log.ts';
import { type Random } from './random.ts';
import { type SignedMonth } from './signed-month.ts';

/** A month and a random moment of it: the follower knows the first `seen` of its records. */
export interface Moment {
  readonly month: SignedMonth;
  readonly seen: number;
  readonly random: Random;
}

/** A way to lie, and whether it was found; a lie that can be proved to others counts as found only with a proof that convinces. */
export type Lie = readonly [strategy: string, found: (moment: Moment) => boolean];

/** What a registry tells a follower who knows the honest beginning of the log. */
const told = (say: (moment: Moment) => Said, proof: 'provable' | 'not-provable') => (moment: Moment) => {
  const log = followerAt(moment.month, moment.seen);
  if (!log.ok) throw new Error(`an honest beginning was refused: ${log.problem.problem.code}`);
  const next = follow(moment.month, log.value, say(moment));
  return !next.ok && (proof === 'not-provable' || convinces(next.problem));
};

const old = ({ seen, random }: Moment) => random.whole(0, seen - 1);
const all = ({ month }: Moment) => month.records;

export const lies: readonly Lie[] = [
  ['drops a record already seen', told((m) => saidOf(all(m).toSpliced(old(m), 1)), 'provable')],
  ['drops a record that its author built on', told((m) => saidOf(withoutLinked(m)), 'provable')],
  ['edits a record already seen', told((m) => saidOf(edited(m, old(m))), 'provable')],
  ['edits a new record', told((m) => saidOf(edited(m, m.random.whole(m.seen, all(m).length - 1))), 'provable')],
  ['reorders records already seen', told((m) => saidOf(reordered(m)), 'provable')],
  [
    'serves other records than it signed',
    told(
      (m) => ({ note: checkpointOf(all(m)), records: edited(m, m.random.whole(m.seen, all(m).length - 1)) }),
      'not-provable',
    ),
  ],
  [
    'serves fewer records than it signed',
    told((m) => ({ note: checkpointOf(all(m)), records: all(m).slice(0, -1) }), 'not-provable'),
  ],
  ['rolls back', told((m) => saidOf(all(m).slice(0, m.seen - 1)), 'not-provable')],
  [
    'freezes',
    ({ month, seen }) => {
      const log = followerAt(month, seen);
      if (!log.ok) return false;
      const promised = { ...log.value, receipts: [receiptOf(month.records, month.records.length - 1)] };
      return !follow(month, promised, saidOf(month.records.slice(0, seen))).ok;
    },
  ],
  ['signs two states of one size', told((m) => saidOf(edited(m, old(m)).slice(0, m.seen)), 'provable')],
  ['forks: two members, two histories', forkedBetweenTwo],
  [
    'backdates: inserts before what was seen',
    told((m) => saidOf(all(m).toSpliced(old(m), 0, stranger(m))), 'provable'),
  ],
  [
    'backdates: a record of somebody enrolled',
    told((m) => saidOf(all(m).toSpliced(old(m), 0, recusal(m))), 'provable'),
  ],
  ['omits one member after giving a receipt', omitted],
  ['replays the old roster', told((m) => saidOf([...all(m), m.month.records[0] ?? '']), 'provable')],
  ['shows a record twice', told((m) => saidOf([...all(m), all(m).at(-1) ?? '']), 'provable')],
  ['invents an author', told((m) => saidOf([...all(m).slice(0, m.seen), stranger(m)]), 'provable')],
  [
    'swaps its key',
    told(
      (m) => ({
        ...saidOf(all(m)),
        note: checkpointOf(all(m), { name: 'simsa-registry-test', secretKey: new Uint8Array(32).fill(5) }),
      }),
      'not-provable',
    ),
  ],
  [
    'shows the log of another registry',
    told(
      (m) => ({
        ...saidOf(all(m)),
        note: checkpointOf(all(m), { name: 'somebody-else', secretKey: new Uint8Array(32).fill(9) }),
      }),
      'not-provable',
    ),
  ],
];

/** One member is shown another history from the start; both follow without a complaint until they compare. */
function forkedBetweenTwo({ month, seen, random }: Moment): boolean {
  const size = random.whole(seen, month.records.length);
  const mine = followerAt(month, seen);
  const theirs = checkpointOf(
    edited({ month, seen, random }, random.whole(0, seen - 1)).slice(0, random.whole(0, 1) === 0 ? seen : size),
  );
  if (!mine.ok || !mine.value.seen) return false;
  const whole = size > seen ? follow(month, mine.value, saidOf(month.records.slice(0, size))) : mine;
  if (!whole.ok || !whole.value.seen) return false;
  const { records, tree, seen: own } = whole.value;
  const compared = compareCheckpoints(
    crypto,
    { round, verifierKey: registryVerifier, records, tree, seen: own },
    theirs,
  );
  return (
    compared.ok &&
    compared.value.relation === 'fork' &&
    convinces({ problem: { code: 'log/forked' }, evidence: compared.value.evidence })
  );
}

/** The registry takes a member's record, signs for it, and shows everybody a log in which something else stands there. */
function omitted({ month, seen, random }: Moment): boolean {
  const at = random.whole(seen, month.records.length - 1);
  const receipt = receiptOf(month.records.slice(0, at + 1), at);
  const log = followerAt(month, seen);
  if (!log.ok) return false;
  const before = followerAt(month, at);
  const signer = random.pick(month.cast.members);
  const previous = (before.ok && before.value.docket.lastOf.get(signer.member.id)) || null;
  const body = { dossier: '2026-11-001', ground: 'self', reason: '-' };
  // In order and well signed wherever dossiers are out: then nothing but the receipt tells that another record belongs here.
  const others = [...month.records.slice(0, at), month.sign(signer, 'recusal', body, { previous })];
  const next = follow(month, { ...log.value, receipts: [receipt] }, saidOf(others));
  return !next.ok && convinces(next.problem);
}

/** One character of the signature is another one: the registry has nobody's key. */
export function edited({ month }: Moment, index: number): readonly string[] {
  const jws = month.records[index] ?? '';
  const other = jws.at(-9) === 'A' ? 'B' : 'A';
  return month.records.with(index, `${jws.slice(0, -9)}${other}${jws.slice(-8)}`);
}

function reordered(moment: Moment): readonly string[] {
  const first = moment.random.whole(0, Math.max(0, moment.seen - 2));
  const [one = '', other = ''] = moment.month.records.slice(first, first + 2);
  return moment.month.records.toSpliced(first, 2, other, one);
}

/** Without a new record whose author has written another one after it. */
function withoutLinked({ month, seen, random }: Moment): readonly string[] {
  const candidates = month.records.flatMap((jws, index) => {
    const later = month.records.slice(index + 1).some((each) => kidOf(each) === kidOf(jws));
    return index >= seen && later ? [index] : [];
  });
  // At the very end nobody has gone on: then an old one is dropped.
  return month.records.toSpliced(candidates.length > 0 ? random.pick(candidates) : random.whole(0, seen - 1), 1);
}

function kidOf(jws: string): string {
  return jws.split('.')[0] ?? '';
}

function stranger({ month }: Moment): string {
  const body = {
    round,
    author: 'm1',
    previous: null,
    at: '2026-11-23T00:00:00.000Z',
    dossier: '2026-11-001',
    ground: 'self',
    reason: '-',
  };
  const [device] = month.cast.chair.member.devices;
  if (!device) throw new Error('a signer has a device');
  return signRecord(crypto, {
    kind: 'recusal',
    version: 1,
    kid: device.kid,
    alg: 'EdDSA',
    secretKey: new Uint8Array(32).fill(77),
    body,
  }).jws;
}

/** A record that a real member signs out of order, in league with the registry. */
function recusal({ month, random }: Moment): string {
  return month.sign(random.pick(month.cast.members), 'recusal', {
    dossier: '2026-11-001',
    ground: 'self',
    reason: '-',
  });
}
