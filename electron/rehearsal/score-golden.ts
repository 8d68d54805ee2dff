import type { Digest, DossierNumber } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import { emptySheet } from '../../shared/scoring/score-sheet.ts';
import { delivered, forEach, reviewersOn, type Stage } from './stage.ts';

const partSize = 1_048_576;

/** Every reviewer declares, fetches each dossier from the registry and opens it with the own key, down to the file's digest. */
export function readDossiers(stage: Stage): Promise<Result<true>> {
  return forEach(stage, 'read', reviewersOn(stage), async ({ desktop }) => {
    const synced = await desktop.syncRound({});
    if (!synced.ok) return synced;
    for (const { dossier } of stage.golden) {
      const declared = await desktop.declareNoConflict({ dossier });
      if (!declared.ok) return declared;
      const opened = await readOne(stage, desktop, dossier);
      if (!opened.ok) return opened;
    }
    return ok(true);
  });
}

/** The golden answers, saved, sealed, signed and delivered from each reviewer's desk. */
export function scoreDossiers(stage: Stage): Promise<Result<true>> {
  return forEach(stage, 'score', reviewersOn(stage), async ({ desktop }, reviewer) => {
    for (const { dossier, rubric, answers } of stage.golden) {
      if (stage.signal.aborted) return err(problem('rehearsal/cancelled'));
      const sheet = { ...emptySheet(stage.round, dossier, rubric), opinion: '예행연습 의견' };
      const entries = sheet.entries.map((entry, place) => ({
        ...entry,
        answer: answers[reviewer]?.[place] ?? null,
        reason: '예행연습: 정해진 답',
      }));
      const saved = await desktop.saveSheet({ sheet: { ...sheet, entries } });
      if (!saved.ok) return saved;
      stage.found.sheets += 1;
      const signed = await desktop.signBallot({ sheet: { ...sheet, entries } });
      if (!signed.ok) return signed;
    }
    return delivered(desktop.deliverOutbox({}));
  });
}

async function readOne(stage: Stage, desktop: Desktop, dossier: DossierNumber): Promise<Result<unknown>> {
  const body = stage.found.log?.docket.dossiers.get(dossier)?.package.body;
  if (!body) return err(problem('docket/unknown-dossier', { dossier }));
  const sealed = await sealedBytes(desktop, body.manifest.blob);
  if (!sealed.ok) return sealed;
  const manifest = await desktop.openDossier({ dossier, sealed: sealed.value, purpose: 'read' });
  if (!manifest.ok) return manifest;
  for (const { name, digest, blob } of manifest.value.attachments) {
    const file = await sealedBytes(desktop, blob);
    if (!file.ok) return file;
    const opened = await desktop.openAttachment({ dossier, digest, blob, sealed: file.value, name, purpose: 'read' });
    if (!opened.ok) return opened;
  }
  return ok(true);
}

async function sealedBytes(desktop: Desktop, digest: Digest): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  for (let offset = 0; ;) {
    const part = await desktop.fetchBlob({ digest, offset, length: partSize });
    if (!part.ok) return part;
    parts.push(part.value.bytes);
    offset += part.value.bytes.length;
    if (offset >= part.value.total) return ok(new Uint8Array(Buffer.concat(parts)));
  }
}
