import type { DossierNumber } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { contentFromSheet } from '../../shared/ballot/content.ts';
import { sealContent, type OpeningKeys } from '../../shared/ballot/envelope.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { chairOfficeFor } from '../../shared/docket/chair-office.ts';
import type { Docket, DossierFile } from '../../shared/docket/docket.ts';
import { recipientsNow } from '../../shared/docket/devices.ts';
import { rubricOf } from '../../shared/dossier/rereview.ts';
import { membersWithRole, type Member } from '../../shared/roster/roster.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import { judgeComplete, judgeDraft, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { save, seatOf, type Session } from './session.ts';
import { savedOf, signOne } from './sign.ts';

export async function declareNoConflict(
  session: Session,
  { dossier }: CallInput<'declareNoConflict'>,
): Promise<Result<CallOutput<'declareNoConflict'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const file = fileOf(seat.value.docket, dossier);
  if (!file.ok) return file;
  const author = { round: seat.value.round, author: seat.value.member.id };
  return savedOf(await signOne(session, author, 'declaration', { dossier, package: file.value.package.id }));
}

/** A mark in my own queue: kept with everything else of mine, and for nobody else. */
export async function setAside(
  session: Session,
  { dossier, aside }: CallInput<'setAside'>,
): Promise<Result<CallOutput<'setAside'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const file = fileOf(seat.value.docket, dossier);
  if (!file.ok) return file;
  return save(session, [{ kind: 'set-aside', round: seat.value.round, dossier, aside, at: session.now() }]);
}

export async function readSheetVersions(
  session: Session,
  { dossier }: CallInput<'readSheetVersions'>,
): Promise<Result<CallOutput<'readSheetVersions'>>> {
  const seat = seatOf(session);
  return seat.ok ? ok({ versions: [...session.state.versions(seat.value.round, dossier)] }) : seat;
}

/** Keeps a draft. Only what could never be right is refused; gaps are fine until signing. */
export async function saveSheet(
  session: Session,
  { sheet }: CallInput<'saveSheet'>,
): Promise<Result<CallOutput<'saveSheet'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  if (sheet.round !== seat.value.round) return err(problem('docket/foreign-round'));
  const file = fileOf(seat.value.docket, sheet.dossier);
  if (!file.ok) return file;
  const rubric = criteriaOf(seat.value.docket, file.value);
  const [wrong] = judgeDraft(rubric, sheet);
  return wrong ? err(wrong) : save(session, [{ kind: 'sheet', sheet, at: session.now() }]);
}

/**
 * Signs the ballot that the member sees: refused when the journal holds another sheet ('ballot/other-sheet') or when anything is
 * missing. The content leaves this function only sealed.
 */
export async function signBallot(
  session: Session,
  { sheet }: CallInput<'signBallot'>,
): Promise<Result<CallOutput<'signBallot'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  if (!isJournaled(session, sheet)) return err(problem('ballot/other-sheet'));
  const file = fileOf(docket, sheet.dossier);
  if (!file.ok) return file;
  const rubric = criteriaOf(docket, file.value);
  const [missing] = judgeComplete(rubric, sheet);
  if (missing) return err(missing);

  const sealed = await sealContent(session.crypto, openingKeysOf(docket, file.value), contentFromSheet(rubric, sheet));
  return signOne(session, { round, author: member.id }, 'ballot', {
    dossier: sheet.dossier,
    package: file.value.package.id,
    rubric: file.value.package.body.rubric,
    content: sealed.digest,
    sealed: sealed.sealed,
  });
}

export async function withdrawBallot(
  session: Session,
  { dossier }: CallInput<'withdrawBallot'>,
): Promise<Result<CallOutput<'withdrawBallot'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  const ballot = docket.dossiers.get(dossier)?.ballots.get(member.id)?.id;
  if (!ballot) return err(problem('ballot/none-to-withdraw', { dossier }));
  return savedOf(await signOne(session, { round, author: member.id }, 'withdrawal', { dossier, ballot }));
}

/** Inside to whoever of the chair's office acts on this dossier, outside to every desk of the secretariat. */
function openingKeysOf(docket: Docket, file: DossierFile): OpeningKeys {
  const roster = docket.roster?.body;
  if (!roster) throw new Error('a dossier rests on a roster');
  const keysOf = (members: readonly Member[]) =>
    recipientsNow(
      docket,
      members.map(({ id }) => id),
    );
  return { chair: keysOf(chairOfficeFor(roster, file)), secretariat: keysOf(membersWithRole(roster, 'secretariat')) };
}

function isJournaled(session: Session, sheet: ScoreSheet): boolean {
  const kept = session.state.sheet(sheet.round, sheet.dossier);
  return kept !== undefined && canonicalJson(kept) === canonicalJson(sheet);
}

function fileOf(docket: Docket, dossier: DossierNumber): Result<DossierFile> {
  const file = docket.dossiers.get(dossier);
  return file ? ok(file) : err(problem('docket/unknown-dossier', { dossier }));
}

function criteriaOf(docket: Docket, file: DossierFile): Rubric {
  const rubric = docket.round ? rubricOf(docket.round.body, file.package.body) : undefined;
  if (!rubric) throw new Error('an admitted package has a rubric');
  return rubric;
}
