import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { keyIdSchema } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { autoLockSchema } from '../../shared/contracts/protection.ts';
import { tourSchema } from '../../shared/contracts/desktop-api.ts';
import { pinSchema } from '../../shared/contracts/registry-address.ts';
import { languageSchema } from '../../shared/messages/language.ts';
import { roleSchema } from '../../shared/roster/role.ts';
import { isMissing, writeAtomically } from '../files/atomic-file.ts';

/**
 * What a profile says while it is locked: who sits here, the device's signed card, and the one registry this desk trusts.
 * `pin` is that of its certificate, null where it has none of its own. `announced` is the address that the last invitation shown
 * here named; null before one was. `secretariat` is the device key that every roster must be signed with; null only where this desk hosts the registry itself.
 */
const profileFileSchema = z.strictObject({
  format: z.literal('simsa-profile/v1'),
  mode: z.enum(['real', 'practice']),
  language: languageSchema,
  autoLock: autoLockSchema.default(15),
  tour: tourSchema.default('to-show'),
  desk: z
    .strictObject({
      person: z.strictObject({ name: z.string(), affiliation: z.string(), role: roleSchema }),
      card: z.string(),
      registry: z.strictObject({
        address: z.string(),
        pin: pinSchema.nullable(),
        verifierKey: z.string(),
        hosting: z.enum(['here', 'here-lan', 'elsewhere']),
        announced: z.string().nullable(),
        secretariat: keyIdSchema.nullable(),
      }),
    })
    .nullable(),
});
export type ProfileFile = Readonly<z.infer<typeof profileFileSchema>>;
export type PinnedRegistry = NonNullable<ProfileFile['desk']>['registry'];

/** null when the folder holds no profile yet. Problem: 'profile/damaged'. */
export async function readProfileFile(path: string): Promise<Result<ProfileFile | null>> {
  try {
    const parsed = profileFileSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? ok(parsed.data) : err(problem('profile/damaged'));
  } catch (cause) {
    return isMissing(cause) ? ok(null) : err(problem('profile/damaged'));
  }
}

/** What could not be read back is never written: that would be a bug here, not a damaged profile later. */
export async function writeProfileFile(path: string, profile: ProfileFile): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(profileFileSchema.parse(profile), null, 2)}\n`);
}

/** Whether a profile's folder has a journal, which no first start has. */
export async function hasJournal(folder: string): Promise<boolean> {
  try {
    return (await readdir(join(folder, 'journal'))).length > 0;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}
