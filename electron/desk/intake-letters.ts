import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { IntakeEvent } from '../../shared/intake/intake-event.ts';
import { applicantGuide } from '../../shared/report/applicant-guide.ts';
import { intakeLetter, letterFileName, officeName, type Sender } from '../../shared/report/intake-letters.ts';
import { exampleRubrics } from '../../shared/round/example-rubrics.ts';
import { mailMergeTable, type MergedLetter } from '../files/kit/mail-merge-table.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { csvBytes } from '../files/kit/csv-bytes.ts';
import { paperFiles } from '../files/papers/paper-files.ts';
import type { DeskDeps } from './deps.ts';
import type { ProfileFile } from './profile-file.ts';
import { save, type Session } from './session.ts';

type Person = NonNullable<ProfileFile['desk']>['person'];

/** Letters and guides of the office as files in a folder that the person chooses, one run at a time. */
export interface IntakeLetters {
  readonly save: (
    session: Session,
    person: Person,
    input: CallInput<'saveLetters'>,
  ) => Promise<Result<CallOutput<'saveLetters'>>>;
  readonly saveGuide: (
    session: Session,
    input: CallInput<'saveApplicantGuide'>,
  ) => Promise<Result<CallOutput<'saveApplicantGuide'>>>;
  readonly cancel: () => CallOutput<'cancelLetters'>;
}

export function createIntakeLetters({ choose, printPdf }: Pick<DeskDeps, 'choose' | 'printPdf'>): IntakeLetters {
  let running: AbortController | null = null;
  return {
    cancel: () => {
      running?.abort();
      return {};
    },
    save: async (session, person, { numbers }) => {
      if (running) return err(problem('intake/letters-running'));
      const letters = lettersOf(session, numbers);
      if (!letters.ok) return letters;
      running = new AbortController();
      try {
        const folder = await choose.kitFolder();
        if (folder === null) return err(problem('intake/letters-cancelled'));
        return await writeLetters(session, letters.value, senderOf(person), folder, printPdf, running.signal);
      } finally {
        running = null;
      }
    },
    saveGuide: async (session, { rubric: id }) => {
      const rubrics = session.state.draft()?.plan.rubrics ?? exampleRubrics;
      const rubric = rubrics.find((each) => each.id === id);
      if (!rubric) return err(problem('round/unknown-rubric'));
      const folder = await choose.kitFolder();
      if (folder === null) return err(problem('intake/letters-cancelled'));
      const name = `신청 안내서 ${rubric.title.replace(/[^\p{L}\p{N} ]+/gu, '')}`;
      const saved = await saveKitFiles(folder, 'guide', await paperFiles(name, applicantGuide(rubric), printPdf));
      return saved.ok ? ok({ files: [...saved.value] }) : saved;
    },
  };
}

/** The letter that each one's last step carries. */
function lettersOf({ state }: Session, numbers: CallInput<'saveLetters'>['numbers']): Result<readonly MergedLetter[]> {
  const letters: MergedLetter[] = [];
  for (const number of numbers) {
    const dossier = state.intake().get(number);
    if (!dossier) return err(problem('docket/unknown-dossier', { dossier: number }));
    const step = state.intakeEvents(number).findLast((event) => event.kind === 'step');
    if (step?.kind !== 'step' || step.letter === null) return err(problem('intake/no-letter', { dossier: number }));
    const { application } = dossier;
    letters.push({
      application,
      letter: step.letter,
      at: step.at,
      file: letterFileName(step.letter.kind, application),
    });
  }
  return ok(letters);
}

async function writeLetters(
  session: Session,
  letters: readonly MergedLetter[],
  sender: Omit<Sender, 'at'>,
  folder: string,
  printPdf: DeskDeps['printPdf'],
  signal: AbortSignal,
): Promise<Result<CallOutput<'saveLetters'>>> {
  const progress = (done: number, label: string) =>
    session.emit({ event: 'progress', task: 'letters', done, total: letters.length, label });
  const files = [];
  for (const [index, { application, letter, at, file }] of letters.entries()) {
    if (signal.aborted) return err(problem('intake/letters-cancelled'));
    progress(index, application.number);
    files.push(...(await paperFiles(file, intakeLetter(letter, application, { ...sender, at }), printPdf)));
  }
  progress(letters.length, '');
  const list = { name: '발송 목록.csv', bytes: csvBytes(mailMergeTable(letters)) };
  const written = await saveKitFiles(folder, 'letters', [...files, list]);
  if (!written.ok) return written;
  const events = letters.map(({ application: { number }, letter: { kind }, file }): IntakeEvent => ({
    kind: 'letter-saved',
    number,
    letter: kind,
    file,
  }));
  const saved = await save(session, [{ kind: 'intake-events', events, at: session.now() }]);
  return saved.ok ? ok({ files: [...written.value] }) : saved;
}

/** The office writes in its own name: the body that this desk's owner belongs to. */
function senderOf({ affiliation }: Person): Omit<Sender, 'at'> {
  const office = officeName(affiliation);
  return { body: office, name: office };
}
