import { newMonth, type SignedMonth } from '../../registry/command/attack/signed-month.ts';
import {
  ballotBody,
  ballotContent,
  chairFor,
  countersignatureBody,
  decisionBody,
  innerBody,
  numberOf,
  outerBody,
  packageBody,
  sealedBallot,
  selectionBody,
} from '../../registry/command/attack/month-bodies.ts';
import { close, declare, setUp } from '../../registry/command/attack/play-month.ts';
import { base64UrlFromBytes } from '../../shared/basics/bytes.ts';
import { pinSchema } from '../../shared/scoring/pin.ts';
import { vectorKey } from './frozen.ts';

/** Every signed kind but a withdrawal, in one month: two devices changed, a recused chair, pins, a reopening, both algorithms. */
export async function wholeMonth(): Promise<SignedMonth> {
  const month = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, chair, members } = month.cast;
  const [acting, second, third] = members;
  if (!acting || !second || !third) throw new Error('three members sit at the table');
  const numbers = [numberOf(1), numberOf(2)] as const;
  setUp(month);
  for (const number of numbers) month.add(secretariat, 'dossier-package', packageBody(month, number));
  const { kid, alg, publicKey } = vectorKey('ES256');
  const recipient = second.member.devices[0]?.recipient;
  const device = { kid, alg, signingKey: base64UrlFromBytes(publicKey), recipient };
  month.add(secretariat, 'enrolment', { member: second.member.id, device, keys: [] });
  month.add(secretariat, 'revocation', { kid, reason: '노트북 분실' });
  month.add(chair, 'recusal', { dossier: numbers[1], ground: 'party', reason: '공동권리자' });
  for (const number of numbers)
    for (const [index, member] of members.entries()) {
      declare(month, member, number);
      if (index > 0) month.add(member, 'ballot', await ballotBody(month, number, [90 - index, 44]));
      else month.add(member, 'ballot', await sealedBallot(month, number, pinned(month, number)));
    }
  close(month);
  for (const number of numbers) month.add(secretariat, 'opening', await outerBody(month, number));
  for (const number of numbers) month.add(chairFor(month, number), 'opening', await innerBody(month, number));
  for (const number of numbers) month.add(chairFor(month, number), 'decision', decisionBody(month, number));
  const finalise = () => {
    month.add(chair, 'selection', selectionBody(month));
    for (const signer of [secretariat, third]) month.add(signer, 'countersignature', countersignatureBody(month));
  };
  finalise();
  for (const signer of [chair, secretariat])
    month.add(signer, 'reopening', { selection: month.docket().selection?.id, reason: '표결 수 오기' });
  finalise();
  return month;
}

/** A month up to its scoring, with a ballot that was withdrawn and another in its place. */
export async function withdrawnMonth(): Promise<SignedMonth> {
  const month = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, members } = month.cast;
  const second = members[1];
  if (!second) throw new Error('three members sit at the table');
  const number = numberOf(1);
  setUp(month);
  month.add(secretariat, 'dossier-package', packageBody(month, number));
  declare(month, second, number);
  month.add(second, 'ballot', await ballotBody(month, number, [90, 44]));
  const ballot = month.docket().dossiers.get(number)?.ballots.get(second.member.id)?.id;
  month.add(second, 'withdrawal', { dossier: number, ballot });
  month.add(second, 'ballot', await ballotBody(month, number, [70, 44]));
  return month;
}

function pinned(month: SignedMonth, number: ReturnType<typeof numberOf>) {
  const content = ballotContent(month, number, [95, 50]);
  const pin = pinSchema.parse({ file: 'ab'.repeat(32), page: 3, box: [100, 200, 3000, 150], quote: '가용률 99.9 %' });
  return { ...content, entries: content.entries.map((entry) => ({ ...entry, pins: [pin] })) };
}
