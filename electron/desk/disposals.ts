import type { KeyId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { DisposalState } from '../../shared/contracts/disposal-api.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import {
  isClosedForGood,
  objectionEnd,
  phaseOf,
  type Docket,
  type StandingSelection,
} from '../../shared/docket/docket.ts';
import { memberById, type Member } from '../../shared/roster/roster.ts';
import { destructionPaper } from '../../shared/report/destruction-paper.ts';
import { officeOfRole } from '../../shared/roster/role.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { paperFiles } from '../files/papers/paper-files.ts';
import type { DeskDeps } from './deps.ts';
import { deliver } from './outbox.ts';
import { expectedDocket, type RoundLog } from './round-log.ts';
import type { Session } from './session.ts';
import { signOne } from './sign.ts';

interface FinalRound {
  readonly log: RoundLog;
  readonly docket: Docket;
  readonly selection: StandingSelection;
  readonly member: Member | undefined;
}

/** Rounds that are final here, newest first. */
function finalRounds({ crypto, state, keys }: Session): readonly FinalRound[] {
  return state
    .rounds()
    .toReversed()
    .flatMap((log) => {
      const docket = expectedDocket(crypto, log);
      const { selection } = docket;
      if (!selection || phaseOf(docket) !== 'final') return [];
      return [{ log, docket, selection, member: ownerOf(docket, keys.kid) }];
    });
}

/** Both offices' words are in the registry's log, and this desk has not destroyed its part yet. What is only signed here can still be refused. */
export function roundsToDestroy(session: Session): readonly RoundLog[] {
  return session.state
    .rounds()
    .filter(
      ({ round, docket }) =>
        docket.selection && isClosedForGood(docket.selection) && session.state.destroyed(round) === null,
    );
}

export async function readDisposals(session: Session): Promise<Result<CallOutput<'readDisposals'>>> {
  return ok({ rounds: finalRounds(session).map((each) => stateOf(session, each)) });
}

function stateOf(session: Session, final: FinalRound): DisposalState {
  const { log, docket, selection, member } = final;
  const word = (filed: StandingSelection['disposal']['chair']) =>
    filed && {
      by: nameOf(docket, filed.body.author),
      at: filed.body.at,
      provision: filed.body.provision,
    };
  const office = member ? officeOfRole(member.role) : null;
  const destroyed = session.state.destroyed(log.round);
  const reported = selection.destructions.has(session.keys.kid);
  return {
    round: log.round,
    title: docket.round?.body.title ?? log.round,
    secretariat: word(selection.disposal.secretariat),
    chair: word(selection.disposal.chair),
    hindrance: hindranceOf(session, final),
    mine: !member || !office ? 'not-mine' : selection.disposal[office] ? 'signed' : 'to-sign',
    here: destroyed
      ? reported || !member
        ? 'destroyed'
        : 'to-report'
      : roundsToDestroy(session).some(({ round }) => round === log.round)
        ? 'to-destroy'
        : 'kept',
    destroyed: [...(destroyed?.destroyed ?? [])],
    devices: [...docket.devices].flatMap(([kid, { member: id, until }]) =>
      until === null
        ? [{ kid, name: nameOf(docket, id), destroyedAt: selection.destructions.get(kid)?.body.destroyedAt ?? null }]
        : [],
    ),
  };
}

function nameOf({ roster }: Docket, id: string): string {
  return (roster && memberById(roster.body, id as Member['id'])?.name) ?? id;
}

/** The office keeps the results before it lets everything else go; the chair's word needs no kit. */
function hindranceOf({ state, now }: Session, { log, docket, selection, member }: FinalRound) {
  if (
    member?.role === 'secretariat' &&
    !state.access().some(({ act, round }) => act === 'kit-saved' && round === log.round)
  )
    return problem('disposal/kit-first');
  const { chair, secretariat } = selection.reopening;
  if (chair || secretariat) return problem('disposal/being-reopened');
  const end = objectionEnd(docket, selection);
  if (end !== null && Date.parse(now()) < end)
    return problem('disposal/too-early', { until: new Date(end + 9 * 3_600_000).toISOString().slice(0, 10) });
  return null;
}

export async function closeForGood(
  session: Session,
  { round, provision }: CallInput<'closeForGood'>,
): Promise<Result<CallOutput<'closeForGood'>>> {
  const before = await deliver(session);
  if (!before.ok) return before;
  const final = finalRounds(session).find(({ log }) => log.round === round);
  if (!final) return err(problem('disposal/not-final'));
  if (!final.member) return err(problem('roster/not-enrolled'));
  const hindrance = hindranceOf(session, final);
  if (hindrance) return err(hindrance);
  const seat = { round, author: final.member.id };
  const signed = await signOne(session, seat, 'disposal', { selection: final.selection.id, provision });
  return signed.ok ? deliver(session) : signed;
}

/** Says in the log what was destroyed here, for every round of which that is not said yet. */
export async function reportDestructions(session: Session): Promise<Result<true>> {
  for (const { log, docket, selection, member } of finalRounds(session)) {
    const destroyed = session.state.destroyed(log.round);
    if (!destroyed || !member || !docket.selection || selection.destructions.has(session.keys.kid)) continue;
    const device: KeyId = session.keys.kid;
    const signed = await signOne(session, { round: log.round, author: member.id }, 'destruction', {
      selection: selection.id,
      device,
      destroyed: [...destroyed.destroyed],
      destroyedAt: destroyed.at,
    });
    if (!signed.ok) return signed;
  }
  const delivered = await deliver(session);
  return delivered.ok ? ok(true) : delivered;
}

export async function saveDestructionPaper(
  session: Session,
  { choose, printPdf }: Pick<DeskDeps, 'choose' | 'printPdf'>,
  { round }: CallInput<'saveDestructionPaper'>,
): Promise<Result<CallOutput<'saveDestructionPaper'>>> {
  const final = finalRounds(session).find(({ log }) => log.round === round);
  const filed = final?.selection.destructions.get(session.keys.kid);
  if (!final || !filed) return err(problem('disposal/not-closed'));
  const folder = await choose.kitFolder();
  if (folder === null) return err(problem('kit/cancelled'));
  const office = final.member?.role === 'secretariat';
  const paper = destructionPaper(final.docket, filed, office ? 'all-devices' : 'this-device');
  const files = await paperFiles(`destruction-${round}`, paper, printPdf);
  const saved = await saveKitFiles(folder, `${round}-destruction`, files);
  return saved.ok ? ok({ files: [...saved.value] }) : saved;
}
