import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../electron/files/bundle/open-bundle.ts';
import { createReadApplications } from '../../electron/files/import/read-applications.ts';
import { utf8 } from '../../shared/basics/bytes.ts';
import { archive, type Entry } from '../electron/files/bundle/archive.ts';
import { codeOf, must } from '../flow/seat.ts';
import { rewritten, refuses } from './alter-file.ts';
import { bytesOf } from './frozen.ts';

/** The frozen bundle's two entries as a hostile hand would write them again. */
function stick(change: (entries: readonly [Entry, Entry]) => readonly Entry[], tail?: Parameters<typeof archive>[1]) {
  const bytes = Buffer.from(bytesOf('round.simsa'));
  const [log, file] = ['log.simsa', 'blobs/'].map((name) => entryIn(bytes, name));
  if (!log || !file) throw new Error('the frozen bundle has a log and a file');
  return new Uint8Array(archive(change([log, file]), tail));
}
function entryIn(bytes: Buffer, name: string): Entry {
  const directory = bytes.lastIndexOf(Buffer.from(name));
  const [size, nameBytes, local] = [
    bytes.readUInt32LE(directory - 22),
    bytes.readUInt16LE(directory - 18),
    bytes.readUInt32LE(directory - 4),
  ];
  const start = local + 30 + nameBytes;
  return { name: bytes.toString('utf8', directory, directory + nameBytes), data: bytes.subarray(start, start + size) };
}
const logWith = (from: string | RegExp, to: string) =>
  stick(([log, file]) => [{ ...log, data: utf8(Buffer.from(log.data).toString('utf8').replace(from, to)) }, file]);
refuses(
  'a bundle of a stick',
  [
    ['nothing changed', 'ok', () => stick((entries) => entries)],
    ['its file first', 'bundle/malformed', () => stick(([log, file]) => [file, log])],
    ['its log left out', 'bundle/malformed', () => stick(([, file]) => [file])],
    ['its log twice', 'bundle/malformed', () => stick(([log, file]) => [log, file, log])],
    ['a file under no digest', 'bundle/malformed', () => stick(([log, file]) => [log, { ...file, name: 'blobs/x' }])],
    [
      'a file that leaves the folder',
      'bundle/malformed',
      () => stick(([log, file]) => [log, { ...file, name: '../x' }]),
    ],
    ['a comment', 'bundle/malformed', () => stick((entries) => entries, { comment: 'x' })],
    ['a compressed log', 'bundle/malformed', () => stick(([log, file]) => [{ ...log, method: 8 }, file])],
    ['a size that lies', 'bundle/malformed', () => stick(([log, file]) => [log, { ...file, size: 9_999 }])],
    ['a log with another checksum', 'bundle/damaged-file', () => stick(([log, file]) => [{ ...log, crc: 1 }, file])],
    [
      'a changed file',
      'bundle/damaged-file',
      () => stick(([log, file]) => [log, { ...file, data: utf8('other bytes') }]),
    ],
    ['a record more in line 2', 'bundle/damaged', () => logWith('"records":35', '"records":36')],
    ['a record fewer in line 2', 'bundle/damaged', () => logWith('"records":35', '"records":34')],
    ['a kind that is none', 'bundle/damaged', () => logWith('"kind":"round"', '"kind":"gift"')],
    ['a field more in line 2', 'bundle/damaged', () => logWith('{"kind"', '{"extra":1,"kind"')],
    ['another version in line 1', 'bundle/unreadable', () => logWith('simsa-bundle/v1', 'simsa-bundle/v2')],
    ['a month in its place', 'bundle/is-month', () => bytesOf('month.simsa')],
    ['its end cut off', 'bundle/malformed', () => bytesOf('round.simsa').slice(0, -30)],
  ],
  async (path) => {
    const opened = await openBundle(path);
    if (!opened.ok) return opened.problem.code;
    const { files, copy, close } = opened.value;
    const codes = [];
    for (const { blob } of files) codes.push(codeOf(await copy(blob, async () => undefined)));
    await close();
    return codes.find((code) => code !== 'ok') ?? 'ok';
  },
);
refuses(
  'an outbox of a stick',
  [
    ['something after its records that is no note', 'bundle/damaged', () => outboxWith((text) => `${text}x`)],
    ['a note that has no signature', 'bundle/damaged', () => outboxWith((text) => `${text}a/2026-11\n1\nAAAA\n\n`)],
    ['a line before its empty line', 'bundle/damaged', () => outboxWith((text) => `${text.slice(0, -1)}x\n`)],
  ],
  async (path) => {
    const opened = await openBundle(path);
    if (opened.ok) await opened.value.close();
    return codeOf(opened);
  },
);
function outboxWith(change: (text: string) => string): Uint8Array {
  const log = entryIn(Buffer.from(bytesOf('outbox-unseen.simsa')), 'log.simsa');
  return new Uint8Array(archive([{ ...log, data: utf8(change(Buffer.from(log.data).toString('utf8'))) }]));
}

describe('an applications folder', () => {
  const table = 'applications/applications.csv';
  const list: readonly (readonly [title: string, codes: readonly string[], csv: () => Uint8Array])[] = [
    ['a column left out', ['import/missing-column'], () => rewritten(table, '서비스개요', '개요')],
    ['an empty name', ['import/empty-cell'], () => rewritten(table, '민원 챗봇', '')],
    ['a service type that is none', ['import/unknown-service-type'], () => rewritten(table, 'SaaS', 'XaaS')],
    ['a number that is none', ['import/bad-number'], () => rewritten(table, '2026-11-001', '!001')],
    ['a number that is a path', ['import/leaves-folder'], () => rewritten(table, '2026-11-001', '../001')],
    ['a number without a folder', ['import/no-attachments'], () => rewritten(table, '2026-11-001', '2026-11-002')],
    [
      'a row twice',
      ['import/duplicate-number', 'import/duplicate-number'],
      () => rewritten(table, /(2026.*\r\n)$/, '$1$1'),
    ],
  ];
  it.each(list)('with %s takes nothing in: %s', async (_title, codes, csv) => {
    const office = await mkdtemp(join(tmpdir(), 'simsa-office-'));
    await mkdir(join(office, '2026-11-001'));
    await writeFile(join(office, '2026-11-001/1_개요서.pdf'), bytesOf('applications/2026-11-001/1_개요서.pdf'));
    await writeFile(join(office, 'applications.csv'), csv());
    const { problems } = must(
      await createReadApplications({ fileLimitBytes: 1000 })({
        folder: office,
        signal: new AbortController().signal,
        onProgress: () => undefined,
        acceptFile: async () => ({ ok: true, value: true }),
      }),
    );
    expect(problems.map(({ problem }) => problem.code)).toEqual(codes);
    await rm(office, { recursive: true });
  });
});
