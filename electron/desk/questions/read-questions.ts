import { dayInKorea } from '../../../shared/basics/day.ts';
import { ok, type Result } from '../../../shared/basics/result.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { AskedQuestion, InboxMessage, OpenedPage } from '../../../shared/contracts/question-api.ts';
import type { QuestionFile } from '../../../shared/docket/docket.ts';
import { officesFor, questionState } from '../../../shared/docket/question-readers.ts';
import { answeredTextSchema } from '../../../shared/question/answer.ts';
import { askedTextSchema } from '../../../shared/question/question.ts';
import { memberById } from '../../../shared/roster/roster.ts';
import { officeOfRole } from '../../../shared/roster/role.ts';
import type { ProfileHolder } from '../profile.ts';
import { seatOf, type Seat, type Session } from '../session.ts';
import { closedTo, openMessage, openSealed } from './open-texts.ts';

/** All questions that this desk may know of, oldest first; a recused member's dossier is not among them. */
export async function readQuestions(
  session: Session,
  announce: ProfileHolder['announce'],
): Promise<Result<CallOutput<'readQuestions'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { round, docket, member } = seat.value;
  const office = member.role === 'secretariat';
  const questions: AskedQuestion[] = [];
  for (const [index, file] of [...docket.questions.values()].entries()) {
    const shown = await questionView(session, seat.value, file, index + 1);
    if (shown) questions.push(shown);
  }
  return ok({
    round,
    role: member.role,
    questions,
    pages: office ? [...pagesOf(session, seat.value)] : [],
    messages: office ? [...(await messagesOf(session, seat.value))] : [],
    dossiers: office
      ? [...docket.dossiers.values()].map(({ package: { body } }) => ({
          dossier: body.dossier,
          service: body.service,
          applicant: body.applicant,
        }))
      : [],
    asking: [...docket.dossiers.keys()].flatMap((dossier) => {
      const text = session.state.questions.asking(round, dossier);
      return text === '' ? [] : [{ dossier, text }];
    }),
    address: office ? (await announce()).address : '',
  });
}

export async function questionView(
  session: Session,
  seat: Seat,
  file: QuestionFile,
  number: number,
): Promise<AskedQuestion | null> {
  const { docket, member, round } = seat;
  const { body, draft, approval, publication } = file;
  const closed = closedTo(seat, file);
  const inOffice = officesFor(docket, body.dossier).includes(member.id);
  // A pre-question is the offices' business until it is published; so are drafts.
  if (
    closed === 'recused' ||
    (body.kind === 'pre-question' && !inOffice && publication?.body.published.to !== 'public')
  )
    return null;
  const file_ = body.dossier === null ? undefined : docket.dossiers.get(body.dossier)?.package.body;
  const mayRead = closed === null;
  const text = mayRead ? await openSealed(session, body, askedTextSchema) : null;
  const drafted = mayRead && inOffice && draft ? await openSealed(session, draft.body, answeredTextSchema) : null;
  const published = publication?.body.published;
  const shown =
    published?.to === 'public'
      ? published.text
      : published?.to === 'readers' && mayRead && draft
        ? await publishedText(session, file)
        : (drafted?.ok && draft?.id === publication?.body.draft && drafted.value.text) || null;
  const state = questionState(file);
  const name = (id: string) => (docket.roster && memberById(docket.roster.body, id as typeof member.id)?.name) ?? id;
  return {
    id: file.id,
    number,
    kind: body.kind,
    dossier: body.dossier,
    service: file_?.service ?? null,
    applicant: file_?.applicant ?? null,
    author: name(body.author),
    mine: body.author === member.id ? 'yes' : 'no',
    at: body.at,
    due: body.due,
    overdue: state !== 'published' && body.due < dayInKorea(session.now()) ? 'yes' : 'no',
    state,
    text: text?.ok ? text.value.text.question : null,
    hidden: closed === 'undeclared' ? 'undeclared' : text?.ok ? null : 'sealed',
    draft:
      inOffice && draft
        ? {
            id: draft.id,
            by: name(draft.body.author),
            at: draft.body.at,
            text: drafted?.ok ? drafted.value.text : null,
          }
        : null,
    approvedBy: approval ? name(approval.body.author) : null,
    published: publication && published ? { to: published.to, at: publication.body.at, text: shown } : null,
    written: member.role === 'secretariat' ? session.state.questions.written(round, file.id) : null,
    may: [...possible(seat, file, drafted?.ok === true)],
  };
}

function possible({ docket, member }: Seat, file: QuestionFile, readable: boolean): AskedQuestion['may'] {
  if (docket.selection) return [];
  const office = member.role === 'secretariat';
  const state = questionState(file);
  const approves =
    state === 'drafted' && readable && file.draft?.body.author !== member.id && officeOfRole(member.role) !== null;
  return [
    ...(office ? (['draft'] as const) : []),
    ...(approves ? (['approve'] as const) : []),
    ...(office && state === 'approved' ? (['publish'] as const) : []),
  ];
}

/** Sealed anew under the draft's salt, so that the draft's digest is what it is held against. */
async function publishedText(session: Session, { draft, publication }: QuestionFile) {
  const published = publication?.body.published;
  if (!draft || published?.to !== 'readers') return null;
  const read = await openSealed(session, { sealed: published.sealed, content: draft.body.content }, answeredTextSchema);
  return read.ok ? read.value.text : null;
}

export function pagesOf({ state, now }: Session, { round, docket }: Seat): readonly OpenedPage[] {
  return state.questions.pages(round).map(({ shut, ...page }) => {
    const over = Date.parse(page.link.until) <= Date.parse(now());
    const applicant =
      page.link.dossier === null ? null : (docket.dossiers.get(page.link.dossier)?.package.body.applicant ?? null);
    return { ...page, applicant, state: shut === 'yes' ? 'closed' : over ? 'over' : 'open' };
  });
}

async function messagesOf(session: Session, seat: Seat): Promise<readonly InboxMessage[]> {
  const { round, docket } = seat;
  const { questions } = session.state;
  const pages = questions.pages(round);
  const found: InboxMessage[] = [];
  for (const entry of questions.messages(round)) {
    const dossier = pages.find(({ link }) => link.id === entry.link)?.link.dossier ?? null;
    const text = await openMessage(session, entry);
    const settled = questions.settled(round, entry.place);
    found.push({
      place: entry.place,
      at: entry.at,
      dossier,
      applicant: dossier === null ? null : (docket.dossiers.get(dossier)?.package.body.applicant ?? null),
      text: text.ok ? text.value : null,
      settled: settled?.as ?? null,
      reason: settled?.reason ?? '',
    });
  }
  return found;
}
