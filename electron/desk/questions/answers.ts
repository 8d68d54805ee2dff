/** Asking and answering: every step is a signed record, sealed here to who may know it as the log stands. */
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import type { RecordId } from '../../../shared/basics/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { recipientsNow } from '../../../shared/docket/devices.ts';
import type { QuestionFile } from '../../../shared/docket/docket.ts';
import { officesFor, questionReaders } from '../../../shared/docket/question-readers.ts';
import { answeredTextSchema, type AnsweredText, type Published } from '../../../shared/question/answer.ts';
import { sealSalted, sealText } from '../../../shared/question/seal-text.ts';
import { deliver } from '../outbox.ts';
import { save, seatOf, type Seat, type Session } from '../session.ts';
import { signOne } from '../sign.ts';
import { openSealed } from './open-texts.ts';

export async function saveQuestionText(
  session: Session,
  { dossier, text }: CallInput<'saveQuestionText'>,
): Promise<Result<CallOutput<'saveQuestionText'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  return save(session, [{ kind: 'question-written', round: seat.value.round, dossier, text, at: session.now() }]);
}

export async function askQuestion(
  session: Session,
  { dossier, text, due }: CallInput<'askQuestion'>,
): Promise<Result<CallOutput<'askQuestion'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, member, round } = seat.value;
  const file = docket.dossiers.get(dossier);
  if (!file) return err(problem('docket/unknown-dossier', { dossier }));
  if (member.role !== 'secretariat' && !file.declarations.has(member.id))
    return err(problem('scoring/conflict-undeclared', { dossier }));
  const recipients = recipientsNow(docket, questionReaders(docket, dossier));
  const sealed = await sealText(session.crypto, recipients, { question: text.normalize('NFC') });
  const signed = await signOne(session, { round, author: member.id }, 'question', {
    kind: 'clarification',
    dossier,
    due,
    ...sealed,
  });
  if (!signed.ok) return signed;
  // What was signed is written no longer; should this be cut off, it stands there to be thrown away.
  const emptied = await save(session, [{ kind: 'question-written', round, dossier, text: '', at: session.now() }]);
  return emptied.ok ? deliver(session) : emptied;
}

export async function saveAnswerDraft(
  session: Session,
  { question, written }: CallInput<'saveAnswerDraft'>,
): Promise<Result<CallOutput<'saveAnswerDraft'>>> {
  const found = ofOffice(session, question);
  if (!found.ok) return found;
  return save(session, [
    { kind: 'answer-written', round: found.value.seat.round, question, written, at: session.now() },
  ]);
}

export async function signAnswerDraft(
  session: Session,
  { question }: CallInput<'signAnswerDraft'>,
): Promise<Result<CallOutput<'signAnswerDraft'>>> {
  const found = ofOffice(session, question);
  if (!found.ok) return found;
  const written = session.state.questions.written(found.value.seat.round, question);
  const text = answeredTextSchema.safeParse({
    question: written?.question.trim().normalize('NFC'),
    answer: written?.answer.trim().normalize('NFC'),
  });
  if (!text.success) return err(problem('question/unwritten'));
  return draftAnswer(session, found.value, text.data);
}

/** A signed draft with this text, sealed to both offices. */
export async function draftAnswer(
  session: Session,
  { seat, file }: Found,
  text: AnsweredText,
): Promise<Result<CallOutput<'signAnswerDraft'>>> {
  const { docket, member, round } = seat;
  const recipients = recipientsNow(docket, officesFor(docket, file.body.dossier));
  const sealed = await sealText(session.crypto, recipients, text);
  const signed = await signOne(session, { round, author: member.id }, 'answer', {
    act: 'draft',
    question: file.id,
    ...sealed,
  });
  return signed.ok ? deliver(session) : signed;
}

export async function approveAnswer(
  session: Session,
  { question, draft }: CallInput<'approveAnswer'>,
): Promise<Result<CallOutput<'approveAnswer'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const file = seat.value.docket.questions.get(question);
  // Nobody approves what this desk cannot show.
  const readable = file?.draft?.id === draft ? await openSealed(session, file.draft.body, answeredTextSchema) : null;
  if (readable && !readable.ok) return readable;
  const { round, member } = seat.value;
  const signed = await signOne(session, { round, author: member.id }, 'answer', { act: 'approval', question, draft });
  return signed.ok ? deliver(session) : signed;
}

export async function publishAnswer(
  session: Session,
  { question, draft, to }: CallInput<'publishAnswer'>,
): Promise<Result<CallOutput<'publishAnswer'>>> {
  const found = ofOffice(session, question);
  if (!found.ok) return found;
  const { seat, file } = found.value;
  if (file.draft?.id !== draft) return err(problem('question/another-draft'));
  const published = await publishedTo(session, found.value, to);
  if (!published.ok) return published;
  const signed = await signOne(session, { round: seat.round, author: seat.member.id }, 'answer', {
    act: 'publication',
    question,
    draft,
    published: published.value,
  });
  return signed.ok ? deliver(session) : signed;
}

async function publishedTo(
  session: Session,
  { seat: { docket }, file }: Found,
  to: Published['to'],
): Promise<Result<Published>> {
  if (to === 'applicant') return ok({ to });
  const opened = file.draft ? await openSealed(session, file.draft.body, answeredTextSchema) : null;
  if (!opened) return err(problem('question/another-draft'));
  if (!opened.ok) return opened;
  if (to === 'public') return ok({ to, ...opened.value });
  const { dossier } = file.body;
  if (dossier === null) return err(problem('question/wrong-audience'));
  const recipients = recipientsNow(docket, questionReaders(docket, dossier));
  return ok({ to, sealed: await sealSalted(recipients, opened.value) });
}

export interface Found {
  readonly seat: Seat;
  readonly file: QuestionFile;
}

/** A question of the current round, for the secretariat's desk. */
export function ofOffice(session: Session, question: RecordId): Result<Found> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  if (seat.value.member.role !== 'secretariat') return err(problem('docket/not-your-role'));
  const file = seat.value.docket.questions.get(question);
  return file ? ok({ seat: seat.value, file }) : err(problem('question/unknown'));
}
