import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import writeXlsx from 'write-excel-file/node';

/** A workbook with one sheet, every cell a text; the archive is written anew with fixed dates, so that the bytes depend on the texts only. */
export async function tableBytes(sheet: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [header = [], ...rest] = rows;
  const data = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rest.map((row) => row.map((value) => ({ value, type: String }))),
  ];
  const made = await writeXlsx(data, { sheet }).toBuffer();
  return withFixedDates(Buffer.from(made));
}

async function withFixedDates(archive: Buffer): Promise<Uint8Array> {
  const entries = (await readEntries(archive)).map(([name, bytes]): [string, Buffer] => [
    name,
    name === 'docProps/core.xml' ? undated(bytes) : bytes,
  ]);
  const zip = new ZipFile();
  for (const [name, bytes] of entries.sort(([a], [b]) => (a < b ? -1 : 1)))
    zip.addBuffer(bytes, name, { mtime: new Date(2026, 0, 1), forceDosTimestamp: true });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

function undated(core: Buffer): Buffer {
  return Buffer.from(core.toString('utf8').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00Z'), 'utf8');
}

function readEntries(archive: Buffer): Promise<[string, Buffer][]> {
  return new Promise((answer, refuse) => {
    yauzl.fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return refuse(error);
      const entries: [string, Buffer][] = [];
      zip.on('end', () => answer(entries));
      zip.on('error', refuse);
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return refuse(failure);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            entries.push([entry.fileName, Buffer.concat(parts)]);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
