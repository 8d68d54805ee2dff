/**
 * Everything that lies behind the unlock page: the desk and its rooms. A part of the program of its own, which is read once the first
 * page has been painted (docs/decisions/0079).
 */
import type { ReactNode } from 'react';
import type { DossierNumber } from '../shared/basics/ids.ts';
import type { Desktop, Profile } from '../shared/contracts/desktop-api.ts';
import { Tour } from './features/guide/tour.tsx';
import { Shell } from './features/shell/shell.tsx';
import { openDesk } from './journeys/open-desk.ts';
import { RoomView } from './room-view.tsx';
import { firstRoom } from './session/open-guide.ts';
import { useSession, type OpenDesk, type Room } from './session/session.ts';
import { useCountedAhead } from './session/use-counted-ahead.ts';
import { useRememberedDossier } from './session/use-cursor.ts';
import { LiveContext, useLive } from './session/use-desk.ts';
import { useRegularExchange } from './session/use-exchange.ts';
import { useKeptTexts } from './session/use-kept-texts.ts';
import { createDocketReader } from './store/read-docket.ts';

export { GuideRoom } from './features/guide/guide-room.tsx';
export { keepUp } from './journeys/follow-journal.ts';

/** The rooms of the open desk. */
export function Rooms({
  desktop,
  onProfile,
}: {
  readonly desktop: Desktop;
  readonly onProfile: (profile: Profile) => void;
}) {
  return (
    <LiveDesk>
      <Shell desktop={desktop} onProfile={onProfile} tour={<Tour />}>
        <RoomView />
      </Shell>
    </LiveDesk>
  );
}

/** The desk of a profile that is open, from its own store; `stayIn` the room that one was in, null where it is opened anew. */
export async function seatAt(desktop: Desktop, profile: Profile, stayIn: Room | null): Promise<void> {
  const { set } = useSession.getState();
  const opened = await openDesk(desktop, profile);
  if (!opened.ok) return set({ problem: opened.problem });
  const room = stayIn ?? firstRoom(profile);
  const opening = { ...opened.value, readDocket: createDocketReader(opened.value.store) };
  set({ desk: opening, room, dossier: room === 'queue' ? await lastDossier(opening, profile) : null });
}

/** The dossier that was open when the desk was last left without closing it, if it is still there. */
async function lastDossier({ store, readDocket }: OpenDesk, { round }: Profile): Promise<DossierNumber | null> {
  const cursor = await store.cursor();
  if (!round || cursor?.round !== round) return null;
  return (await readDocket(round)).dossiers.has(cursor.dossier) ? cursor.dossier : null;
}

/** Rooms are drawn once their data is there; the desk keeps in touch with its registry behind them. */
function LiveDesk({ children }: { readonly children: ReactNode }) {
  const live = useLive();
  useRegularExchange();
  useRememberedDossier();
  useKeptTexts(live);
  useCountedAhead(live);
  return live ? <LiveContext value={live}>{children}</LiveContext> : null;
}
