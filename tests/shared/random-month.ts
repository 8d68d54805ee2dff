import { nominationBody } from '../../registry/command/attack/after-final-bodies.ts';
import { base64UrlFromBytes } from '../../shared/basics/bytes.ts';
import { generateAgeIdentity } from '../../shared/sealing/age.ts';
import { keyIdOf } from '../../shared/sealing/signing-key.ts';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import type { DossierNumber, MemberId } from '../../shared/basics/ids.ts';
import type { BallotContent } from '../../shared/ballot/content.ts';
import { pinSchema } from '../../shared/scoring/pin.ts';
import { chairOffice } from '../../shared/docket/chair-office.ts';
import { phaseOf, recusedFrom } from '../../shared/docket/docket.ts';
import { dossierTallyDigest, dossierTallyOf } from '../../shared/docket/tally-of.ts';
import { votePasses } from '../../shared/decision/decision.ts';
import { quorumFor } from '../../shared/decision/quorum.ts';
import { committeeOf } from '../../shared/roster/roster.ts';
import { roundPlanSchema, rubricFor, type RoundPlan } from '../../shared/round/round.ts';
import { rubricDigest, type Criterion } from '../../shared/round/rubric.ts';
import type { Rule } from '../../shared/round/rule.ts';
import type { ServiceType } from '../../shared/round/service-type.ts';
import type { Answer } from '../../shared/scoring/score-sheet.ts';
import { diceFrom, type Dice } from './dice.ts';
import { crypto } from '../flow/seat.ts';
import type { Signer } from '../../registry/command/attack/cast.ts';
import {
  countersignatureBody,
  innerBody,
  numberOf,
  outerBody,
  packageBody,
  rubricOf,
  sealedBallot,
  selectionBody,
  chairFor,
} from '../../registry/command/attack/month-bodies.ts';
import { close, declare } from '../../registry/command/attack/play-month.ts';
import { newMonth, type SignedMonth } from '../../registry/command/attack/signed-month.ts';

/**
 * A final month with what happens in months: recusals before and after scoring and after a decision, exclusions, members without
 * a ballot, replaced ballots, 해당 없음, unfit verdicts, equal totals and extremes, ties, decisions against a selection. Every
 * record is admitted on the way. The same seed plays the same story; only envelopes and salts differ.
 */
export async function randomMonth(seed: number): Promise<SignedMonth> {
  const dice = diceFrom(seed);
  const month = await newMonth(4 + dice.below(3), dice.one(['member', 'acting-chair']), dice.one(['EdDSA', 'ES256']));
  const { secretariat, chair, members } = month.cast;
  month.add(secretariat, 'roster', { members: [secretariat, chair, ...members].map(({ member }) => member) });
  // A second pair of dice, so that what came later to the rules leaves the older stories as they are.
  const later = diceFrom(seed + 1_000_000);
  const plan = randomPlan(dice);
  const layer = later.below(3) === 0 ? { layer: 'independent' } : {};
  month.add(secretariat, 'round', { ...plan, rule: { ...plan.rule, ...layer } });
  const numbers = Array.from({ length: 3 + dice.below(2) }, (_, index) => numberOf(index + 1));
  for (const number of numbers) month.add(secretariat, 'dossier-package', randomPackage(month, number, dice));
  await changeDevices(month, dice);
  const acting = month.cast.members[0]?.member.role === 'acting-chair';
  const recusedChair = acting && dice.below(3) === 0 ? dice.one(numbers) : null;
  if (recusedChair) month.add(chair, 'recusal', { dossier: recusedChair, ground: 'party', reason: '임원' });
  for (const number of numbers) await score(month, number, dice);
  close(month);
  recuseOne(month, dice.one(numbers), dice);
  for (const number of numbers) month.add(secretariat, 'opening', await outerBody(month, number));
  for (const number of numbers) month.add(chairFor(month, number), 'opening', await innerBody(month, number));
  for (const number of numbers) revise(month, number, later);
  for (const number of numbers) month.add(chairFor(month, number), 'decision', randomDecision(month, number, dice));
  const stale = dice.one(numbers);
  recuseOne(month, stale, dice);
  month.add(chairFor(month, stale), 'decision', randomDecision(month, stale, dice));
  month.add(chair, 'selection', selectionBody(month));
  countersign(month, dice);
  if (dice.below(2) === 0) {
    for (const signer of dice.one([
      [chair, secretariat],
      [secretariat, chair],
    ]))
      month.add(signer, 'reopening', { selection: month.docket().selection?.id, reason: '표결 수 오기' });
    month.add(chair, 'selection', selectionBody(month));
    countersign(month, dice);
  }
  return month;
}

/** Somebody's second device, by either algorithm, with the keys of what its owner may read; sometimes it is lost again. */
async function changeDevices(month: SignedMonth, dice: Dice): Promise<void> {
  const { secretariat, members } = month.cast;
  const { id } = dice.one(members).member;
  const alg = dice.one(['EdDSA', 'ES256'] as const);
  const secretKey = new Uint8Array(32).fill(90 + dice.below(50));
  const publicKey = alg === 'EdDSA' ? crypto.publicKeyEd25519(secretKey) : crypto.publicKeyEs256(secretKey);
  const { recipient } = await generateAgeIdentity();
  const kid = keyIdOf(crypto, publicKey, alg);
  const device = { kid, alg, signingKey: base64UrlFromBytes(publicKey), recipient };
  const keys = [...month.docket().dossiers.values()].flatMap(({ package: { id: filed, body } }) =>
    body.readers.includes(id) ? [{ dossier: body.dossier, package: filed, key: 'AAAA' }] : [],
  );
  month.add(secretariat, 'enrolment', { member: id, device, keys });
  if (dice.below(2) === 0) month.add(secretariat, 'revocation', { kid, reason: '분실' });
}

/** As many as the rule asks for, and sometimes one more or one fewer. */
function countersign(month: SignedMonth, dice: Dice): void {
  const { secretariat, members } = month.cast;
  const asked = month.docket().round?.body.rule.countersign;
  const signers = [
    ...members.slice(0, (asked?.members ?? 0) + dice.below(2)),
    ...(dice.below(4) > 0 ? [secretariat] : []),
  ];
  for (const signer of signers) month.add(signer, 'countersignature', countersignatureBody(month));
  nominate(month, dice);
}

const pointed: readonly ServiceType[] = ['IaaS', 'PaaS', 'SaaS'];
const judged: readonly ServiceType[] = ['support', 'convergence'];

function randomPlan(dice: Dice): RoundPlan {
  const share = (numerator: number, denominator: number) => ({
    bound: dice.one(['more-than', 'at-least']),
    numerator,
    denominator,
  });
  const trims = [
    { kind: 'mean' },
    { kind: 'trimmed-mean', highest: 1, lowest: 1, atLeast: 3 },
    { kind: 'trimmed-mean', highest: 0, lowest: 2, atLeast: 4 },
  ];
  const tieBreaks = [['heaviest-criterion', 'number'], ['criteria-by-weight', 'smaller-spread', 'number'], []];
  const points = (id: string, max: string, weight: string) => ({
    ...{ id, group: 'capability', title: `항목 ${id}`, guide: 'é 😀' },
    instrument: { kind: 'points', max, weight, notApplicable: 'allowed' },
  });
  const verdict = (id: string) => ({
    ...{ id, group: 'applicability', title: `항목 ${id}`, guide: '' },
    instrument: { kind: 'verdict', notApplicable: 'allowed' },
    ...(id === 'fits' ? { evidence: 'asked' } : {}),
  });
  const rubric = (id: string, serviceTypes: readonly ServiceType[], criteria: readonly object[]) => ({
    ...{ id, title: `기준 ${id}`, version: '1', standing: 'example', basis: '예시' },
    serviceTypes,
    criteria,
  });
  return roundPlanSchema.parse({
    title: '11월 심사',
    month: '2026-11',
    place: '세종',
    schedule: {
      scoringFrom: '2026-11-02T00:00:00.000Z',
      scoringUntil: '2026-11-20T00:00:00.000Z',
      meetingAt: '2026-11-24T01:00:00.000Z',
    },
    rubrics: [
      rubric('points', pointed, [
        verdict('fits'),
        points('a', '30', '33.3'),
        points('b', '7', '33.3'),
        points('c', '0.5', '33.4'),
      ]),
      rubric('verdicts', judged, [verdict('fits'), verdict('safe')]),
    ],
    rule: {
      id: 'random',
      source: '예시',
      verdictHolds: share(1, 2),
      points: {
        aggregation: dice.one(trims),
        places: dice.one([0, 1, 4]),
        floor: dice.one(['20', '33.3']),
        passMark: dice.one(['50', '62.5']),
      },
      tieBreak: dice.one(tieBreaks),
      quorum: {
        share: share(1, 3),
        presider: 'chair-or-acting',
        recused: dice.one(['stay-in-total', 'leave-total']),
      },
      vote: { share: share(1, 2), of: dice.one(['present', 'cast']) },
      countersign: { members: dice.below(3), secretariat: dice.one(['needed', 'not-needed']) },
    },
  });
}

function randomPackage(month: SignedMonth, number: DossierNumber, dice: Dice) {
  const outside: readonly MemberId[] = dice.below(3) === 0 ? [dice.one(month.cast.members.slice(1)).member.id] : [];
  const serviceType = dice.one([...pointed, ...pointed, ...judged]);
  const round = month.docket().round?.body;
  const rubric = round && rubricFor(round, serviceType);
  if (!rubric) throw new Error('the month is not set up');
  return { ...packageBody(month, number, outside), serviceType, rubric: rubricDigest(crypto, rubric) };
}

/** Every reviewer of a dossier declares and signs a ballot; some recuse, some never answer, some sign twice. */
async function score(month: SignedMonth, number: DossierNumber, dice: Dice): Promise<void> {
  const file = month.docket().dossiers.get(number);
  const reviewers = month.cast.members.filter(({ member }) => file?.package.body.reviewers.includes(member.id));
  for (const reviewer of reviewers) {
    const story = dice.below(12);
    if (story === 0) continue;
    declare(month, reviewer, number);
    const ballots = story === 1 ? 2 : 1;
    for (let count = 0; count < ballots; count += 1)
      month.add(reviewer, 'ballot', await sealedBallot(month, number, randomContent(month, number, dice)));
    if (story === 3) {
      const ballot = month.docket().dossiers.get(number)?.ballots.get(reviewer.member.id)?.id;
      month.add(reviewer, 'withdrawal', { dossier: number, ballot });
      if (dice.below(2) === 0)
        month.add(reviewer, 'ballot', await sealedBallot(month, number, randomContent(month, number, dice)));
    }
    if (story === 2 && reviewer.member.role === 'member') recuse(month, reviewer, number);
  }
}

/** Few different figures, so that equal totals and ties come up. */
function randomContent(month: SignedMonth, number: DossierNumber, dice: Dice): BallotContent {
  const generous = dice.below(3) > 0;
  const answerTo = ({ instrument }: Criterion): Answer => {
    if (dice.below(9) === 0) return { kind: 'not-applicable' };
    if (instrument.kind === 'verdict') return { kind: dice.below(6) === 0 ? 'unfit' : 'fit' };
    const part = dice.one(generous ? [1, 0.8, 0.8] : [0.2, 0.5, 0.6]);
    return { kind: 'points', points: decimalSchema.parse(String(Number((Number(instrument.max) * part).toFixed(2)))) };
  };
  const entries = rubricOf(month, number).criteria.map((criterion) => ({
    criterion: criterion.id,
    answer: answerTo(criterion),
    reason: '서류로 확인함 "\\\u0001\u2028 😀',
    ...(dice.below(3) === 0 ? { pins: [pin] } : {}),
  }));
  return { entries, opinion: '의견\n둘째 줄' };
}

/** Now and then a selected service is recommended as 혁신제품, or is not, on points at random. */
function nominate(month: SignedMonth, dice: Dice): void {
  // A month that lacks a signature is not final, and nothing can be recommended of it.
  if (phaseOf(month.docket()) !== 'final') return;
  const { selection } = month.docket();
  for (const { dossier, outcome } of selection?.body.results ?? []) {
    if (outcome !== 'selected' || dice.below(2) > 0) continue;
    const hundredths = Array.from({ length: 6 + dice.below(5) }, () => dice.one([40, 60, 65, 70, 70, 75, 80, 100]));
    month.add(month.cast.secretariat, 'nomination', nominationBody(month, dossier, hundredths));
  }
}

/** Now and then somebody whose ballot was opened judges anew, and once again. */
function revise(month: SignedMonth, number: DossierNumber, dice: Dice): void {
  if (dice.below(3) > 0) return;
  const file = month.docket().dossiers.get(number);
  const free = month.cast.members.filter(({ member: { id } }) => {
    const ballot = file?.ballots.get(id);
    return file && ballot && file.contents?.has(ballot.id) && !recusedFrom(file).includes(id);
  });
  for (const reviewer of free.slice(0, dice.below(3))) {
    const ballot = file?.ballots.get(reviewer.member.id)?.id;
    const why = '질의 답변을 듣고 다시 판단함';
    const again = () => ({ dossier: number, ballot, content: randomContent(month, number, dice), why });
    for (let time = 0; time <= dice.below(2); time += 1) month.add(reviewer, 'revision', again());
  }
}

const pin = pinSchema.parse({ file: 'ab'.repeat(32), page: 3, box: [0, 100, 9_000, 250], quote: '가용률 99.9 %' });

function recuseOne(month: SignedMonth, number: DossierNumber, dice: Dice): void {
  const file = month.docket().dossiers.get(number);
  // Somebody has to preside where the chair is recused.
  const free = month.cast.members.filter(
    ({ member }) => file && member.role === 'member' && !recusedFrom(file).includes(member.id),
  );
  if (free.length > 3) recuse(month, dice.one(free), number);
}

function recuse(month: SignedMonth, { member }: Signer, dossier: DossierNumber): void {
  const signer = month.cast.members.find((each) => each.member.id === member.id);
  if (signer) month.add(signer, 'recusal', { dossier, ground: 'self', reason: '이해관계' });
}

/** A vote at random, and the outcome that the rule then demands. */
function randomDecision(month: SignedMonth, dossier: DossierNumber, dice: Dice) {
  const docket = month.docket();
  const file = docket.dossiers.get(dossier);
  if (!file || !docket.roster || !docket.round) throw new Error('no such dossier');
  const rule: Rule = docket.round.body.rule;
  const tally = dossierTallyOf(docket, file);
  const committee = committeeOf(docket.roster.body).map(({ id }) => id);
  const presides = chairOffice(docket.roster.body).map(({ id }) => id);
  const absent = dice.one(committee.filter((id) => !presides.includes(id) && !recusedFrom(file).includes(id)));
  const attending = dice.below(2) === 0 || committee.length < 6 ? committee : committee.filter((id) => id !== absent);
  const { present } = quorumFor(rule, docket.roster.body, attending, recusedFrom(file));
  const against = dice.below(3) === 0 ? dice.below(present + 1) : 0;
  const abstain = against < present ? dice.below(2) : 0;
  const vote = { for: present - against - abstain, against, abstain };
  const selected = tally.passes === 'yes' && votePasses(rule, vote, present);
  return {
    dossier,
    outcome: selected ? 'selected' : 'not-selected',
    attending,
    vote,
    reasons: '심사표와 서류를 검토하여 의결함',
    tally: dossierTallyDigest(crypto, tally),
  };
}
