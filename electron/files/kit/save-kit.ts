import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import { isDiskFull, syncFolder, writeBeside, type WrittenBeside } from '../atomic-file.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of a folder that are written side by side. */
const lanes = 8;

/**
 * Writes the kit into the folder; where it holds files or folders of these names already, into a new folder beside them, so that an
 * earlier kit is never overwritten. A name may lie in folders ('notices/selected/1.pdf'). All files or none. Answers the names
 * relative to the folder chosen. Problems: 'kit/disk-full', 'kit/cannot-write'.
 */
export async function saveKitFiles(
  folder: string,
  name: string,
  files: readonly NamedFile[],
): Promise<Result<readonly string[]>> {
  try {
    const target = await freeFolder(folder, name, files);
    const made = await mkdir(target, { recursive: true });
    try {
      await writeAll(target, files);
    } catch (cause) {
      if (made !== undefined) await rmdir(target);
      throw cause;
    }
    const prefix = target === folder ? '' : `${basename(target)}/`;
    return ok(files.map((file) => `${prefix}${file.name}`));
  } catch (cause) {
    return err(problem(isDiskFull(cause) ? 'kit/disk-full' : 'kit/cannot-write'));
  }
}

/** Nothing gets its name before all is written: part of a kit would look like a kit. The names were free. */
async function writeAll(target: string, files: readonly NamedFile[]): Promise<void> {
  const written: WrittenBeside[] = [];
  const named: string[] = [];
  try {
    for (const { name, bytes } of files.filter((file) => topOf(file) === file.name))
      written.push(await writeBeside(join(target, name), 0o644, (file) => file.writeFile(bytes)));
    const folders = new Set(files.filter((file) => topOf(file) !== file.name).map(topOf));
    for (const top of folders)
      written.push(
        await folderBeside(
          target,
          top,
          files.filter((file) => topOf(file) === top && file.name !== top),
        ),
      );
    const tops = [...files.filter((file) => topOf(file) === file.name).map(({ name }) => name), ...folders];
    for (const [index, top] of tops.entries()) {
      await written[index]?.name();
      named.push(top);
    }
  } catch (cause) {
    for (const each of written) await each.discard();
    for (const name of named) await rm(join(target, name), { force: true, recursive: true });
    throw cause;
  }
  await syncFolder(target);
}

/** A whole folder under a temporary name, as `writeBeside` writes a file. Each file is on the disk before the folder gets its name. */
async function folderBeside(target: string, top: string, files: readonly NamedFile[]): Promise<WrittenBeside> {
  const temporary = join(target, `${top}.${process.pid}.part`);
  const discard = () => rm(temporary, { recursive: true, force: true });
  try {
    await discard();
    const places = files.map(({ name, bytes }) => ({ path: join(temporary, name.slice(top.length + 1)), bytes }));
    for (const parent of new Set(places.map(({ path }) => join(path, '..')))) await mkdir(parent, { recursive: true });
    let taken = 0;
    const write = async () => {
      for (let place = places[taken]; place; place = places[taken]) {
        taken += 1;
        const file = await open(place.path, 'wx', 0o644);
        try {
          await file.writeFile(place.bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, write));
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
    for (const parent of new Set(places.map(({ path }) => join(path, '..')))) await syncFolder(parent);
  } catch (cause) {
    await discard();
    throw cause;
  }
  return { name: () => rename(temporary, join(target, top)), discard };
}

async function freeFolder(folder: string, name: string, files: readonly NamedFile[]): Promise<string> {
  const present = new Set(await readdir(folder));
  if (!files.some((file) => present.has(topOf(file)))) return folder;
  for (let attempt = 1; ; attempt += 1) {
    const candidate = attempt === 1 ? name : `${name}-${attempt}`;
    if (!present.has(candidate)) return join(folder, candidate);
  }
}

function topOf({ name }: NamedFile): string {
  return name.split('/')[0] ?? name;
}
