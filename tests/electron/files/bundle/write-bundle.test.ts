import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBundle } from '../../../../electron/files/bundle/open-bundle.ts';
import { writeBundle, type BundleContents } from '../../../../electron/files/bundle/write-bundle.ts';
import { digestSchema, roundIdSchema } from '../../../../shared/basics/ids.ts';
import type { CarriedLog } from '../../../../shared/report/carried.ts';
import { codeOf, must } from '../../../flow/seat.ts';
import { digestOf } from './archive.ts';

const log: CarriedLog = {
  kind: 'outbox',
  cosigned: null,
  round: roundIdSchema.parse('2026-11'),
  verifierKey: 'registry+00000000+AAAA',
  records: ['aaaa.bbbb.cccc'],
};
const data = Buffer.alloc(2_500_000, 7);
const blob = digestSchema.parse(digestOf(data));
const contents: BundleContents = {
  log,
  files: [{ blob, bytes: data.length }],
  part: async (_file, offset) => ({ ok: true, value: data.subarray(offset, offset + 1_000_000) }),
  progress: () => undefined,
  signal: new AbortController().signal,
};

describe('writing a bundle', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-write-'));
    path = join(folder, 'out.simsa');
    await writeFile(path, 'the old bundle');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const leftAsItWas = async () => {
    expect(await readdir(folder)).toEqual(['out.simsa']);
    expect(await readFile(path, 'utf8')).toBe('the old bundle');
  };

  it('leaves a file that opens to the same log and files, and the same bytes each time', async () => {
    const size = must(await writeBundle(path, contents));
    const once = await readFile(path);
    expect(size).toBe(once.length);
    const opened = must(await openBundle(path));
    expect(opened.log).toEqual(log);
    expect(codeOf(await opened.copy(blob, async () => undefined))).toBe('ok');
    await opened.close();
    must(await writeBundle(path, contents));
    expect((await readFile(path)).equals(once)).toBe(true);
  });

  it('keeps the old bundle when a file is not to be had', async () => {
    const part: BundleContents['part'] = async (_file, offset) =>
      offset === 0
        ? { ok: true, value: data.subarray(0, 1_000_000) }
        : { ok: false, problem: { code: 'registry/unreachable' } };
    expect(codeOf(await writeBundle(path, { ...contents, part }))).toBe('registry/unreachable');
    await leftAsItWas();
  });

  it('keeps the old bundle when the person thinks better of it halfway', async () => {
    const stop = new AbortController();
    const part: BundleContents['part'] = async (_file, offset) => {
      if (offset > 0) stop.abort();
      return { ok: true, value: data.subarray(offset, offset + 1_000_000) };
    };
    expect(codeOf(await writeBundle(path, { ...contents, part, signal: stop.signal }))).toBe('bundle/cancelled');
    await leftAsItWas();
  });

  it('says that a place which is gone cannot be written to', async () => {
    expect(codeOf(await writeBundle(join(folder, 'pulled', 'out.simsa'), contents))).toBe('bundle/cannot-write');
    await leftAsItWas();
  });
});
