import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRest, renewRest, type Rest } from '../../../electron/desk/rest.ts';
import { openDeskJournal } from '../../../electron/desk/sealed-journal.ts';
import { createDeviceKeys, vaultKeyFor, type DeviceKeys } from '../../../electron/keys/device-keys.ts';
import { roundIdSchema } from '../../../shared/basics/ids.ts';
import type { DeskEntry } from '../../../shared/contracts/desk-entry.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

const entry = (code: string): DeskEntry => ({
  kind: 'finding',
  round: roundIdSchema.parse('2026-11'),
  code,
  evidence: null,
  at: '2026-11-24T00:00:00.000Z' as never,
});

describe('the key at rest', () => {
  let folder: string;
  let keys: DeviceKeys;
  const home = () => join(folder, 'journal');
  const names = async () => (await readdir(home())).sort();
  const open = async () => must(await openRest(crypto, folder, keys));
  const journalOf = async ({ journal: path, journalKey: key }: Rest) =>
    must(await openDeskJournal(crypto, { path, key, kept: () => undefined }));
  const codesIn = async (rest: Rest) => {
    const journal = await journalOf(rest);
    await journal.close();
    return journal.entries.map(({ entry: { kind, ...rest } }) => ('code' in rest ? rest.code : kind));
  };
  const write = async (rest: Rest, codes: readonly string[]) => {
    const journal = await journalOf(rest);
    must(await journal.append(codes.map(entry)));
    await journal.close();
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-rest-'));
    keys = await createDeviceKeys(crypto, 'EdDSA');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made at the first start, and is the same ever after', async () => {
    const first = await open();
    expect(await names()).toEqual(['desk.key']);
    await write(first, ['a/one']);
    expect(await codesIn(await open())).toEqual(['a/one']);
    expect((await open()).storeKey).toEqual(first.storeKey);
    expect(first.storeKey).not.toEqual(vaultKeyFor(crypto, keys, 'page-store'));
  });

  it('is none for a profile from before there were such keys, which goes on as it was', async () => {
    await mkdir(home());
    const path = join(home(), 'desk.journal');
    await write(
      { era: 1, journal: path, journalKey: vaultKeyFor(crypto, keys, 'journal'), storeKey: new Uint8Array() },
      ['a/old'],
    );
    const rest = await open();
    expect(await codesIn(rest)).toEqual(['a/old']);
    expect(rest.storeKey).toEqual(vaultKeyFor(crypto, keys, 'page-store'));
    must(await renewRest(crypto, folder, keys, { before: rest, entries: [entry('a/new')] }));
    expect(await names()).toEqual(['desk.2.journal', 'desk.2.key']);
    expect(await codesIn(await open())).toEqual(['a/new']);
  });

  it('is another one after a renewal, with the journal that was given and nothing of the one before', async () => {
    const before = await open();
    await write(before, ['a/secret']);
    const oldKey = await readFile(join(home(), 'desk.key'));
    const entries = Array.from({ length: 1203 }, (_, index) => entry(`a/${index}`));
    must(await renewRest(crypto, folder, keys, { before, entries }));
    expect(await names()).toEqual(['desk.2.journal', 'desk.2.key']);
    const after = await open();
    expect(await codesIn(after)).toHaveLength(1203);
    expect(after.era).toBe(2);
    // The copy of the old key opens nothing in the place of the new one.
    await writeFile(join(home(), 'desk.2.key'), oldKey);
    expect(codeOf(await openRest(crypto, folder, keys))).toBe('keys/damaged');
  });

  it('of a renewal that was cut before its end goes, and the era before is whole', async () => {
    const before = await open();
    await write(before, ['a/kept']);
    await writeFile(join(home(), 'desk.2.key'), crypto.randomBytes(60));
    await writeFile(join(home(), 'desk.2.journal.part'), crypto.randomBytes(500));
    const rest = await open();
    expect(rest.era).toBe(1);
    expect(await names()).toEqual(['desk.journal', 'desk.key']);
    expect(await codesIn(rest)).toEqual(['a/kept']);
  });

  it('of the era before goes at the next start where a cut came after the new one was valid', async () => {
    const before = await open();
    await write(before, ['a/secret']);
    for (const name of ['desk.key', 'desk.journal']) await copyFile(join(home(), name), join(folder, name));
    must(await renewRest(crypto, folder, keys, { before, entries: [entry('a/new')] }));
    for (const name of ['desk.key', 'desk.journal']) await copyFile(join(folder, name), join(home(), name));
    expect(await codesIn(await open())).toEqual(['a/new']);
    expect(await names()).toEqual(['desk.2.journal', 'desk.2.key']);
  });

  it('that is lost is damage, and nobody’s first start', async () => {
    const rest = await open();
    must(await renewRest(crypto, folder, keys, { before: rest, entries: [entry('a/new')] }));
    await rm(join(home(), 'desk.2.key'));
    expect(codeOf(await openRest(crypto, folder, keys))).toBe('keys/damaged');
    expect(await names()).toEqual(['desk.2.journal']);
  });
});
