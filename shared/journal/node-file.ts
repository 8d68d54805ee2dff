import type { JournalFile } from './open-journal.ts';

/** What is used of `node:fs/promises` and `node:process`; they are the argument, so that shared code needs no Node types. */
export interface NodeFiles {
  readonly open: (path: string, flags: number, mode: number) => Promise<NodeHandle>;
  readonly constants: { readonly O_RDWR: number; readonly O_CREAT: number; readonly O_DSYNC: number };
  readonly platform: string;
}
interface NodeHandle {
  readFile(): Promise<Uint8Array>;
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A journal file on the disk, readable by its owner only. On Linux a write is itself the fdatasync (O_DSYNC, open(2)): one wait for the
 * disk instead of two. Elsewhere that flag promises less or is not there, and each write is followed by one.
 */
export async function nodeJournalFile(
  { open, constants, platform }: NodeFiles,
  path: string,
  create: 'create' | 'existing',
): Promise<JournalFile> {
  const syncing = platform === 'linux' ? constants.O_DSYNC : 0;
  const creating = create === 'create' ? constants.O_CREAT : 0;
  const handle = await open(path, constants.O_RDWR | syncing | creating, 0o600);
  return {
    read: async () => new Uint8Array(await handle.readFile()),
    append: async (bytes, at) => {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
        done += bytesWritten;
      }
      if (syncing === 0) await handle.datasync();
    },
    truncate: async (length) => {
      await handle.truncate(length);
      await handle.datasync();
    },
    close: () => handle.close(),
  };
}
