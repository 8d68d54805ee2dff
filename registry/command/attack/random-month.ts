import { base64FromBytes, base64UrlFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import type { RecordId } from '../../../shared/basics/ids.ts';
import { contentDigest, type OpenedContent } from '../../../shared/ballot/content.ts';
import { closedBallots } from '../../../shared/docket/docket.ts';
import { recordIdOf } from '../../../shared/sealing/record.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { secondDevice } from './cast.ts';
import type { Random } from './random.ts';
import {
  ballotContent,
  ballotNames,
  countersignatureBody,
  decisionBody,
  numberOf,
  packageBody,
  selectionBody,
} from './month-bodies.ts';
import { close, declare, setUp } from './play-month.ts';
import { newMonth, type SignedMonth } from './signed-month.ts';

/** Nobody opens an envelope here: verifier and followers judge what is signed, and sealing costs more than all the rest. */
const envelope = base64FromBytes(utf8('an envelope'));

/**
 * A whole month with two or three members and one or two dossiers; who scores how, and who recuses, comes from the seed. Every
 * record is really signed and admitted by the rules.
 */
export async function playRandomMonth(random: Random): Promise<SignedMonth> {
  const month = await newMonth(random.whole(2, 3));
  const { secretariat, chair, members } = month.cast;
  const numbers = Array.from({ length: random.whole(1, 2) }, (_, index) => numberOf(index + 1));
  setUp(month);
  for (const number of numbers) month.add(secretariat, 'dossier-package', packageBody(month, number));
  changeDevices(month, random);
  const opened = new Map<RecordId, OpenedContent>();
  for (const number of numbers) {
    const recused = random.whole(0, 2) === 0 ? random.pick(members) : null;
    for (const member of members) {
      if (member === recused) {
        month.add(member, 'recusal', { dossier: number, ground: 'self', reason: '이해관계' });
        continue;
      }
      declare(month, member, number);
      const content = ballotContent(month, number, [random.whole(0, 100), random.whole(0, 50)]);
      const salted = { salt: base64UrlFromBytes(random.bytes(32)), content };
      month.add(member, 'ballot', {
        ...ballotNames(month, number),
        content: contentDigest(crypto, salted),
        sealed: envelope,
      });
      opened.set(recordIdOf(crypto, month.records.at(-1) ?? ''), salted);
    }
  }
  close(month);
  const ballotsOf = (number: (typeof numbers)[number]) => {
    const file = month.docket().dossiers.get(number);
    return file ? closedBallots(month.docket(), file).map(({ id }) => id) : [];
  };
  for (const dossier of numbers) {
    const envelopes = ballotsOf(dossier).map((ballot) => ({ ballot, inner: envelope }));
    month.add(secretariat, 'opening', { dossier, act: 'outer', envelopes, unreadable: [] });
  }
  for (const dossier of numbers) {
    const contents = ballotsOf(dossier).map((ballot) => ({ ballot, ...opened.get(ballot) }));
    month.add(chair, 'opening', { dossier, act: 'inner', contents, unreadable: [] });
  }
  for (const number of numbers) month.add(chair, 'decision', decisionBody(month, number));
  finalise(month, random);
  if (random.whole(0, 2) > 0) return month;
  const selection = month.docket().selection?.id;
  for (const signer of random.pick([
    [chair, secretariat],
    [secretariat, chair],
  ]))
    month.add(signer, 'reopening', { selection, reason: '표결 수 오기' });
  finalise(month, random);
  return month;
}

function finalise(month: SignedMonth, random: Random): void {
  const { secretariat, chair, members } = month.cast;
  month.add(chair, 'selection', selectionBody(month));
  for (const signer of [secretariat, random.pick(members)])
    month.add(signer, 'countersignature', countersignatureBody(month));
}

/** Somebody gets a second device, declares with it, and loses it again: what it signed in between counts. */
function changeDevices(month: SignedMonth, random: Random): void {
  const { secretariat, members } = month.cast;
  const second = secondDevice(random.pick(members), random.bytes(32), random.pick(['EdDSA', 'ES256']));
  const [device] = second.member.devices;
  month.add(secretariat, 'enrolment', { member: second.member.id, device, keys: [] });
  declare(month, second, numberOf(1));
  month.add(secretariat, 'revocation', { kid: device?.kid, reason: '분실' });
}
