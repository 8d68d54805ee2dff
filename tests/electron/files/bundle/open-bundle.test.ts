import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../../../electron/files/bundle/open-bundle.ts';
import { roundIdSchema } from '../../../../shared/basics/ids.ts';
import { blobLimit } from '../../../../shared/contracts/registry-api.ts';
import { carriedBytes, type CarriedLog } from '../../../../shared/report/carried.ts';
import { archive, digestOf, type Entry } from './archive.ts';

const carried: CarriedLog = {
  kind: 'outbox',
  cosigned: null,
  round: roundIdSchema.parse('2026-11'),
  verifierKey: 'registry+00000000+AAAA',
  records: ['aaaa.bbbb.cccc', 'dddd.eeee.ffff'],
};
const text = Buffer.from(carriedBytes(carried));
const log: Entry = { name: 'log.simsa', data: text };
const data = Buffer.from('암호문'.repeat(500));
const file: Entry = { name: `blobs/${digestOf(data)}`, data };
const other = Buffer.from('다른 암호문');
const another: Entry = { name: `blobs/${digestOf(other)}`, data: other };
const bomb = deflateRawSync(Buffer.alloc(1_000_000));
const zip64 = Buffer.from([1, 0, 0, 0]);
const field = Buffer.from([0x75, 0x70, 0, 0]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simsa-bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens and reads everything, as an import does; 'ok' only when all of it was taken. */
async function judged(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'under-test.simsa');
  await writeFile(path, bytes);
  const started = performance.now();
  const opened = await openBundle(path);
  let word = opened.ok ? 'ok' : opened.problem.code;
  if (opened.ok) {
    for (const { blob } of opened.value.files) {
      const copied = await opened.value.copy(blob, async () => undefined);
      if (!copied.ok) word = copied.problem.code;
    }
    await opened.value.close();
  }
  expect(performance.now() - started).toBeLessThan(2000);
  return word;
}

const hostile: readonly (readonly [title: string, code: string, bytes: Uint8Array])[] = [
  ['an empty file', 'bundle/malformed', Buffer.alloc(0)],
  ['noise', 'bundle/malformed', Buffer.alloc(5000, 0x5a)],
  ['an archive of nothing', 'bundle/malformed', archive([])],
  ['a log alone under another name', 'bundle/malformed', archive([{ ...log, name: 'month.simsa' }])],
  ['files without a log', 'bundle/malformed', archive([file])],
  ['a file before the log', 'bundle/malformed', archive([file, log])],
  ['two logs', 'bundle/malformed', archive([log, log])],
  ['one file twice', 'bundle/malformed', archive([log, file, file])],
  ['a name that climbs out', 'bundle/malformed', archive([log, { ...file, name: '../evil' }])],
  ['a digest behind a climbing path', 'bundle/malformed', archive([log, { ...file, name: `blobs/../${file.name}` }])],
  ['an absolute name', 'bundle/malformed', archive([log, { ...file, name: '/etc/passwd' }])],
  ['a name with a drive', 'bundle/malformed', archive([log, { ...file, name: 'C:/blobs/x' }])],
  ['a name with backslashes', 'bundle/malformed', archive([log, { ...file, name: file.name.replace('/', '\\') }])],
  [
    'a digest in capitals',
    'bundle/malformed',
    archive([log, { ...file, name: `blobs/${digestOf(data).toUpperCase()}` }]),
  ],
  ['a digest with a zero byte behind', 'bundle/malformed', archive([log, { ...file, name: `${file.name}\0` }])],
  ['a folder', 'bundle/malformed', archive([log, { name: 'blobs/', data: new Uint8Array() }])],
  [
    'an empty file inside',
    'bundle/malformed',
    archive([log, { name: `blobs/${digestOf(Buffer.alloc(0))}`, data: new Uint8Array() }]),
  ],
  ['a symbolic link', 'bundle/malformed', archive([log, { ...file, attributes: 0o120777 }])],
  ['a device', 'bundle/malformed', archive([log, { ...file, attributes: 0o060666 }])],
  [
    'a compressed bomb',
    'bundle/malformed',
    archive([log, { ...file, method: 8, data: bomb, size: 1_000_000, compressed: bomb.length }]),
  ],
  [
    'a compressed log',
    'bundle/malformed',
    archive([
      { ...log, method: 8, data: deflateRawSync(text), size: text.length, compressed: deflateRawSync(text).length },
    ]),
  ],
  ['an unknown method', 'bundle/malformed', archive([log, { ...file, method: 99 }])],
  ['an encrypted entry', 'bundle/malformed', archive([log, { ...file, flags: 0x0801 }])],
  ['strong encryption', 'bundle/malformed', archive([log, { ...file, flags: 0x0840 }])],
  ['masked headers', 'bundle/malformed', archive([log, { ...file, flags: 0x2800 }])],
  ['a size above what there is', 'bundle/malformed', archive([log, { ...file, size: 5_000_000 }])],
  ['a size below what there is', 'bundle/damaged-file', archive([log, { ...file, size: 10 }])],
  ['a stored entry of two sizes', 'bundle/malformed', archive([log, { ...file, compressed: 12 }])],
  ['a file above the limit', 'bundle/too-large', archive([log, { ...file, size: blobLimit + 1 }])],
  ['a log above the limit', 'bundle/too-large', archive([{ ...log, size: 600 * 1024 * 1024 }])],
  ['another size before the data', 'bundle/malformed', archive([log, { ...file, localSize: 3 }])],
  ['another name before the data', 'bundle/malformed', archive([log, { ...file, localName: another.name }])],
  ['other flags before the data', 'bundle/malformed', archive([log, { ...file, localFlags: 0x0808 }])],
  ['a field before the data', 'bundle/malformed', archive([log, { ...file, localExtra: field }])],
  ['a field that renames', 'bundle/malformed', archive([log, { ...file, extra: field }])],
  [
    'a broken zip64 field',
    'bundle/malformed',
    archive([log, { ...file, extra: zip64, size: 0xffffffff, compressed: 0xffffffff }]),
  ],
  ['a comment on an entry', 'bundle/malformed', archive([log, { ...file, comment: 'x' }])],
  ['a comment on the archive', 'bundle/malformed', archive([log, file], { comment: 'x' })],
  ['bytes behind the archive', 'bundle/malformed', archive([log, file], { tail: 'x' })],
  ['bytes before the log', 'bundle/malformed', archive([{ ...log, before: Buffer.from('MZ') }, file])],
  ['bytes between entries', 'bundle/malformed', archive([log, { ...file, before: Buffer.alloc(7) }])],
  [
    'two entries over the same bytes',
    'bundle/malformed',
    archive([log, file, { ...another, offset: 30 + 9 + text.length }]),
  ],
  ['an offset outside', 'bundle/malformed', archive([log, { ...file, offset: 0x7fffffff }])],
  ['more entries counted than there are', 'bundle/malformed', archive([log, file], { count: 3 })],
  ['very many entries counted', 'bundle/too-large', archive([log, file], { count: 60_000 })],
  ['a wrong checksum', 'bundle/damaged-file', archive([log, { ...file, crc: 1 }])],
  ['a log with a wrong checksum', 'bundle/damaged-file', archive([{ ...log, crc: 1 }, file])],
  ['a digest that is not the name', 'bundle/damaged-file', archive([log, { ...file, name: another.name }])],
  ['a log of another format', 'bundle/unreadable', archive([{ ...log, data: Buffer.from('hello\n') }])],
  [
    'a log with a line too few',
    'bundle/damaged',
    archive([{ ...log, data: Buffer.from(text.toString().replace('dddd.eeee.ffff\n', '')) }]),
  ],
  [
    'an outbox with a checkpoint',
    'bundle/damaged',
    archive([{ ...log, data: Buffer.concat([text, Buffer.from('x')]) }]),
  ],
  [
    'a log of the kind month',
    'bundle/damaged',
    archive([{ ...log, data: Buffer.from(text.toString().replace('"outbox"', '"month"')) }]),
  ],
  ['a month for auditors', 'bundle/is-month', text],
];

describe('opening a bundle', () => {
  it('takes a log and files exactly as they were written', async () => {
    const path = join(folder, 'honest.simsa');
    await writeFile(path, archive([log, file, another]));
    const opened = await openBundle(path);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.log).toEqual(carried);
    expect(opened.value.files).toEqual(
      [file, another].map(({ name, data: bytes }) => ({ blob: name.slice(6), bytes: bytes.length })),
    );
    const got: Uint8Array[] = [];
    const copied = await opened.value.copy(digestOf(data) as never, async (bytes) => void got.push(bytes));
    expect(copied.ok && Buffer.concat(got).equals(data)).toBe(true);
    await opened.value.close();
    expect(await judged(archive([log, file, another]))).toBe('ok');
  });

  it.each(hostile)('refuses %s: %s', async (_title, code, bytes) => {
    expect(await judged(bytes)).toBe(code);
  });

  it('refuses a bundle cut off anywhere', async () => {
    const whole = archive([log, file, another]);
    for (let length = 0; length < whole.length; length += 1 + Math.floor(whole.length / 150))
      expect(await judged(whole.subarray(0, length)), `at ${length}`).not.toBe('ok');
  });

  it('refuses a flipped bit in whatever it reads', async () => {
    const whole = archive([log, file, another]);
    // Versions and times, which say nothing about the contents and are not read.
    const unread = unreadBytes(whole, [log, file, another]);
    for (let at = 0; at < whole.length; at += 3) {
      if (unread.has(at)) continue;
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      expect(await judged(flipped), `at ${at}`).not.toBe('ok');
    }
  });
});

function unreadBytes(whole: Buffer, entries: readonly Entry[]): ReadonlySet<number> {
  const unread = new Set<number>();
  const mark = (from: number, count: number) => {
    for (let at = from; at < from + count; at += 1) unread.add(at);
  };
  let local = 0;
  let central = whole.readUInt32LE(whole.length - 6);
  for (const { name, data: bytes } of entries) {
    mark(local + 4, 2);
    mark(local + 10, 4);
    mark(central + 4, 4);
    mark(central + 12, 4);
    // Disk number, internal attributes, and the permissions beside the kind of file.
    mark(central + 34, 8);
    local += 30 + name.length + bytes.length;
    central += 46 + name.length;
  }
  // Counts on this disk and the directory's size, which the reader does not use.
  mark(whole.length - 22 + 6, 4);
  mark(whole.length - 22 + 12, 4);
  return unread;
}
