import { basename } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { readBackupFile, writeBackupFile, type KeptSheet } from '../files/backup-file.ts';
import type { DeskDeps } from './deps.ts';
import { save, seatOf, type Session } from './session.ts';

const extension = '.simsa-backup';

/** Every score sheet with its notes into one sealed file, where the person wants it. */
export async function saveBackup(
  session: Session,
  { choose, keyCost }: Pick<DeskDeps, 'choose' | 'keyCost'>,
  { passphrase }: CallInput<'saveBackup'>,
): Promise<Result<CallOutput<'saveBackup'>>> {
  const sheets = session.state.sheets();
  if (sheets.length === 0) return err(problem('backup/nothing'));
  const chosen = await choose.newBackupFile(`simsa-${session.now().slice(0, 10)}${extension}`);
  if (chosen === null) return err(problem('backup/cancelled'));
  const path = chosen.endsWith(extension) ? chosen : `${chosen}${extension}`;
  const written = await writeBackupFile(session.crypto, path, sheets, { passphrase, cost: keyCost });
  return written.ok ? ok({ name: basename(path), sheets: sheets.length }) : written;
}

/**
 * Brings the sheets of a backup into the journal. Where this desk has another sheet for the same dossier, that one stays and the
 * backup's is laid beside it: which is the better one is for the person to say. Repeating it changes nothing.
 */
export async function restoreBackup(
  session: Session,
  { choose }: Pick<DeskDeps, 'choose'>,
  { passphrase }: CallInput<'restoreBackup'>,
): Promise<Result<CallOutput<'restoreBackup'>>> {
  const path = await choose.backupFile();
  if (path === null) return err(problem('backup/cancelled'));
  const sheets = await readBackupFile(session.crypto, path, passphrase);
  if (!sheets.ok) return sheets;
  const sorted = sortOut(session, sheets.value);
  const entries = [
    ...sorted.missing.map((kept) => ({ kind: 'sheet', ...kept }) as const),
    ...sorted.different
      .filter((kept) => !isWaiting(session, kept))
      .map((kept) => ({ kind: 'other-sheet', ...kept }) as const),
  ];
  if (entries.length > 0) {
    const saved = await save(session, entries);
    if (!saved.ok) return saved;
  }
  return ok({
    restored: sorted.missing.map(numberOf),
    same: sheets.value.length - sorted.missing.length - sorted.different.length,
    kept: sorted.different.map(numberOf),
  });
}

function sortOut(
  { state }: Session,
  sheets: readonly KeptSheet[],
): { readonly missing: readonly KeptSheet[]; readonly different: readonly KeptSheet[] } {
  const missing = sheets.filter(({ sheet }) => !state.sheet(sheet.round, sheet.dossier));
  // One that this desk has had before, as it is or as it was, has nothing that could be lost.
  const known = ({ sheet }: KeptSheet) =>
    state.versions(sheet.round, sheet.dossier).some((version) => sameSheet(version.sheet, sheet));
  const different = sheets.filter((kept) => !missing.includes(kept) && (isWaiting({ state }, kept) || !known(kept)));
  return { missing, different };
}

function isWaiting({ state }: Pick<Session, 'state'>, { sheet }: KeptSheet): boolean {
  const waiting = state.other(sheet.round, sheet.dossier);
  return waiting !== undefined && sameSheet(waiting, sheet);
}

function sameSheet(one: ScoreSheet, other: ScoreSheet): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** The two sheets have been compared: what was chosen is saved as any change is, and the other one is history. */
export async function settleOtherSheet(
  session: Session,
  { dossier }: CallInput<'settleOtherSheet'>,
): Promise<Result<CallOutput<'settleOtherSheet'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  return save(session, [{ kind: 'other-sheet-settled', round: seat.value.round, dossier }]);
}

function numberOf({ sheet }: KeptSheet): DossierNumber {
  return sheet.dossier;
}
