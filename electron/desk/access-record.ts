/** Keeps who did what with confidential papers here. Nothing is handed out before its line is on the disk. */
import { join } from 'node:path';
import type { Access } from '../../shared/access/access.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { domainTerms } from '../../shared/messages/domain-terms.ts';
import { say } from '../../shared/messages/language.ts';
import { koreanMoment } from '../../shared/paper/korean-document.ts';
import { isDiskFull, writeAtomically } from '../files/atomic-file.ts';
import type { KitTable } from '../files/kit/cells.ts';
import { csvBytes } from '../files/kit/csv-bytes.ts';
import type { DeskDeps } from './deps.ts';
import { openableDossier } from './dossier-key.ts';
import { save, type Session } from './session.ts';

type AccessLine = Pick<Access, 'act'> & Partial<Omit<Access, 'act' | 'at' | 'round'>>;

/** Opening is put on record before anything is shown. */
export function recorded<I, O>(
  call: (session: Session, input: I) => Promise<Result<O>>,
  lineOf: (input: I) => AccessLine,
): (session: Session, input: I) => Promise<Result<O>> {
  return async (session, input) => {
    const opened = await call(session, input);
    if (!opened.ok) return opened;
    const kept = await noteAccess(session, lineOf(input));
    return kept.ok ? opened : kept;
  };
}

/** As `recorded`, where the desk also opens ahead of somebody who reads. */
export function onRecord<I extends { readonly purpose: 'read' | 'prepare' }, O>(
  call: (session: Session, input: I) => Promise<Result<O>>,
  lineOf: (input: I) => AccessLine,
): (session: Session, input: I) => Promise<Result<O>> {
  const read = recorded(call, lineOf);
  return (session, input) => (input.purpose === 'prepare' ? call : read)(session, input);
}

/** Several files at once are on record under the name of the first. */
export function papersSaved(files: readonly string[]): AccessLine {
  return { act: 'papers-saved', name: files[0] ?? null };
}

/** The line for one file of a dossier, under the name that its reader sees. */
export function fileOpened({
  dossier,
  digest,
  name,
}: Pick<CallInput<'openAttachment'>, 'dossier' | 'digest' | 'name'>): AccessLine {
  return { act: 'file-opened', dossier, file: digest, name };
}

/** The same for a file of an application that is not in a round yet. */
export function intakeFileOpened({ number, digest, name }: CallInput<'openIntakeFile'>): AccessLine {
  return fileOpened({ dossier: number, digest, name });
}

/** What has left the desk is put on record behind it; a disk that will not take the line does not take the file back. */
export function noted<O>(
  session: Session,
  lineOf: (value: O) => AccessLine,
): (answer: Result<O>) => Promise<Result<O>> {
  return async (answer) => {
    if (answer.ok) await noteAccess(session, lineOf(answer.value));
    return answer;
  };
}

export async function noteAccess(session: Session, line: AccessLine): Promise<Result<unknown>> {
  const round = session.state.current()?.round ?? null;
  const access: Access = { dossier: null, file: null, name: null, reason: null, ...line, round, at: session.now() };
  return save(session, [{ kind: 'access', access }]);
}

/** Only what this desk's owner may open can have been looked at. */
export async function noteOpened(
  session: Session,
  { dossier, file }: CallInput<'noteOpened'>,
): Promise<Result<CallOutput<'noteOpened'>>> {
  const openable = await openableDossier(session, dossier);
  if (!openable.ok) return openable;
  const kept = await noteAccess(session, file ? fileOpened({ dossier, ...file }) : { act: 'dossier-opened', dossier });
  return kept.ok ? ok({}) : kept;
}

export async function readAccess(
  { state }: Session,
  { limit }: CallInput<'readAccess'>,
): Promise<Result<CallOutput<'readAccess'>>> {
  const all = state.access();
  return ok({ lines: all.slice(-limit).toReversed(), total: all.length });
}

export async function saveAccess(
  session: Session,
  { choose }: Pick<DeskDeps, 'choose'>,
  owner: { readonly name: string; readonly affiliation: string },
): Promise<Result<CallOutput<'saveAccess'>>> {
  const folder = await choose.proofFolder();
  if (folder === null) return err(problem('access/cancelled'));
  const name = `access-${session.keys.kid.slice(0, 8)}-${session.now().slice(0, 10)}.csv`;
  // The saving is part of what is saved.
  const noted = await noteAccess(session, { act: 'access-record-saved', name });
  if (!noted.ok) return noted;
  const lines = session.state.access();
  try {
    await writeAtomically(join(folder, name), csvBytes(accessTable(lines, owner, session.keys.kid)), 0o644);
    return ok({ name, lines: lines.length });
  } catch (cause) {
    return err(problem(isDiskFull(cause) ? 'kit/disk-full' : 'kit/cannot-write'));
  }
}

function accessTable(
  lines: ReturnType<Session['state']['access']>,
  { name, affiliation }: { readonly name: string; readonly affiliation: string },
  kid: string,
): KitTable {
  const text = (value: string | null) => ({ kind: 'text', text: value ?? '' }) as const;
  return {
    name: '접근 기록',
    columns: ['번호', '일시', '한 사람', '소속', '기기', '한 일', '회차', '접수번호', '대상', '파일 해시', '사유'].map(
      (title) => ({ title, width: 16 }),
    ),
    rows: lines.map((line) => [
      { kind: 'count', count: line.seq },
      text(koreanMoment(line.at)),
      text(name),
      text(affiliation),
      text(kid),
      text(say(domainTerms[`access-${line.act}`], 'ko')),
      text(line.round),
      text(line.dossier),
      text(line.name),
      text(line.file),
      text(line.reason ?? say(domainTerms[`access-for-${line.act}`], 'ko')),
    ]),
  };
}
