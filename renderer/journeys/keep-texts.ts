import type { MemberId, RoundId } from '../../shared/basics/ids.ts';
import { recusedFrom, type Docket, type DossierFile } from '../../shared/docket/docket.ts';
import { storedBytes } from '../store/blob-store.ts';
import type { Desk } from './desk.ts';
import { filesWithoutText, keepText, openDossier, type ExtractText } from './reading.ts';

/** The dossiers whose files this member may read: declared free of conflict, and not recused. */
export function declaredDossiers(docket: Docket, member: MemberId): readonly DossierFile[] {
  return [...docket.dossiers.values()].filter(
    (file) =>
      file.package.body.readers.includes(member) &&
      file.declarations.has(member) &&
      !recusedFrom(file).includes(member),
  );
}

/**
 * Keeps the words of a dossier's files for searching, one file after the other; `pause` is waited for before each and may say that
 * it is time to stop. Files that are not on this device yet are left for another time.
 */
export async function keepTexts(
  desk: Desk,
  { round, file }: { readonly round: RoundId; readonly file: DossierFile },
  extract: ExtractText,
  pause: () => Promise<'go-on' | 'stop'>,
): Promise<void> {
  const { dossier, manifest: filed, attachments } = file.package.body;
  const blobs = attachments.map(({ blob }) => blob);
  if ((await desk.store.reading.withoutText(blobs)).length === 0) return;
  if ((await storedBytes(desk.store.database, filed.blob)).state !== 'complete') return;
  const manifest = await openDossier(desk, file, 'prepare');
  if (!manifest.ok) return;
  for (const attachment of await filesWithoutText(desk, manifest.value)) {
    if ((await pause()) === 'stop') return;
    await keepText(desk, { round, dossier }, attachment, extract);
  }
}

/** The words and places of what is no longer the member's to read leave this device; a recusal, a package that was replaced. */
export async function letGo(desk: Desk, round: RoundId, docket: Docket, member: MemberId): Promise<void> {
  const readable = declaredDossiers(docket, member);
  await desk.store.reading.retain(round, {
    blobs: new Set(readable.flatMap(({ package: { body } }) => body.attachments.map(({ blob }) => blob))),
    dossiers: new Set(readable.map(({ package: { body } }) => body.dossier)),
  });
}
