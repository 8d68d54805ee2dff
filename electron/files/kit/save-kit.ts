import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import { isDiskFull, syncFolder, writeBeside, type WrittenBeside } from '../atomic-file.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the kit into the folder; where it holds files of these names already, into a new folder beside them, so that an earlier
 * kit is never overwritten. All files or none. Answers the names relative to the folder chosen. Problems: 'kit/disk-full',
 * 'kit/cannot-write'.
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

/** No file gets its name before all are written: part of a kit would look like a kit. The names were free. */
async function writeAll(target: string, files: readonly NamedFile[]): Promise<void> {
  const written: WrittenBeside[] = [];
  const named: string[] = [];
  try {
    for (const { name, bytes } of files)
      written.push(await writeBeside(join(target, name), 0o644, (file) => file.writeFile(bytes)));
    for (const [index, { name }] of files.entries()) {
      await written[index]?.name();
      named.push(name);
    }
  } catch (cause) {
    for (const each of written) await each.discard();
    for (const name of named) await rm(join(target, name), { force: true });
    throw cause;
  }
  await syncFolder(target);
}

async function freeFolder(folder: string, name: string, files: readonly NamedFile[]): Promise<string> {
  const present = new Set(await readdir(folder));
  if (!files.some((file) => present.has(file.name))) return folder;
  for (let attempt = 1; ; attempt += 1) {
    const candidate = attempt === 1 ? name : `${name}-${attempt}`;
    if (!present.has(candidate)) return join(folder, candidate);
  }
}
