import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { ViewerFile } from '../../shared/contracts/viewer-messages.ts';
import { formatOf } from '../../shared/dossier/file-format.ts';
import type { Attachment } from '../../shared/dossier/manifest.ts';
import type { IntakeStep, Letter, SettableState } from '../../shared/intake/intake-event.ts';
import type { Desk } from './desk.ts';
import { afterwardsFollow } from './registry.ts';

/** One step for each application, with its letter where there is one; all or none. */
export function moveApplications(
  desk: Desk,
  numbers: readonly DossierNumber[],
  step: { readonly to: SettableState; readonly reason: string; readonly letter: Letter | null },
): Promise<Result<CallOutput<'recordIntakeSteps'>>> {
  const steps = numbers.map((number): IntakeStep => ({ kind: 'step', number, ...step }));
  return afterwardsFollow(desk, desk.desktop.recordIntakeSteps({ steps }));
}

/** A file of an application as the viewer takes it; 'attachment/unreadable' for what it cannot show. */
export async function openIntakeFile(
  { desktop }: Desk,
  number: DossierNumber,
  { kind, name, digest }: Pick<Attachment, 'kind' | 'name' | 'digest'>,
): Promise<Result<ViewerFile>> {
  const format = formatOf({ kind, name });
  if (format === 'none') return err(problem('attachment/unreadable'));
  if (format === 'workbook' || format === 'document') {
    const read = await desktop.readIntakeFileText({ number, digest, name });
    return read.ok ? ok({ kind: 'document', document: read.value }) : read;
  }
  const opened = await desktop.openIntakeFile({ number, digest, name });
  return opened.ok ? ok({ kind: format, bytes: opened.value.bytes }) : opened;
}
