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
  revisionBody,
  sealedBallot,
  selectionBody,
} from '../../registry/command/attack/month-bodies.ts';
import { destructionBody, disposalBody, nominationBody } from '../../registry/command/attack/after-final-bodies.ts';
import { playedAt } from '../../registry/command/attack/month-log.ts';
import { close, declare, setUp } from '../../registry/command/attack/play-month.ts';
import { playRehearsal, signOffBody } from '../../registry/command/attack/play-rehearsal.ts';
import { smallPlan } from '../../registry/command/attack/small-plan.ts';
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

/**
 * A final month at the table: outcomes that only a rule brings, a revised ballot, sittings, and a selected service that is judged anew
 * in one item and found unfit.
 */
export async function tableMonth(): Promise<SignedMonth> {
  const month = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, chair, members } = month.cast;
  const second = members[1];
  if (!second) throw new Error('three members sit at the table');
  const [ordinary, conditional, deferred, again] = [numberOf(1), numberOf(2), numberOf(3), numberOf(4)];
  const plan = smallPlan(playedAt);
  month.add(secretariat, 'roster', { members: [secretariat, chair, ...members].map(({ member }) => member) });
  const rule = { ...plan.rule, outcomes: ['conditional', 'deferred'], meetingNames: 'hidden' };
  month.add(secretariat, 'round', { ...plan, rule });
  for (const number of [ordinary, conditional, deferred])
    month.add(secretariat, 'dossier-package', packageBody(month, number));
  const rereview = { round: '2025-09', dossier: '2025-09-004', selection: 'ab'.repeat(32), cause: 'certificate' };
  month.add(secretariat, 'dossier-package', {
    ...packageBody(month, again),
    rereview: { ...rereview, criteria: ['safety'], occurredOn: '2026-10-31' },
  });
  for (const number of [ordinary, conditional, deferred, again])
    for (const [index, member] of members.entries()) {
      declare(month, member, number);
      const points = number === again ? ([30 - index, 0] as const) : ([90 - 9 * index, 44] as const);
      month.add(member, 'ballot', await ballotBody(month, number, points));
    }
  close(month);
  const all = [ordinary, conditional, deferred, again];
  for (const number of all) month.add(secretariat, 'opening', await outerBody(month, number));
  for (const number of all) month.add(chair, 'opening', await innerBody(month, number));
  month.add(second, 'revision', revisionBody(month, second, ordinary, [88, 46]));
  const sitting = { number: 1, at: '2026-11-24T05:00:00.000Z', place: '세종', observers: ['검토반 김전문'] };
  const next = { ...sitting, number: 2, at: '2026-11-26T15:30:00.000Z', observers: [] };
  const told = { conditions: 'CSAP 인증을 2027. 3. 31.까지 갱신할 것' };
  month.add(chair, 'decision', { ...decisionBody(month, ordinary), sitting });
  month.add(chair, 'decision', { ...decisionBody(month, conditional), sitting, outcome: 'conditional', ...told });
  month.add(chair, 'decision', { ...decisionBody(month, deferred), sitting: next, outcome: 'deferred' });
  const against = { vote: { for: 4, against: 0, abstain: 0 }, outcome: 'unfit', effectiveOn: '2026-10-31' };
  month.add(chair, 'decision', { ...decisionBody(month, again), sitting: next, ...against });
  month.add(chair, 'selection', selectionBody(month));
  for (const signer of [secretariat, second]) month.add(signer, 'countersignature', countersignatureBody(month));
  return month;
}

/** A rehearsal that both offices have signed off. */
export async function rehearsedMonth(): Promise<SignedMonth> {
  const month = await playRehearsal();
  const { secretariat, chair } = month.cast;
  for (const office of [secretariat, chair]) month.add(office, 'sign-off', signOffBody(month));
  return month;
}

/** A final month with what may follow: nominations, the word of both offices that it is closed for good, and destructions. */
export async function afterFinalMonth(): Promise<SignedMonth> {
  const month = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, chair, members } = month.cast;
  const [, second] = members;
  if (!second) throw new Error('three members sit at the table');
  const [strong, weak] = [numberOf(1), numberOf(2)];
  const plan = smallPlan(playedAt);
  month.add(secretariat, 'roster', { members: [secretariat, chair, ...members].map(({ member }) => member) });
  month.add(secretariat, 'round', { ...plan, rule: { ...plan.rule, objectionDays: 20 } });
  for (const number of [strong, weak]) {
    month.add(secretariat, 'dossier-package', packageBody(month, number));
    for (const member of members) {
      declare(month, member, number);
      month.add(member, 'ballot', await ballotBody(month, number, [90, 44]));
    }
  }
  close(month);
  for (const number of [strong, weak]) month.add(secretariat, 'opening', await outerBody(month, number));
  for (const number of [strong, weak]) month.add(chair, 'opening', await innerBody(month, number));
  for (const number of [strong, weak]) month.add(chair, 'decision', decisionBody(month, number));
  month.add(chair, 'selection', selectionBody(month));
  for (const signer of [secretariat, second]) month.add(signer, 'countersignature', countersignatureBody(month));
  month.add(secretariat, 'nomination', nominationBody(month, strong));
  month.add(secretariat, 'nomination', nominationBody(month, weak, [40, 90, 90, 100, 30, 45]));
  const later = { ...disposalBody(month), at: '2026-12-14T00:00:00.000Z' };
  for (const office of [secretariat, chair]) month.add(office, 'disposal', later);
  month.add(secretariat, 'destruction', destructionBody(month, secretariat));
  month.add(second, 'destruction', destructionBody(month, second));
  return month;
}

function pinned(month: SignedMonth, number: ReturnType<typeof numberOf>) {
  const content = ballotContent(month, number, [95, 50]);
  const pin = pinSchema.parse({ file: 'ab'.repeat(32), page: 3, box: [100, 200, 3000, 150], quote: '가용률 99.9 %' });
  return { ...content, entries: content.entries.map((entry) => ({ ...entry, pins: [pin] })) };
}
