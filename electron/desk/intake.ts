import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { IntakeDossier } from '../../shared/contracts/desk-entry.ts';
import type { CallOutput, DesktopEvent, ImportProblem } from '../../shared/contracts/desktop-api.ts';
import type { Application } from '../../shared/dossier/application.ts';
import { isDiskFull, isMissing } from '../files/atomic-file.ts';
import type { DeskDeps } from './deps.ts';
import { createProposals, type Proposals } from './intake-proposals.ts';
import { createDossierSealer, type DossierSealer } from './seal-files.ts';
import { namedBlobs, save, type Session } from './session.ts';

/** A file of an application that the reading found sound; its bytes are read as they are sealed. */
export interface AcceptedFile {
  readonly number: DossierNumber;
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** The reading of a folder of applications: rows and files judged, files handed over one by one. */
export type ReadApplications = (request: {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly label: string }) => void;
  readonly acceptFile: (file: AcceptedFile) => Promise<Result<true>>;
}) => Promise<Result<{ readonly accepted: readonly Application[]; readonly problems: readonly ImportProblem[] }>>;

/** Taking applications in, one import at a time, and the way to stop it; what it found changed waits for a person's word. */
export interface Intake {
  readonly importApplications: (session: Session) => Promise<Result<CallOutput<'importApplications'>>>;
  readonly cancel: () => CallOutput<'cancelImport'>;
  readonly proposals: Proposals;
}

export function createIntake(deps: Pick<DeskDeps, 'choose' | 'readApplications'>): Intake {
  let running: AbortController | null = null;
  const proposals = createProposals();
  return {
    proposals,
    cancel: () => {
      running?.abort();
      return {};
    },
    importApplications: async (session) => {
      if (running) return err(problem('import/already-running'));
      running = new AbortController();
      try {
        const folder = await deps.choose.importFolder();
        if (folder === null) return err(problem('import/cancelled'));
        return await takeIn(session, deps.readApplications, folder, running.signal, proposals);
      } finally {
        running = null;
      }
    },
  };
}

/**
 * Seals the files of every sound application and keeps all new ones with one save at the end: what a cancelled or broken import
 * had sealed is named by nothing and swept away. Of one that is here already only what changed is proposed.
 */
async function takeIn(
  session: Session,
  readApplications: ReadApplications,
  folder: string,
  signal: AbortSignal,
  proposals: Proposals,
): Promise<Result<CallOutput<'importApplications'>>> {
  await proposals.drop(session, [...proposals.waiting(session).keys()]);
  const present = session.state.intake();
  const sealers = new Map<DossierNumber, DossierSealer>();
  const sealerOf = (number: DossierNumber) => {
    const before = present.get(number);
    const from = before ? { dossier: before, keep: [] } : undefined;
    const sealer = sealers.get(number) ?? createDossierSealer(session.crypto, session.blobs, from);
    sealers.set(number, sealer);
    return sealer;
  };
  const taken = takenNumbers(session);
  const reading = await readApplications({
    folder,
    signal,
    onProgress: (progress) => session.emit(progressEvent(progress)),
    acceptFile: async ({ number, name, bytes }) => {
      if (taken.has(number)) return ok(true);
      const added = await sealing(() => sealerOf(number).addFile(name.normalize('NFC'), bytes()));
      return added.ok ? ok(true) : added;
    },
  });
  if (!reading.ok) return swept(session, reading);
  if (signal.aborted) return swept(session, err(problem('import/cancelled')));

  const [fresh, changed]: [IntakeDossier[], IntakeDossier[]] = [[], []];
  const unchanged: DossierNumber[] = [];
  const problems: ImportProblem[] = [...reading.value.problems];
  for (const application of reading.value.accepted) {
    const { number } = application;
    if (taken.has(number)) {
      problems.push({ number, problem: problem('import/already-distributed', { number }) });
      continue;
    }
    const finished = await sealing(() => sealerOf(number).finish(application));
    if (!finished.ok) return swept(session, finished);
    const before = present.get(number);
    if (!before) fresh.push(finished.value);
    else if (before.manifestDigest !== finished.value.manifestDigest) changed.push(finished.value);
    else {
      unchanged.push(number);
      await session.blobs.remove([finished.value.manifest.blob]);
    }
  }
  if (signal.aborted) return swept(session, err(problem('import/cancelled')));
  if (fresh.length > 0) {
    const saved = await save(session, [{ kind: 'intake', dossiers: fresh, at: session.now() }]);
    // A save that is only late may still arrive; its files must then be there.
    if (!saved.ok) return saved.problem.code === 'journal/timeout' ? saved : swept(session, saved);
  }
  proposals.propose(session, changed);
  const numbersOf = (dossiers: readonly IntakeDossier[]) => dossiers.map(({ application }) => application.number);
  return ok({ accepted: numbersOf(fresh), unchanged, proposed: numbersOf(changed), problems });
}

/** Numbers whose packages were signed: their files are promised and cannot be replaced by an import. */
export function takenNumbers(session: Session): ReadonlySet<DossierNumber> {
  return new Set(session.state.rounds().flatMap(({ docket }) => [...docket.dossiers.keys()]));
}

/** A full disk and a file that went away while it was read are expected and said; any other failure of the system goes up. */
export async function sealing<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (cause) {
    if (isDiskFull(cause)) return err(problem('journal/disk-full'));
    if (isReading(cause)) return err(problem('import/unreadable-file'));
    throw cause;
  }
}

function isReading(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause && (cause.syscall === 'read' || isMissing(cause));
}

async function swept(
  session: Session,
  failed: { readonly ok: false; readonly problem: Problem },
): Promise<Result<never>> {
  await session.blobs.sweep(namedBlobs(session.state));
  return failed;
}

function progressEvent({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}): DesktopEvent {
  return { event: 'progress', task: 'import', done, total, label };
}
