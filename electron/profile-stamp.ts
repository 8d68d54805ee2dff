import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const stampSchema = z.object({ profile: z.int(), chrome: z.int(), app: z.string() });

/** The form of what this version writes; raised when an older one could not read it. */
const profileForm = 1;

/**
 * Reads which version wrote this profile last and writes our own. Answers the newer version's name when this one must not touch
 * it: neither our files nor Chromium's database can be trusted to open backwards. Runs before Chromium opens anything.
 */
export function stampProfile(
  folder: string,
  { chrome, app }: { readonly chrome: string; readonly app: string },
): string | null {
  const path = join(folder, 'simsa-version.json');
  const ours = { profile: profileForm, chrome: Number.parseInt(chrome, 10), app };
  const found = readStamp(path);
  if (found && (found.profile > ours.profile || found.chrome > ours.chrome)) return found.app;
  if (found && found.profile === ours.profile && found.chrome === ours.chrome && found.app === app) return null;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.part`, `${JSON.stringify(ours)}\n`, { mode: 0o600 });
  renameSync(`${path}.part`, path);
  return null;
}

function readStamp(path: string) {
  try {
    const parsed = stampSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // No stamp or an unreadable one: a first start, or a profile from before stamps; the profile's own doors judge the rest.
    return null;
  }
}
