import type { Result } from '../../shared/basics/result.ts';
import type { Desktop, Profile } from '../../shared/contracts/desktop-api.ts';
import { saveEverything } from './unsaved.ts';

/** Saves what screens hold, then locks; refused with 'keys/unsaved' when the disk does not take it. */
export async function lockDesk(desktop: Desktop): Promise<Result<Profile>> {
  return desktop.lock({ page: await saveEverything() });
}
