import type { FollowedLog } from '../../../shared/docket/follow-log.ts';
import { judgeAhead, judgeCosignatures } from '../../../shared/docket/judge-cosignatures.ts';
import { withCosignatures } from '../../../shared/log/cosignature.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { convinces, follow, followerAt, saidOf } from './follower.ts';
import { edited, type Lie, type Moment } from './lying-registry.ts';
import { checkpointOf, cosignature, registryVerifier } from './month-log.ts';
import { copyOf, upTo } from './signed-month.ts';

/** Lies of a registry that hands on what members have cosigned, and cosignatures that must never count. */
export const cosignedLies: readonly Lie[] = [
  ['forks, and hands on what the other member cosigned', forkedAndCosigned],
  ['forks, and hands on a later state than the member has', forkedAhead],
  ['freezes one member, and hands on what another has cosigned since', frozenAndCosigned],
  [
    'signs a stranger’s cosignature as a member’s',
    (moment) =>
      counted(moment, (note) =>
        cosignature({ ...moment.month.cast.chair, secretKey: moment.random.bytes(32) }, note),
      ) === 0,
  ],
  [
    'shows a cosignature under another state',
    (moment) => {
      const other = checkpointOf(moment.month.records.slice(0, moment.seen - 1));
      return counted(moment, () => cosignature(moment.month.cast.chair, other)) === 0;
    },
  ],
  [
    'shows one member’s cosignature as another’s',
    (moment) => {
      const { chair, secretariat } = moment.month.cast;
      const [kid, other] = [chair, secretariat].map(({ member }) => member.devices[0]?.kid ?? '');
      return counted(moment, (note) => cosignature(chair, note).replace(kid ?? '', other ?? '')) === 0;
    },
  ],
  ['counts the cosignature of a revoked device', revokedCosigned],
];

/** One member is shown another history, and the registry itself brings the two together. */
function forkedAndCosigned(moment: Moment): boolean {
  const log = followerAt(moment.month, moment.seen);
  const judged = log.ok && judgedBy(log.value, [forkedWord(moment, moment.random.whole(1, moment.seen))]);
  return judged !== false && !judged.ok && convinces(judged.problem);
}

/** The other member's state cannot be compared at once; it waits until the log that this member is shown has grown as far. */
function forkedAhead(moment: Moment): boolean {
  const { month, seen, random } = moment;
  const log = followerAt(month, seen);
  const judged = log.ok && judgedBy(log.value, [forkedWord(moment, random.whole(seen, month.records.length))]);
  if (!log.ok || judged === false) return false;
  if (!judged.ok) return convinces(judged.problem);
  const grown = follow(month, log.value, saidOf(month.records));
  const again = grown.ok && judgedBy(grown.value, judged.value.ahead);
  return again !== false && !again.ok && convinces(again.problem);
}

/** A member is told that nothing happens, while others sign for what did. */
function frozenAndCosigned({ month, seen }: Moment): boolean {
  const log = followerAt(month, seen);
  const note = checkpointOf(month.records);
  const judged = log.ok && judgedBy(log.value, [withCosignatures(note, [cosignature(month.cast.chair, note)])]);
  if (!log.ok || judged === false || !judged.ok) return false;
  const same = follow(month, log.value, saidOf(month.records.slice(0, seen)));
  return same.ok && !judgeAhead(crypto, same.value, registryVerifier, judged.value.ahead).ok;
}

/** A lost device signs for the state in which it was in use, which counts, and for the one in which it is revoked, which does not. */
function revokedCosigned({ month, random }: Moment): boolean {
  const { secretariat, members } = month.cast;
  const lost = random.pick(members);
  const before = upTo(month, 2);
  const after = copyOf(before);
  after.add(secretariat, 'revocation', { kid: lost.member.devices[0]?.kid, reason: '분실' });
  const log = followerAt(after, after.records.length);
  const notes = [before, after].map(({ records }) => {
    const note = checkpointOf(records);
    return withCosignatures(note, [cosignature(lost, note)]);
  });
  const judged = log.ok && judgedBy(log.value, notes);
  return judged !== false && judged.ok && judged.value.words.map(({ size }) => size).join() === '2';
}

/** A state of another history, cosigned by a member who was shown it. */
function forkedWord({ month, seen, random }: Moment, size: number): string {
  const other = edited({ month, seen, random }, random.whole(0, Math.min(seen, size) - 1)).slice(0, size);
  const note = checkpointOf(other);
  return withCosignatures(note, [cosignature(random.pick(month.cast.members), note)]);
}

function judgedBy(log: FollowedLog, notes: readonly string[]) {
  return judgeCosignatures(crypto, log, registryVerifier, notes);
}

/** How many devices a follower believes to have cosigned the state that it has seen; -1 where it complains. */
function counted({ month, seen }: Moment, lineOn: (note: string) => string): number {
  const log = followerAt(month, seen);
  const note = checkpointOf(month.records.slice(0, seen));
  const judged = log.ok && judgedBy(log.value, [withCosignatures(note, [lineOn(note)])]);
  return judged !== false && judged.ok ? judged.value.words.length : -1;
}
