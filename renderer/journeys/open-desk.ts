import { ok, type Result } from '../../shared/basics/result.ts';
import type { Desktop, Profile } from '../../shared/contracts/desktop-api.ts';
import { dropEarlierStores } from '../store/drop-earlier-stores.ts';
import { openStore } from '../store/open-store.ts';
import type { Desk } from './desk.ts';
import { followJournal, rebuildStore } from './follow-journal.ts';

/**
 * Opens this person's store and brings it up to the journal. An empty or foreign store on a known profile is not a first start:
 * it is projected anew. A journal that is shorter than the store has lost something, and that is said.
 */
export async function openDesk(desktop: Desktop, profile: Profile): Promise<Result<Desk>> {
  const key = await desktop.readStoreKey({});
  if (!key.ok) return key;
  const name = storeName(profile);
  await dropEarlierStores(name);
  const store = openStore(name, key.value);
  const desk: Desk = { desktop, store };
  const followed = (await isReadable(desk)) ? await followJournal(desk) : await rebuildStore(desk);
  return followed.ok ? ok(desk) : followed;
}

/** Another key at rest is another store: what was sealed under the one before cannot be opened any more, and goes. */
function storeName({ mode, device, era }: Profile): string {
  const name = `simsa-${mode}-${device?.kid ?? 'nobody'}`;
  return era > 1 ? `${name}.${era}` : name;
}

/** A store sealed with another key, or only partly there, opens to fewer sheets than it has rows. */
async function isReadable({ store }: Desk): Promise<boolean> {
  const [rows, sheets] = [await store.database.sheets.count(), await store.sheets()];
  return rows === sheets.length;
}
