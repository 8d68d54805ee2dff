import { utf8 } from '../../../shared/basics/bytes.ts';
import type { ClaimCode } from '../../../shared/report/claims.ts';
import { bundleOf, checkpointOf, cosignature } from './month-log.ts';
import { type Random } from './random.ts';
import { copyOf, type SignedMonth, upTo } from './signed-month.ts';
import { type Tampering } from './tamper.ts';

type Lines = (month: SignedMonth, note: string, random: Random) => readonly string[];

/** A month's bundle with these lines under its checkpoint. */
export function bundleWith({ records }: Pick<SignedMonth, 'records'>, lines: readonly string[]): Uint8Array {
  const whole = new TextDecoder().decode(bundleOf(records));
  return utf8(`${whole}${lines.map((line) => `${line}\n`).join('')}`);
}

/** The words of everybody's first device. */
export function everybodysWords({ cast }: SignedMonth, note: string): readonly string[] {
  return [cast.secretariat, cast.chair, ...cast.members].map((signer) => cosignature(signer, note));
}

const strategies: readonly (readonly [strategy: string, claims: readonly ClaimCode[], lines: Lines])[] = [
  [
    'a cosignature by a key that nobody enrolled',
    ['cosignatures-hold'],
    ({ cast }, note, random) => [cosignature({ ...cast.chair, secretKey: random.bytes(32) }, note)],
  ],
  [
    'a cosignature on an earlier state',
    ['cosignatures-hold'],
    ({ cast, records }, _note, random) => [
      cosignature(cast.chair, checkpointOf(records.slice(0, random.whole(0, records.length - 1)))),
    ],
  ],
  ['a cosignature twice', ['cosignatures-hold'], ({ cast }, note) => Array(2).fill(cosignature(cast.chair, note))],
  [
    'a bit flip in a cosignature',
    ['cosignatures-hold', 'checkpoint-signed'],
    (month, note, random) => {
      const lines = [...everybodysWords(month, note)];
      const at = random.whole(0, lines.length - 1);
      const line = lines[at] ?? '';
      const place = random.whole(0, line.length - 1);
      const flipped = String.fromCharCode(line.charCodeAt(place) ^ (1 << random.whole(0, 5)));
      return lines.with(at, `${line.slice(0, place)}${flipped}${line.slice(place + 1)}`);
    },
  ],
];

/** Lines under the checkpoint of an honest month that are not what they look like. */
export const cosignedBundles: readonly Tampering[] = [
  ...strategies.map(([strategy, claims, lines]) => ({
    strategy,
    claims,
    bundle: (month: SignedMonth, random: Random) =>
      bundleWith(month, lines(month, checkpointOf(month.records), random)),
  })),
  {
    strategy: 'a cosignature of a device that this state revokes',
    claims: ['cosignatures-hold'],
    bundle: (month, random) => {
      const lost = random.pick(month.cast.members);
      const after = copyOf(upTo(month, 2));
      after.add(month.cast.secretariat, 'revocation', { kid: lost.member.devices[0]?.kid, reason: '분실' });
      return bundleWith(after, [cosignature(lost, checkpointOf(after.records))]);
    },
  },
];
