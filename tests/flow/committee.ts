import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { digestSchema, memberIdSchema, roundIdSchema, type DossierNumber } from '../../shared/basics/ids.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { admit } from '../../shared/docket/admit.ts';
import { emptyDocket, type Docket } from '../../shared/docket/docket.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import { applicationSchema, type Application } from '../../shared/dossier/application.ts';
import type { Manifest } from '../../shared/dossier/manifest.ts';
import type { Role } from '../../shared/roster/role.ts';
import type { Algorithm } from '../../shared/sealing/signing-key.ts';
import { emptySheet, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { rubricFor } from '../../shared/round/round.ts';
import type { RegistryHost } from '../../electron/desk/deps.ts';
import { startRegistry, type RunningRegistry } from '../../registry/start.ts';
import { smallPlan } from '../../registry/command/attack/small-plan.ts';
import { crypto, must, newSeat, nobodyChooses, profileOf, type Seat } from './seat.ts';

export const round = roundIdSchema.parse('2026-11');

/** A registry in this process that can be stopped and started again on the same port and data. */
export interface TestRegistry extends RegistryHost {
  readonly start: (reach?: 'loopback' | 'lan') => ReturnType<RegistryHost['start']>;
  readonly running: () => RunningRegistry;
}

const listening = {
  loopback: { host: '127.0.0.1', transport: 'plain' },
  lan: { host: '0.0.0.0', transport: 'tls' },
} as const;

export function hostIn(data: string): TestRegistry {
  let current: RunningRegistry | null = null;
  let port = 0;
  return {
    running: () => current ?? failed(),
    start: async (reach = 'loopback') => {
      if (current) return { ok: true, value: current };
      const started = await startRegistry({ ...listening[reach], port, data });
      if (!started.ok) return started;
      current = started.value;
      port = Number(new URL(current.address).port);
      return started;
    },
    stop: async () => {
      await current?.close();
      current = null;
    },
  };
}

export interface Committee {
  readonly registry: TestRegistry;
  readonly secretariat: Seat;
  readonly chair: Seat;
  readonly acting: Seat;
  readonly members: readonly Seat[];
  readonly experts: readonly Seat[];
  readonly everyone: readonly Seat[];
  readonly invitation: string;
}

/** With what the devices of a role sign; Ed25519 where nothing is said. */
export type Algorithms = Partial<Readonly<Record<Role, Algorithm>>>;

/** A secretariat that hosts the registry, a chair, an acting chair, `members` members and `experts` experts, their cards handed in. */
export async function seatCommittee(
  root: string,
  members: number,
  change: Partial<Seat['deps']> = {},
  algorithms: Algorithms = {},
  experts = 0,
): Promise<Committee> {
  const registry = hostIn(join(root, 'registry'));
  const secretariat = await newSeat(root, {
    name: '사무국',
    role: 'secretariat',
    algorithm: algorithms.secretariat,
    change: { ...change, host: registry },
  });
  const { invitation } = must(await secretariat.desktop.readInvitation({}));
  const joining = (name: string, role: Role) => {
    const algorithm = algorithms[role];
    return newSeat(root, { name, role, invitation, algorithm });
  };
  const chair = await joining('위원장', 'chair');
  const acting = await joining('직무대행', 'acting-chair');
  const seats: Seat[] = [];
  for (let index = 1; index <= members; index += 1) seats.push(await joining(`위원${index}`, 'member'));
  const examining: Seat[] = [];
  for (let index = 1; index <= experts; index += 1) examining.push(await joining(`전문가${index}`, 'expert'));
  const everyone = [secretariat, chair, acting, ...seats, ...examining];
  for (const seat of everyone) must(await seat.desktop.handInCard({}));
  return { registry, secretariat, chair, acting, members: seats, experts: examining, everyone, invitation };
}

/** A committee in the middle of its round: two members, an acting chair, made-up dossiers sent out, everybody's desk up to date. */
export async function committeeAtWork(root: string, dossiers = 2, experts = 0): Promise<Committee> {
  const change = {
    choose: { ...nobodyChooses, importFolder: async () => root },
    readApplications: madeUp(dossiers),
  };
  const committee = await seatCommittee(root, 2, change, {}, experts);
  must(await committee.secretariat.desktop.importApplications({}));
  await openRound(committee);
  for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
  return committee;
}

/** The secretariat enrols every card, saves the plan and opens the round. */
export async function openRound(
  { secretariat }: Pick<Committee, 'secretariat'>,
  assignments: CallInput<'saveRoundDraft'>['draft']['assignments'] = [],
  plan = smallPlan(),
  rereviews: NonNullable<CallInput<'saveRoundDraft'>['draft']['rereviews']> = [],
): Promise<CallOutput<'distributeRound'>> {
  const { cards } = must(await secretariat.desktop.readCards({}));
  const members = cards.map(({ name, affiliation, role, kid, alg, signingKey, recipient }, index) => ({
    id: memberIdSchema.parse(`m${index}`),
    name,
    affiliation,
    role,
    devices: [{ kid, alg, signingKey, recipient }],
  }));
  const marked = rereviews.length > 0 ? { rereviews } : {};
  const draft = { round, plan, members, assignments, ...marked } as CallInput<'saveRoundDraft'>['draft'];
  must(await secretariat.desktop.saveRoundDraft({ draft }));
  await acceptEverything(secretariat);
  return must(await secretariat.desktop.distributeRound({}));
}

/** The office finds everything complete that it has taken in and not accepted yet. */
export async function acceptEverything({ desktop }: Pick<Seat, 'desktop'>): Promise<void> {
  const { entries } = must(await desktop.readEntries({ after: 0, limit: 2000 }));
  const open = new Set<DossierNumber>();
  for (const { entry } of entries) {
    if (entry.kind === 'intake') for (const { application } of entry.dossiers) open.add(application.number);
    if (entry.kind === 'intake-removed') for (const number of entry.numbers) open.delete(number);
    if (entry.kind === 'intake-events') for (const { number } of entry.events) open.delete(number);
  }
  const steps = [...open].map(
    (number) => ({ kind: 'step', number, to: 'accepted', reason: '', letter: null }) as const,
  );
  if (steps.length > 0) must(await desktop.recordIntakeSteps({ steps }));
}

/** The docket as this desk's page would fold it from the journal. */
export async function docketOf(seat: Seat): Promise<Docket> {
  const { entries } = must(await seat.desktop.readEntries({ after: 0, limit: 2000 }));
  let docket = emptyDocket;
  for (const { entry } of entries)
    if (entry.kind === 'record') docket = fileRecord(docket, must(admit(crypto, docket, entry.jws)));
  return docket;
}

export async function sealedBytes(seat: Seat, blob: string): Promise<Uint8Array> {
  const digest = digestSchema.parse(blob);
  const parts: Uint8Array[] = [];
  for (let offset = 0; ;) {
    const part = must(await seat.desktop.fetchBlob({ digest, offset, length: 1_048_576 }));
    parts.push(part.bytes);
    offset += part.bytes.length;
    if (offset >= part.total) return new Uint8Array(Buffer.concat(parts));
  }
}

/** Downloads and opens a dossier's table of contents and its first attachment, as a member would. */
export async function readDossier(
  seat: Seat,
  dossier: DossierNumber,
): Promise<{ manifest: Manifest; first: Uint8Array }> {
  const file = (await docketOf(seat)).dossiers.get(dossier) ?? failed();
  const sealed = await sealedBytes(seat, file.package.body.manifest.blob);
  const manifest = must(await seat.desktop.openDossier({ dossier, sealed, purpose: 'read' }));
  const [attachment] = manifest.attachments;
  if (!attachment) return failed();
  const bytes = await sealedBytes(seat, attachment.blob);
  const opened = must(
    await seat.desktop.openAttachment({
      dossier,
      digest: attachment.digest,
      blob: attachment.blob,
      sealed: bytes,
      name: attachment.name,
      purpose: 'read',
    }),
  );
  return { manifest, first: opened.bytes };
}

/** A complete sheet with these points. */
export function sheetFor(docket: Docket, dossier: DossierNumber, points: readonly [number, number]): ScoreSheet {
  const file = docket.dossiers.get(dossier) ?? failed();
  const rubric = rubricFor((docket.round ?? failed()).body, file.package.body.serviceType) ?? failed();
  const answers = [
    { kind: 'fit' },
    { kind: 'points', points: String(points[0]) },
    { kind: 'points', points: String(points[1]) },
  ];
  const empty = emptySheet(round, dossier, rubric);
  const entries = empty.entries.map((entry, index) => ({ ...entry, answer: answers[index], reason: '서류로 확인함' }));
  return { ...empty, entries, opinion: '기준을 충족함', note: '비공개 메모' } as ScoreSheet;
}

export async function score(seat: Seat, dossier: DossierNumber, points: readonly [number, number]): Promise<void> {
  must(await seat.desktop.declareNoConflict({ dossier }));
  const sheet = sheetFor(await docketOf(seat), dossier, points);
  must(await seat.desktop.saveSheet({ sheet }));
  must(await seat.desktop.signBallot({ sheet }));
}

export async function memberIdOf(seat: Seat) {
  return memberIdSchema.parse((await profileOf(seat)).member);
}

/** Applications made up on the spot, with files of these sizes each: two as a rule, one of them of more than one segment. */
export function madeUp(count: number, sizes: readonly number[] = [2_000_000, 1000]): Seat['deps']['readApplications'] {
  return async ({ acceptFile }) => {
    const accepted: Application[] = [];
    for (let index = 1; index <= count; index += 1) {
      const number = `2026-11-${String(index).padStart(3, '0')}` as DossierNumber;
      const empty = Object.fromEntries(
        [
          'businessNumber',
          'companySize',
          'providerKind',
          'serviceDetail',
          'csapKind',
          'csapGrade',
          'csapScope',
          'csapFrom',
          'csapTo',
          'creditRating',
          'creditDate',
          'sanctions',
          'slaAvailability',
          'dataCentre',
          'backup',
          'supportHours',
          'contactName',
          'contactPhone',
          'contactEmail',
        ].map((field) => [field, '']),
      );
      const application = {
        ...empty,
        number,
        service: `민원 챗봇 ${index}`,
        applicant: '한빛소프트',
        serviceType: 'SaaS',
        overview: '개요',
      };
      accepted.push(applicationSchema.parse(application));
      const chunks = async function* (size: number) {
        yield new TextEncoder().encode('%PDF-1.7\n');
        yield new Uint8Array(randomBytes(size));
      };
      for (const [place, size] of sizes.entries())
        must(await acceptFile({ number, name: `서류${place + 1}.pdf`, bytes: () => chunks(size) }));
    }
    return { ok: true, value: { accepted, problems: [] } };
  };
}

function failed(): never {
  throw new Error('the story needs this to be there');
}
