/** Refuses archives that lie or explode before any other reader touches them: every entry is inflated once, counted, and checked. */
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { crc32 } from 'node:zlib';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';

const entryLimit = 2000;
const inflatedLimit = 200 * 1024 * 1024;

/** Answers the entries' names; 'import/table-too-large' for bombs, 'import/unreadable-table' for everything that is not a sound archive. */
export async function judgeZip(bytes: Uint8Array): Promise<Result<readonly string[]>> {
  try {
    const zip = await open(Buffer.from(bytes));
    return await judgeEntries(zip);
  } catch {
    // The zip reader throws for every kind of malformed archive; all of them are one problem to the office.
    return err(problem('import/unreadable-table'));
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((answer, refuse) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error ? refuse(error) : answer(zip),
    );
  });
}

function judgeEntries(zip: ZipFile): Promise<Result<readonly string[]>> {
  return new Promise((answer, refuse) => {
    const names: string[] = [];
    let inflated = 0;
    const tooLarge = () => {
      zip.close();
      answer(err(problem('import/table-too-large')));
    };
    zip.on('error', refuse);
    zip.on('end', () => answer(ok(names)));
    zip.on('entry', (entry: Entry) => {
      inflated += entry.uncompressedSize;
      names.push(entry.fileName);
      if (names.length > entryLimit || inflated > inflatedLimit) return tooLarge();
      if (entry.fileName.endsWith('/')) return zip.readEntry();
      if (entry.isEncrypted()) return refuse(new Error('encrypted'));
      zip.openReadStream(entry, (error, stream) => {
        if (error) return refuse(error);
        let checksum = 0;
        stream.on('error', refuse);
        stream.on('data', (chunk: Buffer) => {
          checksum = crc32(chunk, checksum);
        });
        stream.on('end', () => (checksum === entry.crc32 ? zip.readEntry() : refuse(new Error('checksum'))));
      });
    });
    zip.readEntry();
  });
}
