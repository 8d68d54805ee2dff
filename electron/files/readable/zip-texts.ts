import yauzl, { type Entry } from 'yauzl';

/** The texts of the entries that are wanted, by name, out of an archive that `judgeZip` found sound. Throws when one is over the limit or not UTF-8. */
export function zipTexts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limitBytes: number,
): Promise<ReadonlyMap<string, string>> {
  return new Promise((answer, refuse) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (failure, zip) => {
      if (failure) return refuse(failure);
      const texts = new Map<string, string>();
      let total = 0;
      zip.on('error', refuse);
      zip.on('end', () => answer(texts));
      zip.on('entry', (entry: Entry) => {
        if (!isWanted(entry.fileName)) return zip.readEntry();
        total += entry.uncompressedSize;
        if (total > limitBytes) return refuse(new TextTooLarge());
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return refuse(broken);
          const parts: Buffer[] = [];
          stream.on('error', refuse);
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            try {
              texts.set(entry.fileName, new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
              zip.readEntry();
            } catch (cause) {
              refuse(cause);
            }
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** More text than is read; told apart from a damaged archive. */
export class TextTooLarge extends Error {}
