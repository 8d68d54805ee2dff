import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { expertsProgress, membersProgress } from '../../shared/docket/progress-of.ts';
import { domainTerms } from '../../shared/messages/domain-terms.ts';
import { say } from '../../shared/messages/language.ts';
import { reminderPaper } from '../../shared/report/reminder-paper.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { csvBytes } from '../files/kit/csv-bytes.ts';
import { paperFiles } from '../files/papers/paper-files.ts';
import type { DeskDeps } from './deps.ts';
import { seatOf, type Session } from './session.ts';

/** A letter for each member from whom a ballot and each expert from whom an opinion is awaited, and a list to send them by; the secretariat's alone. */
export async function saveReminders(
  session: Session,
  { choose, printPdf }: Pick<DeskDeps, 'choose' | 'printPdf'>,
): Promise<Result<CallOutput<'saveReminders'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, member, round } = seat.value;
  if (member.role !== 'secretariat') return err(problem('docket/not-your-role'));
  if (docket.closings.chair || docket.closings.secretariat) return err(problem('ballot/closed'));
  const awaited = [
    ...membersProgress(docket).map((each) => ({ ...each, of: 'member' as const, arrived: each.delivered })),
    ...expertsProgress(docket).map((each) => ({ ...each, of: 'expert' as const, arrived: each.given })),
  ].filter(({ missing }) => missing.length > 0);
  if (awaited.length === 0) return err(problem('progress/nobody-awaited'));
  const folder = await choose.kitFolder();
  if (folder === null) return err(problem('kit/cancelled'));
  const now = session.now();
  const list = csvBytes({
    name: 'reminders',
    columns: ['번호', '구분', '이름', '기다리는 건수', '접수번호', '파일'].map((title) => ({ title, width: 20 })),
    rows: awaited.map((each) =>
      [
        each.member,
        say(domainTerms[`role-${each.of}`], 'ko'),
        each.name,
        String(each.missing.length),
        each.missing.join(' '),
        `reminder-${each.member}.pdf`,
      ].map((text) => ({ kind: 'text', text })),
    ),
  });
  const files = [{ name: 'reminders.csv', bytes: list }];
  for (const each of awaited)
    files.push(...(await paperFiles(`reminder-${each.member}`, reminderPaper(docket, each, now), printPdf)));
  const saved = await saveKitFiles(folder, `${round}-reminders`, files);
  return saved.ok ? ok({ letters: awaited.length, files: [...saved.value] }) : saved;
}
