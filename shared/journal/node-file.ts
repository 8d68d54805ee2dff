import type { JournalFile } from './open-journal.ts';

/** What is used of `node:fs/promises`; the module is the argument, so that shared code needs no Node types. */
export interface NodeFiles {
  readonly open: (path: string, flags: string, mode: number) => Promise<NodeHandle>;
}
interface NodeHandle {
  readFile(): Promise<Uint8Array>;
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** A journal file on the disk, readable by its owner only. */
export async function nodeJournalFile(
  files: NodeFiles,
  path: string,
  create: 'create' | 'existing',
): Promise<JournalFile> {
  const handle = await files.open(path, create === 'create' ? 'a+' : 'r+', 0o600).then(async (opened) => {
    if (create === 'existing') return opened;
    await opened.close();
    // "a+" ignores positions; it was only to create the file.
    return files.open(path, 'r+', 0o600);
  });
  return {
    read: async () => new Uint8Array(await handle.readFile()),
    append: async (bytes, at) => {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
        done += bytesWritten;
      }
      await handle.datasync();
    },
    truncate: async (length) => {
      await handle.truncate(length);
      await handle.datasync();
    },
    close: () => handle.close(),
  };
}
