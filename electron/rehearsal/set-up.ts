import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { emptyDocket } from '../../shared/docket/docket.ts';
import { paperHtml } from '../../shared/paper/paper-html.ts';
import { goldenPaper } from '../../shared/rehearsal/golden-paper.ts';
import { expectedDigest } from '../../shared/rehearsal/compare-with-golden.ts';
import { rehearsedOf } from '../../shared/rehearsal/rehearsal-standing.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import type { RehearsalMark } from '../../shared/round/rehearsal-mark.ts';
import { digestOf } from '../../shared/sealing/canonical.ts';
import { goldenApplications } from './golden-applications.ts';
import { appendSigned, readLog } from './rehearsal-log.ts';
import { openSeat, playedMembers, signsOff } from './seats.ts';
import { delivered, forEach, seatIn, type Stage } from './stage.ts';

/** A device stands at most four times on a roster: the one that is played needs a place. */
const ownDevices = 3;

export async function takeSeats(stage: Stage): Promise<Result<true>> {
  const { draft, session, golden, deps, round } = stage;
  const file = await deps.printPdf(paperHtml(goldenPaper(draft.plan.title)));
  const applications = goldenApplications(golden, file);
  return forEach(stage, 'seats', playedMembers(draft, session.keys.kid), async (member) => {
    const seat = await openSeat(stage, round, member, applications);
    if (seat.ok) stage.seats.push(seat.value);
    return seat;
  });
}

/**
 * The office's own device begins the log, as it will the real one; the registry takes a first roster from nobody else. The seats'
 * keys stand beside those with which the two offices sign off.
 */
export async function beginLog(stage: Stage): Promise<Result<true>> {
  const { session, round, card } = stage;
  // A registry that nobody has claimed yet knows this device by its card only.
  const handed = await session.registry.handInCard(card);
  if (!handed.ok) return handed;
  const { author, members } = rosterOf(stage);
  const begun = await appendSigned(session, emptyDocket, round, 'roster', author.id, { members });
  return begun.ok ? ok(true) : begun;
}

/** The office's seat takes the golden dossiers in, sends roster, round and packages, and uploads every file. */
export async function distribute(stage: Stage): Promise<Result<true>> {
  const { desktop } = seatIn(stage, 'secretariat');
  const synced = await desktop.syncRound({});
  if (!synced.ok) return synced;
  const imported = await desktop.importApplications({});
  if (!imported.ok) return imported;
  const steps = stage.golden.map(
    ({ dossier: number }) => ({ kind: 'step', number, to: 'accepted', reason: '', letter: null }) as const,
  );
  const accepted = await desktop.recordIntakeSteps({ steps });
  if (!accepted.ok) return accepted;
  const { members } = rosterOf(stage);
  const draft: RoundDraft = { round: stage.round, plan: planOf(stage), members: [...members], assignments: [] };
  const saved = await desktop.saveRoundDraft({ draft });
  if (!saved.ok) return saved;
  if (stage.signal.aborted) return err(problem('rehearsal/cancelled'));
  const sent = await desktop.distributeRound({});
  if (!sent.ok) return sent;
  const arrived = await delivered(Promise.resolve(ok(sent.value.delivery)));
  if (!arrived.ok) return arrived;
  const log = await readLog(stage.session, stage.round);
  if (!log.ok) return log;
  stage.found.log = log.value;
  return ok(true);
}

function rosterOf({ draft, seats, session }: Stage) {
  const members = draft.members.map((member) => {
    const played = seats.find((seat) => seat.member.id === member.id)?.device;
    if (!played) return member;
    const own = signsOff(member) ? ownFirst(member.devices, session.keys.kid).slice(0, ownDevices) : [];
    return { ...member, devices: [...own, played] };
  });
  const author = draft.members.find(({ devices }) => devices.some(({ kid }) => kid === session.keys.kid));
  if (!author) throw new Error('the office was found on its own roster before');
  return { author, members };
}

function ownFirst<D extends { readonly kid: string }>(devices: readonly D[], kid: string): readonly D[] {
  return [...devices.filter((each) => each.kid === kid), ...devices.filter((each) => each.kid !== kid)];
}

function planOf({ draft, golden, session: { crypto } }: Stage): RoundDraft['plan'] {
  const { rubrics, rule, members } = rehearsedOf(draft);
  const rehearsal: RehearsalMark = {
    of: draft.round,
    rubrics: digestOf(crypto, rubrics),
    rule: digestOf(crypto, rule),
    roster: digestOf(crypto, members),
    expected: expectedDigest(crypto, golden),
  };
  const title = `[예행연습] ${draft.plan.title}`;
  return { ...draft.plan, title: title.slice(0, 100), rehearsal };
}
