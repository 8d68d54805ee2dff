/** Pages for outsiders: opened here, kept at the registry, and what came in on them. The secretariat's alone. */
import type { DossierNumber, RecordId } from '../../../shared/basics/ids.ts';
import type { Day } from '../../../shared/basics/day.ts';
import { instantSchema } from '../../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import type { DeskEntry } from '../../../shared/contracts/desk-entry.ts';
import type { CallInput, CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { Docket } from '../../../shared/docket/docket.ts';
import { recipientsNow } from '../../../shared/docket/devices.ts';
import { officesFor } from '../../../shared/docket/question-readers.ts';
import { askLinkId, askSecretFromBytes, type InboxEntry, type InboxText } from '../../../shared/question/ask-link.ts';
import { sealText } from '../../../shared/question/seal-text.ts';
import { askedTextSchema } from '../../../shared/question/question.ts';
import { deliver } from '../outbox.ts';
import { save, seatOf, type Seat, type Session } from '../session.ts';
import { signOne } from '../sign.ts';
import { draftAnswer } from './answers.ts';
import { openMessage, openSealed } from './open-texts.ts';
import { pagesOf } from './read-questions.ts';

export async function openAskPage(
  session: Session,
  { dossier, until, address }: CallInput<'openAskPage'>,
): Promise<Result<CallOutput<'openAskPage'>>> {
  const seat = officeSeat(session);
  if (!seat.ok) return seat;
  const { docket, round } = seat.value;
  if (dossier !== null && !docket.dossiers.has(dossier)) return err(problem('docket/unknown-dossier', { dossier }));
  const kept =
    dossier === null
      ? undefined
      : pagesOf(session, seat.value).findLast((page) => page.link.dossier === dossier && page.state === 'open');
  const secret = kept?.secret ?? askSecretFromBytes(session.crypto.randomBytes(26));
  const link = {
    id: askLinkId(session.crypto, secret),
    kind: dossier === null ? ('public' as const) : ('applicant' as const),
    dossier,
    questions: dossier === null ? [] : [...clarificationsOf(docket, dossier, kept?.link.questions ?? [])],
    until: endOf(until),
  };
  const opened = await session.registry.openAskLink(round, link);
  if (!opened.ok) return opened;
  const page = { link, secret, address: address.replace(/\/+$/, '') };
  const saved = await save(session, [{ kind: 'ask-page', round, page, at: session.now() }]);
  if (!saved.ok) return saved;
  const shown = pagesOf(session, seat.value).find((each) => each.link.id === link.id);
  return shown ? ok({ page: shown }) : err(problem('ask/unknown'));
}

/** Those that are asked, in the order of the letter that went out first: a number never means another question. */
function clarificationsOf(docket: Docket, dossier: DossierNumber, before: readonly RecordId[]): readonly RecordId[] {
  const asked = [...docket.questions.values()].filter(
    ({ body }) => body.kind === 'clarification' && body.dossier === dossier,
  );
  return [...new Set([...before, ...asked.map(({ id }) => id)])].slice(0, 50);
}

/** The end of a day in Korea. */
function endOf(day: Day) {
  return instantSchema.parse(new Date(Date.parse(`${day}T15:00:00.000Z`)).toISOString());
}

export async function closeAskPage(
  session: Session,
  { id }: CallInput<'closeAskPage'>,
): Promise<Result<CallOutput<'closeAskPage'>>> {
  const seat = officeSeat(session);
  if (!seat.ok) return seat;
  const { round } = seat.value;
  const closed = await session.registry.closeAskLink(round, id);
  return closed.ok ? save(session, [{ kind: 'ask-page-closed', round, id, at: session.now() }]) : closed;
}

/** From the first place that is not here; saved before it is shown, so that the registry may lose it afterwards. */
export async function fetchInbox(session: Session): Promise<Result<CallOutput<'fetchInbox'>>> {
  const seat = officeSeat(session);
  if (!seat.ok) return seat;
  const { round } = seat.value;
  let received = 0;
  for (;;) {
    const from = session.state.questions.messages(round).length;
    const reply = await session.registry.inbox(round, from);
    if (!reply.ok) return reply;
    const fresh = reply.value.entries.filter(({ place }, index) => place === from + index);
    if (fresh.length === 0) return ok({ received });
    const at = session.now();
    const entries = fresh.map((message): DeskEntry => ({ kind: 'inbox-message', round, message, at }));
    const saved = await save(session, entries);
    if (!saved.ok) return saved;
    received += fresh.length;
  }
}

export async function takeMessage(
  session: Session,
  { place, due }: CallInput<'takeMessage'>,
): Promise<Result<CallOutput<'takeMessage'>>> {
  const found = await messageAt(session, place);
  if (!found.ok) return found;
  const { seat, message, text } = found.value;
  const taken =
    text.question === null
      ? await takeQuestion(session, seat, message, text, due)
      : await takeAnswer(session, seat, message, text.question, text);
  if (!taken.ok) return taken;
  const { round } = seat;
  const settled = await save(session, [
    { kind: 'message-settled', round, place, as: 'taken', reason: '', at: session.now() },
  ]);
  return settled.ok ? taken : settled;
}

async function takeQuestion(
  session: Session,
  seat: Seat,
  message: InboxEntry,
  text: InboxText,
  due: Day,
): Promise<Result<CallOutput<'takeMessage'>>> {
  const { docket, round, member } = seat;
  const dossier = pageOf(session, seat, message)?.link.dossier ?? null;
  const recipients = recipientsNow(docket, officesFor(docket, dossier));
  const question = [...text.text].slice(0, 4000).join('');
  const signed = await signOne(session, { round, author: member.id }, 'question', {
    kind: 'pre-question',
    dossier,
    receivedAt: message.at,
    due,
    ...(await sealText(session.crypto, recipients, { question })),
  });
  return signed.ok ? deliver(session) : signed;
}

/** The applicant's words as they came in become the draft; a page answers only what its own letter asked. */
async function takeAnswer(
  session: Session,
  seat: Seat,
  message: InboxEntry,
  question: RecordId,
  { text }: InboxText,
): Promise<Result<CallOutput<'takeMessage'>>> {
  const file = seat.docket.questions.get(question);
  if (!file || !pageOf(session, seat, message)?.link.questions.includes(question))
    return err(problem('question/unknown'));
  const asked = await openSealed(session, file.body, askedTextSchema);
  if (!asked.ok) return asked;
  return draftAnswer(session, { seat, file }, { question: asked.value.text.question, answer: text });
}

export async function dismissMessage(
  session: Session,
  { place, reason }: CallInput<'dismissMessage'>,
): Promise<Result<CallOutput<'dismissMessage'>>> {
  const found = await messageAt(session, place);
  if (!found.ok) return found;
  const { round } = found.value.seat;
  return save(session, [{ kind: 'message-settled', round, place, as: 'dismissed', reason, at: session.now() }]);
}

async function messageAt(session: Session, place: number) {
  const seat = officeSeat(session);
  if (!seat.ok) return seat;
  const { questions } = session.state;
  const { round } = seat.value;
  const message = questions.messages(round).find((each) => each.place === place);
  if (!message || questions.settled(round, place)) return err(problem('question/message-settled'));
  const text = await openMessage(session, message);
  return text.ok ? ok({ seat: seat.value, message, text: text.value }) : text;
}

function pageOf(session: Session, { round }: Seat, { link }: InboxEntry) {
  return session.state.questions.pages(round).find((page) => page.link.id === link);
}

export function officeSeat(session: Session): Result<Seat> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  return seat.value.member.role === 'secretariat' ? seat : err(problem('docket/not-your-role'));
}
