import { spawn, type ChildProcess } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of a given size, mounted in a namespace of its own: it needs no root, and ends with the process that holds it. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves room for so many bytes, and no more. */
  readonly fill: (room: number) => Promise<void>;
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const filler = 'filler';
const mount = 'mount -t tmpfs -o size="$1" simsa "$0" && echo ready && exec cat';

/** null where neither a user namespace nor root can be had. */
export async function smallDisk(bytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'simsa-disk-'));
  const holder = (await held(['-rm'], folder, bytes)) ?? (await held(['-m'], folder, bytes));
  if (!holder) {
    await rmdir(folder);
    return null;
  }
  const path = `/proc/${holder.pid}/root${folder}`;
  const empty = () => rm(join(path, filler), { force: true });
  return {
    path,
    empty,
    fill: async (room) => {
      await empty();
      const { bavail, bsize } = statfsSync(path);
      await writeFile(join(path, filler), Buffer.alloc(Math.max(0, bavail * bsize - room)));
    },
    close: async () => {
      const ended = new Promise((answer) => holder.once('exit', answer));
      holder.stdin?.end();
      await ended;
      await rmdir(folder);
    },
  };
}

function held(how: readonly string[], folder: string, bytes: number): Promise<ChildProcess | null> {
  const holder = spawn('unshare', [...how, 'sh', '-c', mount, folder, String(bytes)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return new Promise((answer) => {
    holder.stdout.once('data', () => answer(holder));
    for (const end of ['exit', 'error'] as const) holder.once(end, () => answer(null));
  });
}
