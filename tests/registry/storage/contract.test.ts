import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestSchema, roundIdSchema } from '../../../shared/basics/ids.ts';
import { openFileBlobs } from '../../../registry/storage/file-blobs.ts';
import { openFileInbox, openFileRecords } from '../../../registry/storage/file-records.ts';
import { createMemoryStore } from '../../../registry/storage/memory-store.ts';
import type { RegistryStore } from '../../../registry/storage/store.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

const [november, december] = ['2026-11', '2026-12'].map((id) => roundIdSchema.parse(id)) as [
  ReturnType<typeof roundIdSchema.parse>,
  ReturnType<typeof roundIdSchema.parse>,
];
const digestOf = (bytes: Uint8Array) => digestSchema.parse(createHash('sha256').update(bytes).digest('hex'));

/** The promises of store.ts, held against every store there is; one that a database keeps must pass them as well. */
const stores: readonly [name: string, open: (data: string) => Promise<RegistryStore>][] = [
  [
    'the file store',
    async (data) => ({
      records: must(await openFileRecords(crypto, data)),
      blobs: await openFileBlobs(data),
      inbox: must(await openFileInbox(crypto, data)),
    }),
  ],
  ['the memory store', async () => createMemoryStore()],
];

describe.each(stores)('%s', (_name, open) => {
  let data: string;
  let store: RegistryStore;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'simsa-store-'));
    store = await open(data);
  });
  afterEach(async () => {
    await store.records.close();
    await store.inbox.close();
    await rm(data, { recursive: true, force: true });
  });

  it('knows no round before the first append, and then exactly those appended to', async () => {
    expect(store.records.rounds()).toEqual([]);
    must(await store.records.append(december, ['a']));
    must(await store.records.append(november, ['b']));
    expect(store.records.rounds()).toEqual([november, december]);
  });

  it('keeps records in the order in which they came, each round for itself', async () => {
    must(await store.records.append(november, ['a', 'b']));
    must(await store.records.append(december, ['x']));
    must(await store.records.append(november, ['c']));
    expect(store.records.records(november)).toEqual(['a', 'b', 'c']);
    expect(store.records.records(december)).toEqual(['x']);
  });

  it('keeps what outsiders wrote apart from records, in order, and takes a round of it off whole', async () => {
    must(await store.inbox.append(november, 'one'));
    must(await store.inbox.append(december, 'other'));
    must(await store.inbox.append(november, 'two'));
    expect(store.inbox.texts(november)).toEqual(['one', 'two']);
    expect(store.inbox.rounds()).toEqual([november, december]);
    expect(store.records.rounds()).toEqual([]);
    await store.inbox.remove(november);
    await store.inbox.remove(november);
    expect(store.inbox.texts(november)).toEqual([]);
    expect(store.inbox.texts(december)).toEqual(['other']);
    must(await store.inbox.append(november, 'after'));
    expect(store.inbox.texts(november)).toEqual(['after']);
  });

  it('keeps cosigned states apart from records, each round for itself, and begins no round with them', async () => {
    must(await store.records.appendCosignature(november, 'one'));
    must(await store.records.appendCosignature(december, 'other'));
    must(await store.records.appendCosignature(november, 'two'));
    expect(store.records.cosignatures(november)).toEqual(['one', 'two']);
    expect(store.records.cosignatures(december)).toEqual(['other']);
    expect(store.records.rounds()).toEqual([]);
    expect(store.records.records(november)).toEqual([]);
  });

  it('takes many appends at once without losing or mixing any', async () => {
    const batches = Array.from({ length: 40 }, (_, index) => [`${index}a`, `${index}b`]);
    await Promise.all(batches.map(async (batch) => must(await store.records.append(november, batch))));
    const kept = store.records.records(november);
    expect(kept).toHaveLength(80);
    for (const [first = '', second = ''] of batches) expect(kept.indexOf(second)).toBe(kept.indexOf(first) + 1);
  });

  it('keeps cards apart from records', async () => {
    must(await store.records.appendCard('card'));
    expect(store.records.cards()).toEqual(['card']);
    expect(store.records.rounds()).toEqual([]);
  });

  it('keeps a file under its digest and gives out any part of it', async () => {
    const bytes = new Uint8Array(100_000).map((_, index) => index % 251);
    const digest = digestOf(bytes);
    expect(await store.blobs.size(digest)).toBeNull();
    must(await store.blobs.put(digest, Readable.from([bytes.slice(0, 7), bytes.slice(7)]), 1_000_000));
    expect(await store.blobs.size(digest)).toBe(bytes.length);
    expect(new Uint8Array(await buffer(store.blobs.read(digest, 5, 2000)))).toEqual(bytes.slice(5, 2000));
  });

  it('refuses a file that is not its digest, or over the limit, and keeps nothing of it', async () => {
    const bytes = new Uint8Array(1000);
    const other = digestOf(new Uint8Array(3));
    expect(codeOf(await store.blobs.put(other, Readable.from([bytes]), 10_000))).toBe('registry/blob-mismatch');
    expect(codeOf(await store.blobs.put(digestOf(bytes), Readable.from([bytes]), 999))).toBe('registry/too-large');
    expect(await store.blobs.size(other)).toBeNull();
    expect(await store.blobs.size(digestOf(bytes))).toBeNull();
  });

  it('taking the same file twice changes nothing', async () => {
    const bytes = new Uint8Array(10).fill(3);
    for (let time = 0; time < 2; time += 1) must(await store.blobs.put(digestOf(bytes), Readable.from([bytes]), 100));
    expect(await store.blobs.size(digestOf(bytes))).toBe(10);
  });
});

describe('the file store after a restart', () => {
  it('finds everything again', async () => {
    const data = await mkdtemp(join(tmpdir(), 'simsa-again-'));
    const store = must(await openFileRecords(crypto, data));
    must(await store.append(november, ['a', 'b']));
    must(await store.appendCard('card'));
    await store.close();
    const again = must(await openFileRecords(crypto, data));
    expect(again.records(november)).toEqual(['a', 'b']);
    expect(again.cards()).toEqual(['card']);
    await again.close();
    await rm(data, { recursive: true, force: true });
  });
});

describe('a damaged log on the disk', () => {
  it('is refused by name, never repaired in silence', async () => {
    const data = await mkdtemp(join(tmpdir(), 'simsa-damaged-'));
    const store = must(await openFileRecords(crypto, data));
    must(await store.append(november, ['a', 'b', 'c']));
    await store.close();
    const [name = ''] = await readdir(join(data, 'rounds'));
    const path = join(data, 'rounds', name);
    const bytes = new Uint8Array(await readFile(path));
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const again = await openFileRecords(crypto, data);
    expect(again).toMatchObject({ ok: false, problem: { code: 'registry/damaged-log', details: { file: path } } });
    await rm(data, { recursive: true, force: true });
  });
});
