import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import { isDiskFull, writeAtomically } from '../atomic-file.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the kit into the folder; where it holds files of these names already, into a new folder beside them, so that an earlier
 * kit is never overwritten. Answers the names relative to the folder chosen. Problems: 'kit/disk-full', 'kit/cannot-write'.
 */
export async function saveKitFiles(
  folder: string,
  name: string,
  files: readonly NamedFile[],
): Promise<Result<readonly string[]>> {
  try {
    const target = await freeFolder(folder, name, files);
    await mkdir(target, { recursive: true });
    for (const file of files) await writeAtomically(join(target, file.name), file.bytes, 0o644);
    const prefix = target === folder ? '' : `${basename(target)}/`;
    return ok(files.map((file) => `${prefix}${file.name}`));
  } catch (cause) {
    return err(problem(isDiskFull(cause) ? 'kit/disk-full' : 'kit/cannot-write'));
  }
}

async function freeFolder(folder: string, name: string, files: readonly NamedFile[]): Promise<string> {
  const present = new Set(await readdir(folder));
  if (!files.some((file) => present.has(file.name))) return folder;
  for (let attempt = 1; ; attempt += 1) {
    const candidate = attempt === 1 ? name : `${name}-${attempt}`;
    if (!present.has(candidate)) return join(folder, candidate);
  }
}
