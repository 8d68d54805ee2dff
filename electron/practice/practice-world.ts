import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { memberIdSchema, roundIdSchema } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { roundDraftSchema } from '../../shared/preparation/round-draft.ts';
import type { DesktopEvent } from '../../shared/contracts/desktop-api.ts';
import type { Role } from '../../shared/roster/role.ts';
import type { RoundPlan } from '../../shared/round/round.ts';
import type { DeskDeps, RegistryHost } from '../desk/deps.ts';
import { openDesk, type Desk } from '../desk/desk.ts';
import { writeAtomically } from '../files/atomic-file.ts';
import { noKeychain } from '../keys/os-keychain.ts';
import { practiceCost } from '../keys/passphrase.ts';
import { cast, practicePassphrase, seatFor } from './cast.ts';
import { examineEverything, scoreEverything } from './score-everything.ts';

/** What the practice world is made from besides the desks' own needs. */
export interface PracticeDeps {
  readonly desk: Omit<DeskDeps, 'folder' | 'mode' | 'keyCost' | 'host'>;
  readonly folder: string;
  readonly registry: RegistryHost;
  /** Sample applications, ready to import. */
  readonly sample: string;
  readonly plan: (month: string) => RoundPlan;
}

/** Changes when the cast does: a world of another make is built anew. */
const formWritten = 'simsa-practice/v2\n';

/**
 * A small committee with a month already distributed, on this computer alone. It is built once; a build that was interrupted is
 * thrown away and begun again, since nothing in it is anybody's work.
 */
export async function openPracticeSeat(deps: PracticeDeps, role: Role): Promise<Result<Desk>> {
  const hosted = await deps.registry.start('loopback');
  if (!hosted.ok) return hosted;
  const { address } = hosted.value;
  if (!(await isBuilt(deps.folder))) {
    const built = await build(deps, address);
    if (!built.ok) return built;
  }
  const desk = await openDesk(depsFor(deps, address, seatFor(role), deps.desk.emit));
  if (!desk.ok) return desk;
  const unlocked = await desk.value.desktop.unlock({ passphrase: practicePassphrase });
  return unlocked.ok ? desk : unlocked;
}

async function build(deps: PracticeDeps, address: string): Promise<Result<true>> {
  await rm(join(deps.folder, 'desks'), { recursive: true, force: true });
  await mkdir(deps.folder, { recursive: true, mode: 0o700 });
  const steps = cast.length + 3;
  const progress = (done: number, label: string) =>
    deps.desk.emit({ event: 'progress', task: 'practice', done, total: steps, label });
  const desks = new Map<string, Desk>();
  try {
    const seated = await seatAll(deps, address, desks, progress);
    if (!seated.ok) return seated;
    progress(cast.length, '');
    const opened = await openMonth(deps, desks);
    if (!opened.ok) return opened;
    progress(cast.length + 1, '');
    for (const [index, { seat, role, taken }] of cast.entries()) {
      const desktop = desks.get(seat)?.desktop;
      if (!desktop) throw new Error(`nobody sits at ${seat}`);
      const synced = await desktop.syncRound({});
      if (!synced.ok) return synced;
      const work = role === 'expert' ? examineEverything : scoreEverything;
      const worked = taken === 'colleague' ? await work(deps.desk.crypto, desktop, index) : ok(true);
      if (!worked.ok) return worked;
    }
    progress(cast.length + 2, '');
    await writeAtomically(builtMark(deps.folder), formWritten);
    progress(steps, '');
    return ok(true);
  } finally {
    for (const desk of desks.values()) await desk.close();
  }
}

async function seatAll(
  deps: PracticeDeps,
  address: string,
  desks: Map<string, Desk>,
  progress: (done: number, label: string) => void,
): Promise<Result<true>> {
  let invitation = '';
  for (const [index, { seat, name, affiliation, role }] of cast.entries()) {
    progress(index, name);
    const desk = await openDesk(depsFor(deps, address, seat, () => undefined));
    if (!desk.ok) return desk;
    desks.set(seat, desk.value);
    const { desktop } = desk.value;
    const registry =
      role === 'secretariat'
        ? { kind: 'host-here' as const, reach: 'loopback' as const }
        : { kind: 'join' as const, invitation };
    const created = await desktop.createProfile({ name, affiliation, role, passphrase: practicePassphrase, registry });
    if (!created.ok) return created;
    if (role === 'secretariat') {
      const invited = await desktop.readInvitation({});
      if (!invited.ok) return invited;
      invitation = invited.value.invitation;
    }
    const handed = await desktop.handInCard({});
    if (!handed.ok) return handed;
  }
  return ok(true);
}

/** The secretariat's part: import, enrol everybody, open the round. */
async function openMonth(deps: PracticeDeps, desks: ReadonlyMap<string, Desk>): Promise<Result<true>> {
  const desktop = desks.get('secretariat')?.desktop;
  if (!desktop) throw new Error('the cast has a secretariat');
  const imported = await desktop.importApplications({});
  if (!imported.ok) return imported;
  const [...numbers] = imported.value.accepted;
  if (numbers.length === 0) return err(problem('practice/no-sample'));
  const accepted = await desktop.recordIntakeSteps({
    steps: numbers.map((number) => ({ kind: 'step', number, to: 'accepted', reason: '', letter: null })),
  });
  if (!accepted.ok) return accepted;

  const members = [];
  for (const { seat, name, affiliation, role } of cast) {
    const profile = await desks.get(seat)?.desktop.readProfile({});
    if (!profile?.ok || !profile.value.device) throw new Error(`the practice desk of ${seat} has no device`);
    const { cards } = await cardsOf(desktop);
    const card = cards.find(({ kid }) => kid === profile.value.device?.kid);
    if (!card) return err(problem('practice/no-card'));
    const { kid, alg, signingKey, recipient } = card;
    members.push({
      id: memberIdSchema.parse(seat),
      name,
      affiliation,
      role,
      devices: [{ kid, alg, signingKey, recipient }],
    });
  }
  const month = deps.desk.now().slice(0, 7);
  const draft = roundDraftSchema.parse({
    round: roundIdSchema.parse(`practice-${month}`),
    plan: deps.plan(month),
    members,
    assignments: [],
  });
  const saved = await desktop.saveRoundDraft({ draft });
  if (!saved.ok) return saved;
  const distributed = await desktop.distributeRound({});
  if (!distributed.ok) return distributed;
  const [hindrance] = distributed.value.delivery.problems;
  return hindrance ? err(hindrance) : ok(true);
}

async function cardsOf(desktop: Desk['desktop']) {
  const read = await desktop.readCards({});
  return read.ok ? read.value : { cards: [] };
}

/** Every practice desk speaks to the one practice registry, wherever it listens today; closing a desk does not stop it. */
function depsFor(deps: PracticeDeps, address: string, seat: string, emit: (event: DesktopEvent) => void): DeskDeps {
  return {
    ...deps.desk,
    folder: join(deps.folder, 'desks', seat),
    mode: 'practice',
    keyCost: practiceCost,
    keychain: noKeychain,
    connect: (_target, signer) => deps.desk.connect({ address, pin: null }, signer),
    host: { start: deps.registry.start, stop: async () => undefined },
    choose: { ...deps.desk.choose, importFolder: async () => deps.sample },
    emit,
  };
}

function builtMark(folder: string): string {
  return join(folder, 'built');
}

async function isBuilt(folder: string): Promise<boolean> {
  return (await readFile(builtMark(folder), 'utf8').catch(() => '')) === formWritten;
}
