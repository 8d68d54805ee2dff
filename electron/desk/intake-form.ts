import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ApplicationField } from '../../shared/dossier/application.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { judgeField } from '../../shared/dossier/judge-field.ts';
import { judgeFile } from '../files/import/judge-file.ts';
import { fileLimitBytes } from '../files/import/read-applications.ts';
import type { DeskDeps } from './deps.ts';
import { sealing, takenNumbers } from './intake.ts';
import { entriesFor } from './intake-proposals.ts';
import { createDossierSealer } from './seal-files.ts';
import { namedBlobs, save, type Session } from './session.ts';

/** One application written by hand, its files chosen one by one. Paths stay here: the page holds tokens. */
export interface IntakeForm {
  readonly chooseFiles: () => Promise<Result<CallOutput<'chooseApplicationFiles'>>>;
  readonly save: (
    session: Session,
    input: CallInput<'saveApplication'>,
  ) => Promise<Result<CallOutput<'saveApplication'>>>;
}

export function createIntakeForm({ choose }: Pick<DeskDeps, 'choose'>): IntakeForm {
  const chosen = new Map<string, string>();
  return {
    chooseFiles: async () => {
      const paths = await choose.applicationFiles();
      const files: CallOutput<'chooseApplicationFiles'>['files'] = [];
      const problems: CallOutput<'chooseApplicationFiles'>['problems'] = [];
      for (const path of paths ?? []) {
        const name = basename(path).normalize('NFC');
        const judged = await judgeFile(dirname(path), basename(path), fileLimitBytes);
        if ('code' in judged) problems.push({ name, problem: judged });
        else {
          const token = randomUUID();
          chosen.set(token, path);
          files.push({ token, name, bytes: judged.bytes });
        }
      }
      return ok({ files, problems });
    },
    save: async (session, input) => {
      const paths = input.add.flatMap((token) => chosen.get(token) ?? []);
      if (paths.length !== input.add.length) return err(problem('intake/files-forgotten'));
      const saved = await saveApplication(session, input, paths);
      if (saved.ok) for (const token of input.add) chosen.delete(token);
      return saved;
    },
  };
}

async function saveApplication(
  session: Session,
  { change, application, keep }: CallInput<'saveApplication'>,
  paths: readonly string[],
): Promise<Result<CallOutput<'saveApplication'>>> {
  const { number } = application;
  for (const [field, value] of Object.entries(application)) {
    const wrong = judgeField(field as ApplicationField, value);
    if (wrong) return err(wrong);
  }
  if (takenNumbers(session).has(number)) return err(problem('intake/already-distributed', { dossier: number }));
  const before = session.state.intake().get(number);
  if (change === 'new' && before) return err(problem('intake/number-taken', { dossier: number }));
  if (change === 'edited' && !before) return err(problem('docket/unknown-dossier', { dossier: number }));
  const names = [
    ...(before?.attachments ?? []).filter(({ digest }) => keep.includes(digest)).map(({ name }) => name),
    ...paths.map((path) => basename(path).normalize('NFC')),
  ];
  if (names.length === 0) return err(problem('import/no-attachments'));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return err(problem('intake/file-twice', { file: twice }));

  const sealer = createDossierSealer(session.crypto, session.blobs, before && { dossier: before, keep });
  for (const path of paths) {
    const added = await sealing(() => sealer.addFile(basename(path).normalize('NFC'), createReadStream(path)));
    if (!added.ok) return added;
  }
  const finished = await sealing(() => sealer.finish(application));
  if (!finished.ok) return finished;
  if (before?.manifestDigest === finished.value.manifestDigest) return err(problem('intake/nothing-changed'));
  const saved = await save(session, entriesFor(session, [finished.value]));
  if (!saved.ok && saved.problem.code !== 'journal/timeout') await session.blobs.sweep(namedBlobs(session.state));
  return saved;
}
