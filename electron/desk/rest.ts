/**
 * The key under which a desk's journal and page store lie on the disk. It is random, in a file of its own beside the journal, sealed under the
 * vault key; destroying what a round left means a new journal under a new key, and the old key overwritten: an old copy of the profile opens
 * with the passphrase only together with that file.
 */
import { mkdir, readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { concatBytes, utf8 } from '../../shared/basics/bytes.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry } from '../../shared/contracts/desk-entry.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { isMissing, syncFolder, writeAtomically } from '../files/atomic-file.ts';
import { overwriteFile } from '../files/overwrite-file.ts';
import { vaultKeyFor, type DeviceKeys } from '../keys/device-keys.ts';
import { openDeskJournal } from './sealed-journal.ts';

/** `era` counts the keys that this profile has had, from 1. */
export interface Rest {
  readonly era: number;
  readonly journal: string;
  readonly journalKey: Uint8Array;
  readonly storeKey: Uint8Array;
}

const journalName = /^desk(?:\.(\d{1,9}))?\.journal$/;
const leftover = /^desk(?:\.(\d{1,9}))?\.(?:journal|key)$/;
const nameOf = (era: number, what: 'journal' | 'key') => (era === 1 ? `desk.${what}` : `desk.${era}.${what}`);
const partOf = (path: string) => `${path}.part`;

/**
 * The key that is in use, made where this is the first start. Whatever an earlier era left, or a later one that never became valid, is
 * destroyed first. A profile from before there were such keys goes on under its vault key. Problem: 'keys/damaged'.
 */
export async function openRest(crypto: Crypto, folder: string, keys: DeviceKeys): Promise<Result<Rest>> {
  const home = join(folder, 'journal');
  await mkdir(home, { recursive: true, mode: 0o700 });
  const eras = (await readdir(home)).flatMap((name) => {
    const found = journalName.exec(name);
    return found ? [Number(found[1] ?? 1)] : [];
  });
  const era = Math.max(1, ...eras);
  await destroyOtherEras(home, era);
  const path = join(home, nameOf(era, 'key'));
  const sealed = await readFile(path).catch((cause: unknown) => {
    if (isMissing(cause)) return null;
    throw cause;
  });
  if (sealed) {
    const secret = openSecret(crypto, keys, era, sealed);
    return secret ? ok(restOf(crypto, keys, home, era, secret)) : err(problem('keys/damaged'));
  }
  if (era > 1) return err(problem('keys/damaged'));
  if (eras.length > 0) return ok(restOf(crypto, keys, home, era, null));
  const secret = crypto.randomBytes(32);
  await writeAtomically(path, sealSecret(crypto, keys, era, secret));
  return ok(restOf(crypto, keys, home, era, secret));
}

const entriesAtOnce = 500;
const unhurried = 600_000;

/**
 * Writes these entries as a new journal under a new key; once it is on the disk the old key and the old journal are overwritten and gone.
 * A cut leaves the old era or the new one, never half of either; the next opening finishes what was left.
 */
export async function renewRest(
  crypto: Crypto,
  folder: string,
  keys: DeviceKeys,
  { before, entries }: { readonly before: Rest; readonly entries: readonly DeskEntry[] },
): Promise<Result<true>> {
  const home = join(folder, 'journal');
  const era = before.era + 1;
  const secret = crypto.randomBytes(32);
  const next = restOf(crypto, keys, home, era, secret);
  const [key, part] = [join(home, nameOf(era, 'key')), partOf(next.journal)];
  for (const path of [key, part]) await overwriteFile(path);
  await writeAtomically(key, sealSecret(crypto, keys, era, secret));
  const journal = await openDeskJournal(crypto, {
    path: part,
    key: next.journalKey,
    kept: () => undefined,
    limit: unhurried,
  });
  if (!journal.ok) return journal;
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    const written = await journal.value.append(entries.slice(from, from + entriesAtOnce));
    if (written.ok) continue;
    await journal.value.close();
    for (const path of [part, key]) await overwriteFile(path);
    return written;
  }
  await journal.value.close();
  await rename(part, next.journal);
  await syncFolder(home);
  await destroyOtherEras(home, era);
  return ok(true);
}

async function destroyOtherEras(home: string, era: number): Promise<void> {
  const names = await readdir(home);
  const others = names.filter((name) => {
    const found = leftover.exec(name.replace(/\.part$/, ''));
    return found && (name.endsWith('.part') || Number(found[1] ?? 1) !== era);
  });
  // The keys first: without them the journals are noise already.
  const keysFirst = others.toSorted((a, b) => Number(b.endsWith('.key')) - Number(a.endsWith('.key')));
  for (const name of keysFirst) await overwriteFile(join(home, name));
}

function restOf(crypto: Crypto, keys: DeviceKeys, home: string, era: number, secret: Uint8Array | null): Rest {
  const keyFor = (purpose: 'journal' | 'page-store') =>
    secret
      ? crypto.hkdfSha256(concatBytes(keys.vault, secret), new Uint8Array(0), utf8(`simsa/${purpose}/v2`), 32)
      : vaultKeyFor(crypto, keys, purpose);
  const journal = join(home, nameOf(era, 'journal'));
  return { era, journal, journalKey: keyFor('journal'), storeKey: keyFor('page-store') };
}

const nonceBytes = 12;

function sealSecret(crypto: Crypto, keys: DeviceKeys, era: number, secret: Uint8Array): Uint8Array {
  const nonce = crypto.randomBytes(nonceBytes);
  return concatBytes(nonce, crypto.sealAesGcm(vaultKeyFor(crypto, keys, 'rest'), nonce, boundTo(keys, era), secret));
}

function openSecret(crypto: Crypto, keys: DeviceKeys, era: number, sealed: Uint8Array): Uint8Array | null {
  const [nonce, rest] = [sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes)];
  const secret = crypto.openAesGcm(vaultKeyFor(crypto, keys, 'rest'), nonce, boundTo(keys, era), rest);
  return secret?.length === 32 ? secret : null;
}

function boundTo({ kid }: DeviceKeys, era: number): Uint8Array {
  return utf8(`simsa-desk/rest/${kid}/${era}`);
}
