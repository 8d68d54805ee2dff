import { digestSchema } from '../../../shared/basics/ids.ts';
import { tallyDigest, tallyOf } from '../../../shared/docket/tally-of.ts';
import { rehearsalId } from '../../../shared/round/rehearsal-mark.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { ballotBody, closingBody, innerBody, numberOf, outerBody, packageBody } from './month-bodies.ts';
import { playedAt, round as month } from './month-log.ts';
import { newMonth, type SignedMonth } from './signed-month.ts';
import { smallPlan } from './small-plan.ts';

export const rehearsal = rehearsalId(month, 1);

/** The mark of a rehearsal of the test month. */
export const mark = {
  of: month,
  rubrics: digestSchema.parse('a1'.repeat(32)),
  rule: digestSchema.parse('a2'.repeat(32)),
  roster: digestSchema.parse('a3'.repeat(32)),
  expected: digestSchema.parse('a4'.repeat(32)),
};

/** A rehearsal up to its opened ballots, in a log of its own name. */
export async function playRehearsal(): Promise<SignedMonth> {
  const played = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, chair, members } = played.cast;
  const add: SignedMonth['add'] = (signer, kind, body) => played.add(signer, kind, { ...body, round: rehearsal });
  const number = numberOf(1);
  add(secretariat, 'roster', { members: [secretariat, chair, ...members].map(({ member }) => member) });
  add(secretariat, 'round', { ...smallPlan(playedAt), rehearsal: mark });
  add(secretariat, 'dossier-package', packageBody(played, number));
  for (const [index, member] of members.entries()) {
    add(member, 'declaration', { dossier: number, package: played.docket().dossiers.get(number)?.package.id });
    add(member, 'ballot', await ballotBody(played, number, [90 - index, 44]));
  }
  const closing = closingBody(played);
  for (const office of [secretariat, chair]) add(office, 'closing', closing);
  add(secretariat, 'opening', await outerBody(played, number));
  add(chair, 'opening', await innerBody(played, number));
  return played;
}

/** An office's word on the rehearsal as it stands. */
export function signOffBody(played: SignedMonth) {
  const zero = { round: month, records: 0, ballots: 0, decisions: 0, checkpoint: null };
  return { round: rehearsal, tally: tallyDigest(crypto, tallyOf(played.docket())), zero };
}
