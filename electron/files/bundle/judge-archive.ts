/** Refuses every archive that is not laid out exactly as a bundle: judged from its directory and headers alone, before any content is read. */
import type { FileHandle } from 'node:fs/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Digest } from '../../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import { blobLimit } from '../../../shared/contracts/registry-api.ts';
import { bundleLimit } from '../../../shared/report/bundle-lines.ts';
import { entryLimit, fileFromName, logEntry } from './layout.ts';

/** Where an entry's stored bytes lie. */
export interface Place {
  readonly start: number;
  readonly bytes: number;
  readonly crc32: number;
}
export interface Layout {
  readonly log: Place;
  readonly files: ReadonlyMap<Digest, Place>;
}

/** APPNOTE 4.4.4: bit 3, sizes follow the data; bit 11, names are UTF-8. Every other bit means encryption or an extension. */
const allowedFlags = 0x0808;
const localHeaderBytes = 30;
/** What may stand between an entry's data and the next header: nothing, or a data descriptor (4.3.9), with 8-byte sizes in zip64. */
const gaps = [0, 16, 24];
const zip64Field = 1;

/** Problems: 'bundle/malformed', 'bundle/too-large'. */
export async function judgeArchive(file: FileHandle): Promise<Result<Layout>> {
  try {
    const { size } = await file.stat();
    const zip = await openZip(file.fd);
    if (zip.entryCount > entryLimit) return err(problem('bundle/too-large'));
    if (zip.comment.length > 0) return malformed();
    return await judgeEntries(file, await entriesOf(zip), size);
  } catch {
    // The zip reader throws for every kind of malformed archive, and a pulled stick looks the same: one problem to the person.
    return malformed();
  }
}

async function judgeEntries(file: FileHandle, entries: readonly Entry[], size: number): Promise<Result<Layout>> {
  const files = new Map<Digest, Place>();
  let log: Place | null = null;
  let end = 0;
  for (const entry of entries) {
    if (!isPlain(entry)) return malformed();
    const digest = fileFromName(entry.fileName);
    const isLog = entry.fileName === logEntry;
    if (isLog ? log !== null : !digest || !log || files.has(digest)) return malformed();
    if (entry.uncompressedSize > (isLog ? bundleLimit : blobLimit)) return err(problem('bundle/too-large'));
    const offset = entry.relativeOffsetOfLocalHeader;
    if (log ? !gaps.includes(offset - end) : offset !== 0) return malformed();
    if (!(await hasLocalHeader(file, entry))) return malformed();
    const start = offset + localHeaderBytes + Buffer.byteLength(entry.fileName);
    end = start + entry.uncompressedSize;
    if (end > size) return malformed();
    const place = { start, bytes: entry.uncompressedSize, crc32: entry.crc32 };
    if (digest) files.set(digest, place);
    else log = place;
  }
  return log ? ok({ log, files }) : malformed();
}

/** Stored as it is, no link or folder, no comment, no field that another reader might take for a name. */
function isPlain(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  return (
    entry.compressionMethod === 0 &&
    entry.compressedSize === entry.uncompressedSize &&
    entry.uncompressedSize > 0 &&
    (entry.generalPurposeBitFlag & ~allowedFlags) === 0 &&
    (kind === 0 || kind === 0o100000) &&
    entry.comment.length === 0 &&
    entry.extraFields.every(({ id }) => id === zip64Field)
  );
}

/** Whether the header before the data says the same as the directory: two readings of one archive must not differ. */
async function hasLocalHeader(file: FileHandle, entry: Entry): Promise<boolean> {
  const name = Buffer.from(entry.fileName, 'utf8');
  const header = Buffer.alloc(localHeaderBytes + name.length);
  const { bytesRead } = await file.read(header, 0, header.length, entry.relativeOffsetOfLocalHeader);
  if (bytesRead < header.length) return false;
  const flags = header.readUInt16LE(6);
  const sizesFollow = (flags & 0x0008) !== 0;
  const [crc, compressed, uncompressed] = [14, 18, 22].map((at) => header.readUInt32LE(at));
  const sameFigures = sizesFollow
    ? crc === 0 && compressed === 0 && uncompressed === 0
    : crc === entry.crc32 && compressed === entry.compressedSize && uncompressed === entry.uncompressedSize;
  return (
    header.readUInt32LE(0) === 0x04034b50 &&
    flags === entry.generalPurposeBitFlag &&
    header.readUInt16LE(8) === 0 &&
    sameFigures &&
    header.readUInt16LE(26) === name.length &&
    header.readUInt16LE(28) === 0 &&
    header.subarray(localHeaderBytes).equals(name)
  );
}

function openZip(fd: number): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
  return new Promise((answer, refuse) => {
    yauzl.fromFd(fd, options, (error, zip) => (error ? refuse(error) : answer(zip)));
  });
}

function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((answer, refuse) => {
    const entries: Entry[] = [];
    zip.on('error', refuse);
    zip.on('end', () => answer(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function malformed(): Result<never> {
  return err(problem('bundle/malformed'));
}
