import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestSchema } from '../../../shared/basics/ids.ts';
import { openBlobStore } from '../../../electron/files/blobs.ts';

describe('the store of encrypted files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-blobs-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = async (text: string) => {
    const writer = await (await openBlobStore(folder)).begin();
    for (const part of text) await writer.write(new TextEncoder().encode(part));
    return writer.finish();
  };

  it('names a file by the SHA-256 of its bytes and reads parts of it', async () => {
    const { blob, bytes } = await put('암호문입니다');
    const whole = Buffer.from('암호문입니다');
    expect(blob).toBe(createHash('sha256').update(whole).digest('hex'));
    expect(bytes).toBe(whole.length);
    const part = await (await openBlobStore(folder)).read(blob, 3, 6);
    expect(part).toEqual({ bytes: new Uint8Array(whole.subarray(3, 9)), total: whole.length });
    expect((await (await openBlobStore(folder)).asBlob(blob)).size).toBe(whole.length);
  });

  it('answers past the end with nothing and for an unknown digest with null', async () => {
    const { blob } = await put('가');
    const store = await openBlobStore(folder);
    expect((await store.read(blob, 100, 10))?.bytes.length).toBe(0);
    expect(await store.read(digestSchema.parse('0'.repeat(64)), 0, 10)).toBeNull();
  });

  it('refuses anything but a digest as a name', async () => {
    const store = await openBlobStore(folder);
    await expect(store.read('../profile.json' as never, 0, 10)).rejects.toThrow();
  });

  it('leaves nothing behind when writing is given up', async () => {
    const writer = await (await openBlobStore(folder)).begin();
    await writer.write(new Uint8Array(10));
    await writer.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('sweeps unfinished files and those that nothing names, and no other', async () => {
    const [kept, orphan] = [await put('남음'), await put('고아')];
    await writeFile(join(folder, 'aaaa.part'), '');
    await writeFile(join(folder, 'README'), '');
    const store = await openBlobStore(folder);
    expect(await store.sweep(new Set([kept.blob]))).toBe(2);
    expect((await readdir(folder)).sort()).toEqual([kept.blob, 'README'].sort());
    expect(await store.has(orphan.blob)).toBe(false);
  });
});
