import { judgeAhead, judgeCosignatures } from '../../../shared/docket/judge-cosignatures.ts';
import { compareCheckpoints } from '../../../shared/log/compare-checkpoints.ts';
import { withCosignatures } from '../../../shared/log/cosignature.ts';
import { everythingHolds, verifyMonth } from '../../../shared/report/verify-month.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { bundleWith, everybodysWords } from './cosigned-bundles.ts';
import { agrees, follow, followerAt, receiptOf, saidOf } from './follower.ts';
import { type Moment } from './lying-registry.ts';
import { bundleOf, checkpointOf, cosignature, registryVerifier, round } from './month-log.ts';

/** Something honest, and whether nobody complained. */
export type HonestAct = readonly [act: string, quiet: (moment: Moment) => boolean];

export const honestActs: readonly HonestAct[] = [
  [
    'a whole month verifies',
    ({ month }) =>
      everythingHolds(verifyMonth(crypto, bundleOf(month.records), { round, verifierKey: registryVerifier })),
  ],
  [
    'a month that everybody cosigned verifies',
    ({ month }) => {
      const bundle = bundleWith(month, everybodysWords(month, checkpointOf(month.records)));
      return everythingHolds(verifyMonth(crypto, bundle, { round, verifierKey: registryVerifier }));
    },
  ],
  [
    'growth from any moment is followed',
    (moment) => grows(moment, moment.random.whole(moment.seen, moment.month.records.length)),
  ],
  ['a log that stands still is followed', (moment) => grows(moment, moment.seen)],
  [
    'receipts that are kept are believed',
    ({ month, seen, random }) => {
      const at = random.whole(0, month.records.length - 1);
      const log = followerAt(month, seen);
      if (!log.ok) return false;
      const promised = { ...log.value, receipts: [receiptOf(month.records.slice(0, at + 1), at)] };
      return follow(month, promised, saidOf(month.records)).ok;
    },
  ],
  [
    'two members at different moments compare',
    ({ month, seen, random }) => {
      const log = followerAt(month, seen);
      if (!log.ok || !log.value.seen) return false;
      const size = random.whole(1, month.records.length);
      const { records, tree, seen: own } = log.value;
      const mine = { round, verifierKey: registryVerifier, records, tree, seen: own };
      const compared = compareCheckpoints(crypto, mine, checkpointOf(month.records.slice(0, size)));
      const expected = size === seen ? 'same' : size < seen ? 'theirs-older' : 'theirs-newer';
      return compared.ok && compared.value.relation === expected;
    },
  ],
  [
    'states that members cosigned at different moments are believed',
    ({ month, seen, random }) => {
      const log = followerAt(month, seen);
      if (!log.ok) return false;
      const notes = [random.whole(1, seen), seen, random.whole(seen, month.records.length)].map((size) => {
        const note = checkpointOf(month.records.slice(0, size));
        return withCosignatures(note, [cosignature(month.cast.chair, note)]);
      });
      const judged = judgeCosignatures(crypto, log.value, registryVerifier, notes);
      const grown = follow(month, log.value, saidOf(month.records));
      if (!judged.ok || !grown.ok || !judgeAhead(crypto, grown.value, registryVerifier, judged.value.ahead).ok)
        return false;
      const later = judgeCosignatures(crypto, grown.value, registryVerifier, judged.value.ahead);
      return later.ok && later.value.ahead.length === 0 && judged.value.words.some(({ size }) => size === seen);
    },
  ],
];

function grows({ month, seen }: Moment, size: number): boolean {
  const log = followerAt(month, seen);
  if (!log.ok) return false;
  const said = saidOf(month.records.slice(0, size));
  const next = follow(month, log.value, said);
  return next.ok && agrees(next.value, said.note);
}
