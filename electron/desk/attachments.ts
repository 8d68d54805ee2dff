import { basename } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { safeFileName } from '../../shared/dossier/file-format.ts';
import { writeAtomically } from '../files/atomic-file.ts';
import { readPlainDocument } from '../files/readable/read-plain-document.ts';
import type { DeskDeps } from './deps.ts';
import { noteAccess } from './access-record.ts';
import { openAttachment } from './reading.ts';
import type { Session } from './session.ts';

/** The words of an office file, read here because the viewer draws only PDFs and pictures. */
export async function readAttachmentText(
  session: Session,
  { name, purpose: _purpose, ...sealed }: CallInput<'readAttachmentText'>,
): Promise<Result<CallOutput<'readAttachmentText'>>> {
  const opened = await openAttachment(session, sealed);
  return opened.ok ? readPlainDocument(name, opened.value.bytes) : opened;
}

/** A copy in the clear at a place that the person chooses. The page's name is only a suggestion, made harmless first. */
export async function saveAttachment(
  session: Session,
  { choose }: Pick<DeskDeps, 'choose'>,
  { name, reason, ...sealed }: CallInput<'saveAttachment'>,
): Promise<Result<CallOutput<'saveAttachment'>>> {
  const opened = await openAttachment(session, sealed);
  if (!opened.ok) return opened;
  const path = await choose.attachmentCopy(safeFileName(name));
  if (path === null) return err(problem('attachment/cancelled'));
  const { dossier, digest: file } = sealed;
  // Before the copy: one that is on record and was not made does no harm.
  const noted = await noteAccess(session, { act: 'copy-saved', dossier, file, name: basename(path), reason });
  if (!noted.ok) return noted;
  try {
    await writeAtomically(path, opened.value.bytes);
    return ok({ name: basename(path) });
  } catch {
    // Full disk, no right to write, a folder that went away: one sentence serves them all.
    return err(problem('attachment/not-saved'));
  }
}
