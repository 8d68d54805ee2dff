import { basename } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { safeFileName } from '../../shared/dossier/file-format.ts';
import { digestOfBytes } from '../../shared/sealing/canonical.ts';
import { openSegments } from '../../shared/sealing/segments.ts';
import { writeAtomically } from '../files/atomic-file.ts';
import { readPlainDocument } from '../files/readable/read-plain-document.ts';
import type { DeskDeps } from './deps.ts';
import { contentKeyOf } from './seal-files.ts';
import type { Session } from './session.ts';

/** A file that the office took in, of whichever version, in the clear: this desk holds its key and its sealed bytes. */
export async function openIntakeFile(
  session: Session,
  { number, digest }: CallInput<'openIntakeFile'>,
): Promise<Result<CallOutput<'openIntakeFile'>>> {
  for (const version of session.state.intakeVersions(number)) {
    const attachment = version.attachments.find((each) => each.digest === digest);
    if (!attachment) continue;
    const size = (await session.blobs.read(attachment.blob, 0, 0))?.total ?? 0;
    const sealed = await session.blobs.read(attachment.blob, 0, size);
    if (!sealed || size === 0) continue;
    const opened = openSegments(session.crypto, contentKeyOf(version), sealed.bytes);
    if (opened.ok && digestOfBytes(session.crypto, opened.value) === digest)
      return ok({ bytes: new Uint8Array(opened.value) });
  }
  return err(problem('intake/file-lost', { dossier: number }));
}

export async function readIntakeFileText(
  session: Session,
  input: CallInput<'readIntakeFileText'>,
): Promise<Result<CallOutput<'readIntakeFileText'>>> {
  const opened = await openIntakeFile(session, input);
  return opened.ok ? readPlainDocument(input.name, opened.value.bytes) : opened;
}

/** A copy in the clear at a place that the person chooses; the page's name is only a suggestion, made harmless first. */
export async function saveIntakeFile(
  session: Session,
  { choose }: Pick<DeskDeps, 'choose'>,
  input: CallInput<'saveIntakeFile'>,
): Promise<Result<CallOutput<'saveIntakeFile'>>> {
  const opened = await openIntakeFile(session, input);
  if (!opened.ok) return opened;
  const path = await choose.attachmentCopy(safeFileName(input.name));
  if (path === null) return err(problem('attachment/cancelled'));
  try {
    await writeAtomically(path, opened.value.bytes);
    return ok({ name: basename(path) });
  } catch {
    return err(problem('attachment/not-saved'));
  }
}
