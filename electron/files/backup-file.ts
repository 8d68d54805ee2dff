import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema } from '../../shared/basics/ids.ts';
import { instantSchema } from '../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { scoreSheetSchema } from '../../shared/scoring/score-sheet.ts';
import { digestOf } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import {
  openWithPassphrase,
  passphraseSealShape,
  sealWithPassphrase,
  type PassphraseCost,
} from '../keys/passphrase.ts';
import { isDiskFull, writeAtomically } from './atomic-file.ts';

/** A score sheet with the time of its saving. */
export const keptSheetSchema = z.strictObject({ sheet: scoreSheetSchema, at: instantSchema });
export type KeptSheet = Readonly<z.infer<typeof keptSheetSchema>>;

/** In the clear it says nothing of whose sheets these are, or how many. `check` tells damage from a wrong passphrase. */
const backupFileSchema = z.strictObject({
  format: z.literal('simsa-backup/v1'),
  ...passphraseSealShape,
  check: digestSchema,
});
const contentSchema = z.strictObject({ sheets: z.array(keptSheetSchema).max(10_000) });
const bound = { backup: 'simsa-backup/v1' } as const;
/** A round of hundreds of long sheets stays far below; more is not ours. */
const limitBytes = 256 * 1024 * 1024;

/** Problems: 'backup/disk-full', 'backup/cannot-write'; an older file of this name is then still whole. */
export async function writeBackupFile(
  crypto: Crypto,
  path: string,
  sheets: readonly KeptSheet[],
  { passphrase, cost }: { readonly passphrase: string; readonly cost: PassphraseCost },
): Promise<Result<true>> {
  const seal = await sealWithPassphrase(crypto, utf8(JSON.stringify({ sheets })), { passphrase, cost, bound });
  const file = { format: 'simsa-backup/v1', ...seal } as const;
  try {
    await writeAtomically(path, `${JSON.stringify({ ...file, check: digestOf(crypto, file) }, null, 2)}\n`);
    return ok(true);
  } catch (cause) {
    return err(problem(isDiskFull(cause) ? 'backup/disk-full' : 'backup/cannot-write'));
  }
}

/** Problems: 'backup/unreadable' (the stick was pulled), 'backup/damaged', 'backup/wrong-passphrase'. */
export async function readBackupFile(
  crypto: Crypto,
  path: string,
  passphrase: string,
): Promise<Result<readonly KeptSheet[]>> {
  const text = await readText(path);
  if (text === null) return err(problem('backup/unreadable'));
  const file = backupFileSchema.safeParse(jsonFrom(text));
  if (!file.success) return err(problem('backup/damaged'));
  const { check, ...rest } = file.data;
  if (digestOf(crypto, rest) !== check) return err(problem('backup/damaged'));
  const opened = await openWithPassphrase(crypto, passphrase, { ...rest, bound });
  if (!opened) return err(problem('backup/wrong-passphrase'));
  const plain = textFromUtf8(opened);
  const content = contentSchema.safeParse(plain.ok ? jsonFrom(plain.value) : null);
  return content.success ? ok(content.data.sheets) : err(problem('backup/damaged'));
}

async function readText(path: string): Promise<string | null> {
  try {
    return (await stat(path)).size > limitBytes ? '' : await readFile(path, 'utf8');
  } catch {
    // The system's own words would show a path; that it cannot be read is what the person can act on.
    return null;
  }
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
