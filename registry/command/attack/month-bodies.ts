import { base64FromBytes, hexFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import { digestSchema, dossierNumberSchema, type DossierNumber, type MemberId } from '../../../shared/basics/ids.ts';
import { contentFromSheet, type BallotContent } from '../../../shared/ballot/content.ts';
import { openInner, openOuter, sealContent } from '../../../shared/ballot/envelope.ts';
import { chairOfficeFor } from '../../../shared/docket/chair-office.ts';
import { ballotsToCount, closedBallots, recusedFrom } from '../../../shared/docket/docket.ts';
import { recipientsNow } from '../../../shared/docket/devices.ts';
import { dossierTallyDigest, dossierTallyOf, tallyDigest, tallyOf } from '../../../shared/docket/tally-of.ts';
import { committeeOf, membersWithRole, type Member } from '../../../shared/roster/roster.ts';
import { rubricOf as judgedBy } from '../../../shared/dossier/rereview.ts';
import { rubricFor } from '../../../shared/round/round.ts';
import { rubricDigest, type Rubric } from '../../../shared/round/rubric.ts';
import { emptySheet } from '../../../shared/scoring/score-sheet.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import type { Signer } from './cast.ts';
import { round, checkpointOf, treeOf } from './month-log.ts';
import { must, type SignedMonth } from './signed-month.ts';

export const numberOf = (index: number): DossierNumber =>
  dossierNumberSchema.parse(`2026-11-${String(index).padStart(3, '0')}`);

export function packageBody(month: SignedMonth, dossier: DossierNumber, excluded: readonly MemberId[] = []) {
  const { round: filed, roster } = month.docket();
  if (!filed || !roster) throw new Error('the month is not set up');
  const rubric = rubricFor(filed.body, 'SaaS');
  if (!rubric) throw new Error('the plan has no rubric');
  const readers = committeeOf(roster.body)
    .map(({ id }) => id)
    .filter((id) => !excluded.includes(id));
  const blob = { blob: digestSchema.parse('ab'.repeat(32)), bytes: 100 };
  return {
    dossier,
    service: `민원 챗봇 ${dossier}`,
    applicant: '한빛소프트',
    serviceType: 'SaaS',
    rubric: rubricDigest(crypto, rubric),
    manifestDigest: digestSchema.parse('cd'.repeat(32)),
    manifest: blob,
    attachments: [],
    key: base64FromBytes(utf8('sealed key')),
    readers,
    reviewers: readers.filter((id) => id !== 'chair'),
    excluded: [...excluded],
  };
}

/** The content of a ballot with these points. */
export function ballotContent(
  month: SignedMonth,
  dossier: DossierNumber,
  points: readonly [number, number],
): BallotContent {
  const rubric = rubricOf(month, dossier);
  const [first, second] = points.map((value) => ({
    kind: 'points' as const,
    points: decimalSchema.parse(String(value)),
  }));
  const answers = { fits: { kind: 'fit' as const }, safety: first ?? null, support: second ?? null };
  const empty = emptySheet(round, dossier, rubric);
  const entries = empty.entries.map((entry) => ({
    ...entry,
    answer: answers[entry.criterion as keyof typeof answers],
    reason: '서류로 확인함',
  }));
  return contentFromSheet(rubric, { ...empty, entries, opinion: '적합함' });
}

/** A ballot's body with its content sealed to both offices. */
export async function ballotBody(month: SignedMonth, dossier: DossierNumber, points: readonly [number, number]) {
  return sealedBallot(month, dossier, ballotContent(month, dossier, points));
}

/** The author's second word on a ballot that was opened, with these points. */
export function revisionBody(
  month: SignedMonth,
  { member }: Signer,
  dossier: DossierNumber,
  points: readonly [number, number],
) {
  const ballot = month.docket().dossiers.get(dossier)?.ballots.get(member.id)?.id;
  return { dossier, ballot, content: ballotContent(month, dossier, points), why: '질의 답변을 듣고 다시 판단함' };
}

/** What a ballot's body names: the dossier as it was sent. */
export function ballotNames(month: SignedMonth, dossier: DossierNumber) {
  const file = month.docket().dossiers.get(dossier);
  if (!file) throw new Error('no such dossier');
  return { dossier, package: file.package.id, rubric: file.package.body.rubric };
}

/** The rubric that a dossier of this month was sent with. */
export function rubricOf(month: SignedMonth, dossier: DossierNumber): Rubric {
  const { round: filed, dossiers } = month.docket();
  const file = dossiers.get(dossier);
  const rubric = filed && file ? judgedBy(filed.body, file.package.body) : undefined;
  if (!rubric) throw new Error('no such dossier');
  return rubric;
}

/** A ballot's body with any content, sealed to both offices. */
export async function sealedBallot(month: SignedMonth, dossier: DossierNumber, content: BallotContent) {
  const docket = month.docket();
  const file = docket.dossiers.get(dossier);
  if (!docket.roster || !file) throw new Error('no such dossier');
  const recipientsOf = (members: readonly Member[]) =>
    recipientsNow(
      docket,
      members.map(({ id }) => id),
    );
  const keys = {
    chair: recipientsOf(chairOfficeFor(docket.roster.body, file)),
    secretariat: recipientsOf(membersWithRole(docket.roster.body, 'secretariat')),
  };
  const { sealed, digest } = await sealContent(crypto, keys, content);
  return { ...ballotNames(month, dossier), content: digest, sealed };
}

/** Who of the chair's office opens a dossier and signs its decision: the chair, unless recused from it. */
export function chairFor(month: SignedMonth, dossier: DossierNumber): Signer {
  const docket = month.docket();
  const file = docket.dossiers.get(dossier);
  const [first] = docket.roster && file ? chairOfficeFor(docket.roster.body, file) : [];
  const found = [month.cast.chair, ...month.cast.members].find(({ member }) => member.id === first?.id);
  if (!found) throw new Error('nobody of the chair’s office plays in this month');
  return found;
}

export function closingBody(month: SignedMonth) {
  const tree = treeOf(month.records);
  const logRoot = digestSchema.parse(hexFromBytes(tree.root()));
  return { ballots: [...ballotsToCount(month.docket())], logSize: tree.size(), logRoot };
}

export async function outerBody(month: SignedMonth, dossier: DossierNumber) {
  const file = month.docket().dossiers.get(dossier);
  if (!file) throw new Error('no such dossier');
  const envelopes = [];
  for (const { id, body } of closedBallots(month.docket(), file))
    envelopes.push({ ballot: id, inner: must(await openOuter(month.cast.secretariat.identity, body.sealed)) });
  return { dossier, act: 'outer', envelopes, unreadable: [] };
}

export async function innerBody(month: SignedMonth, dossier: DossierNumber) {
  const file = month.docket().dossiers.get(dossier);
  if (!file?.outer) throw new Error('the outer envelopes are on');
  const contents = [];
  for (const { ballot, inner } of file.outer.body.envelopes) {
    const signed = closedBallots(month.docket(), file).find(({ id }) => id === ballot);
    if (!signed) throw new Error('an envelope without a ballot');
    const opened = must(await openInner(crypto, chairFor(month, dossier).identity, inner, signed.body.content));
    contents.push({ ballot, ...opened });
  }
  return { dossier, act: 'inner', contents, unreadable: [] };
}

export function decisionBody(month: SignedMonth, dossier: DossierNumber) {
  const docket = month.docket();
  const file = docket.dossiers.get(dossier);
  if (!file || !docket.roster) throw new Error('no such dossier');
  const tally = dossierTallyOf(docket, file);
  const attending = committeeOf(docket.roster.body).map(({ id }) => id);
  const present = attending.length - recusedFrom(file).length;
  const selected = tally.passes === 'yes';
  return {
    dossier,
    outcome: selected ? 'selected' : 'not-selected',
    attending,
    vote: selected ? { for: present, against: 0, abstain: 0 } : { for: 0, against: present, abstain: 0 },
    reasons: '=1+1 심사표와 서류를 검토하여 의결함',
    tally: dossierTallyDigest(crypto, tally),
  };
}

export function selectionBody(month: SignedMonth) {
  const docket = month.docket();
  const results = [...docket.dossiers].flatMap(([dossier, { decision }]) =>
    decision ? [{ dossier, outcome: decision.body.outcome, decision: decision.id }] : [],
  );
  return { results, tally: tallyDigest(crypto, tallyOf(docket)), checkpoint: checkpointOf(month.records) };
}

/** For the selection that stands, on the newest checkpoint. */
export function countersignatureBody(month: SignedMonth) {
  return { selection: month.docket().selection?.id, checkpoint: checkpointOf(month.records) };
}
