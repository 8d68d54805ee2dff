import { dayInKorea } from '../../../shared/basics/day.ts';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { answeredTextSchema, type AnsweredText } from '../../../shared/question/answer.ts';
import { askedTextSchema } from '../../../shared/question/question.ts';
import { askNotice, publishedQuestions, questionLetter } from '../../../shared/report/question-papers.ts';
import { csvBytes } from '../../files/kit/csv-bytes.ts';
import { publishedQuestionTable } from '../../files/kit/question-tables.ts';
import { saveKitFiles } from '../../files/kit/save-kit.ts';
import { xlsxBytes } from '../../files/kit/xlsx-bytes.ts';
import { paperFiles } from '../../files/papers/paper-files.ts';
import type { DeskDeps } from '../deps.ts';
import type { Session } from '../session.ts';
import { officeSeat } from './ask-pages.ts';
import { openSealed } from './open-texts.ts';
import { pagesOf } from './read-questions.ts';

type Paths = Pick<DeskDeps, 'choose' | 'printPdf'>;

/** The letter to one applicant: its unanswered clarifications in the order of its page, and the answers meant for it alone. */
export async function saveQuestionLetter(
  session: Session,
  { choose, printPdf }: Paths,
  { dossier }: CallInput<'saveQuestionLetter'>,
): Promise<Result<CallOutput<'saveQuestionLetter'>>> {
  const seat = officeSeat(session);
  if (!seat.ok) return seat;
  const { docket } = seat.value;
  const about = docket.dossiers.get(dossier)?.package.body;
  if (!about) return err(problem('docket/unknown-dossier', { dossier }));
  const page = pagesOf(session, seat.value).findLast((each) => each.link.dossier === dossier && each.state === 'open');
  const asked = [];
  for (const [index, id] of (page?.link.questions ?? []).entries()) {
    const file = docket.questions.get(id);
    if (!file || file.draft) continue;
    const text = await openSealed(session, file.body, askedTextSchema);
    if (!text.ok) return text;
    asked.push({ number: index + 1, text: text.value.text.question, due: file.body.due });
  }
  const answered: AnsweredText[] = [];
  for (const { body, draft, publication } of docket.questions.values()) {
    if (body.dossier !== dossier || publication?.body.published.to !== 'applicant' || !draft) continue;
    // A correction under way is not what was approved for the applicant.
    if (publication.body.draft !== draft.id) continue;
    const text = await openSealed(session, draft.body, answeredTextSchema);
    if (!text.ok) return text;
    answered.push(text.value.text);
  }
  if (asked.length === 0 && answered.length === 0) return err(problem('question/nothing-to-send'));
  const folder = await choose.kitFolder();
  if (folder === null) return err(problem('kit/cancelled'));
  const title = docket.round?.body.title ?? seat.value.round;
  const { applicant, service } = about;
  const paper = questionLetter({ title, applicant, service, page: page ?? null, asked, answered, now: session.now() });
  const name = `${dossier} ${applicant.replace(/[^\p{L}\p{N}]+/gu, '')} 질의서`;
  const saved = await saveKitFiles(folder, 'question-letters', await paperFiles(name, paper, printPdf));
  return saved.ok ? ok({ files: [...saved.value] }) : saved;
}

export async function saveAskNotice(
  session: Session,
  { choose, printPdf }: Paths,
  { id }: CallInput<'saveAskNotice'>,
): Promise<Result<CallOutput<'saveAskNotice'>>> {
  const seat = officeSeat(session);
  if (!seat.ok) return seat;
  const page = pagesOf(session, seat.value).find(({ link }) => link.id === id && link.kind === 'public');
  if (page?.state !== 'open') return err(problem('ask/unknown'));
  const folder = await choose.kitFolder();
  if (folder === null) return err(problem('kit/cancelled'));
  const title = seat.value.docket.round?.body.title ?? seat.value.round;
  const files = await paperFiles('사전질의 안내', askNotice(title, page, session.now()), printPdf);
  const saved = await saveKitFiles(folder, 'ask-notice', files);
  return saved.ok ? ok({ files: [...saved.value] }) : saved;
}

/** From the signed publications alone. */
export async function savePublishedQuestions(
  session: Session,
  { choose, printPdf }: Paths,
): Promise<Result<CallOutput<'savePublishedQuestions'>>> {
  const seat = officeSeat(session);
  if (!seat.ok) return seat;
  const { docket, round } = seat.value;
  const published = [...docket.questions.values()].flatMap(({ publication }, index) => {
    const body = publication?.body;
    return body?.published.to === 'public'
      ? [{ number: index + 1, ...body.published.text, on: dayInKorea(body.at), record: publication?.id ?? '' }]
      : [];
  });
  if (published.length === 0) return err(problem('question/nothing-published'));
  const folder = await choose.kitFolder();
  if (folder === null) return err(problem('kit/cancelled'));
  const table = publishedQuestionTable(published);
  const title = docket.round?.body.title ?? round;
  const files = [
    { name: 'questions.csv', bytes: csvBytes(table) },
    { name: 'questions.xlsx', bytes: await xlsxBytes([table]) },
    ...(await paperFiles('사전질의 답변', publishedQuestions(title, published, session.now()), printPdf)),
  ];
  const saved = await saveKitFiles(folder, 'questions', files);
  return saved.ok ? ok({ files: [...saved.value] }) : saved;
}
