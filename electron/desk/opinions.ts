/** 검토의견서: written by an expert on this desk, signed and sealed to its readers, and read beside the files. */
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { StandingOpinion } from '../../shared/contracts/opinion-api.ts';
import { recipientsNow } from '../../shared/docket/devices.ts';
import { recusedFrom, type DossierFile } from '../../shared/docket/docket.ts';
import { questionReaders } from '../../shared/docket/question-readers.ts';
import { rubricOf } from '../../shared/dossier/rereview.ts';
import { opinionFromDraft } from '../../shared/opinion/opinion-draft.ts';
import { opinionTextSchema } from '../../shared/opinion/opinion-text.ts';
import { sealText } from '../../shared/question/seal-text.ts';
import { memberById } from '../../shared/roster/roster.ts';
import { openSealed } from './questions/open-texts.ts';
import { save, seatOf, type Seat, type Session } from './session.ts';
import { savedOf, signOne } from './sign.ts';

/** Problems: 'scoring/conflict-undeclared', 'ballot/recused'. A recused expert's opinion does not count and is not shown. */
export async function readOpinions(
  session: Session,
  { dossier }: CallInput<'readOpinions'>,
): Promise<Result<CallOutput<'readOpinions'>>> {
  const found = readerOf(session, dossier);
  if (!found.ok) return found;
  const { seat, file } = found.value;
  const recused = recusedFrom(file);
  const opinions: StandingOpinion[] = [];
  for (const [expert, { id, index, body }] of file.opinions) {
    const author = seat.docket.roster && memberById(seat.docket.roster.body, expert);
    if (!author || recused.includes(expert)) continue;
    const opened = await openSealed(session, body, opinionTextSchema);
    opinions.push({
      id,
      index,
      expert,
      name: author.name,
      affiliation: author.affiliation,
      mine: expert === seat.member.id ? 'yes' : 'no',
      at: body.at,
      text: opened.ok ? opened.value.text : null,
    });
  }
  return ok({ opinions, written: session.state.opinionDraft(seat.round, dossier) });
}

export async function saveOpinionDraft(
  session: Session,
  { dossier, written }: CallInput<'saveOpinionDraft'>,
): Promise<Result<CallOutput<'saveOpinionDraft'>>> {
  const found = readerOf(session, dossier);
  if (!found.ok) return found;
  const { seat } = found.value;
  if (seat.member.role !== 'expert') return err(problem('docket/not-your-role'));
  return save(session, [{ kind: 'opinion-written', round: seat.round, dossier, written, at: session.now() }]);
}

export async function signOpinion(
  session: Session,
  { dossier }: CallInput<'signOpinion'>,
): Promise<Result<CallOutput<'signOpinion'>>> {
  const found = readerOf(session, dossier);
  if (!found.ok) return found;
  const { seat, file } = found.value;
  const { round, docket, member } = seat;
  const rubric = docket.round && rubricOf(docket.round.body, file.package.body);
  const written = session.state.opinionDraft(round, dossier);
  if (!rubric || !written) return err(problem('opinion/not-written', { dossier }));
  const text = opinionFromDraft(rubric, written);
  if (!text.ok) return text;
  const sealed = await sealText(session.crypto, recipientsNow(docket, questionReaders(docket, dossier)), text.value);
  const given = {
    act: 'given',
    dossier,
    package: file.package.id,
    rubric: file.package.body.rubric,
    ...sealed,
  } as const;
  return savedOf(await signOne(session, { round, author: member.id }, 'opinion', given));
}

export async function withdrawOpinion(
  session: Session,
  { dossier }: CallInput<'withdrawOpinion'>,
): Promise<Result<CallOutput<'withdrawOpinion'>>> {
  const found = readerOf(session, dossier);
  if (!found.ok) return found;
  const { seat, file } = found.value;
  const opinion = file.opinions.get(seat.member.id)?.id;
  if (!opinion) return err(problem('opinion/none-to-withdraw', { dossier }));
  const author = { round: seat.round, author: seat.member.id };
  return savedOf(await signOne(session, author, 'opinion', { act: 'withdrawn', dossier, opinion }));
}

interface Reading {
  readonly seat: Seat;
  readonly file: DossierFile;
}

/** Who may know what was said of a dossier: the secretariat, and whoever else declared no conflict and did not recuse since. */
function readerOf(session: Session, dossier: DossierNumber): Result<Reading> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, member } = seat.value;
  const file = docket.dossiers.get(dossier);
  if (!file) return err(problem('docket/unknown-dossier', { dossier }));
  if (member.role === 'secretariat') return ok({ seat: seat.value, file });
  if (recusedFrom(file).includes(member.id)) return err(problem('ballot/recused', { dossier }));
  return file.declarations.has(member.id)
    ? ok({ seat: seat.value, file })
    : err(problem('scoring/conflict-undeclared', { dossier }));
}
