import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { DossierNumber } from '../shared/basics/ids.ts';
import type { Desktop, Profile } from '../shared/contracts/desktop-api.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { desktopFromWindow, onDesktopEvent } from './desktop.ts';
import { Shell } from './features/shell/shell.tsx';
import { GuideFront } from './features/guide/guide-front.tsx';
import { Tour } from './features/guide/tour.tsx';
import { Unlock } from './features/welcome/unlock.tsx';
import { Welcome } from './features/welcome/welcome.tsx';
import { openDesk } from './journeys/open-desk.ts';
import { keepUp } from './journeys/follow-journal.ts';
import { createMessages } from './messages/create-messages.ts';
import { RoomView } from './room-view.tsx';
import { lockDesk } from './session/lock-desk.ts';
import { useSession, type OpenDesk, type Room } from './session/session.ts';
import { useRememberedDossier } from './session/use-cursor.ts';
import { LiveContext, useLive } from './session/use-desk.ts';
import { firstRoom, useGuideKey } from './session/open-guide.ts';
import { useCountedAhead } from './session/use-counted-ahead.ts';
import { useKeptTexts } from './session/use-kept-texts.ts';
import { useRegularExchange } from './session/use-exchange.ts';
import { createDocketReader } from './store/read-docket.ts';

/** Welcome, unlock, or the rooms: whichever the profile calls for. */
export function App() {
  const { profile, desk, language, set } = useSession();
  const desktop = useMemo(() => desktopFromWindow(), []);
  const messages = useMemo(() => createMessages(language), [language]);

  useEffect(() => {
    void desktop.readProfile({}).then((read) => {
      if (read.ok) set({ profile: read.value, language: read.value.language });
    });
    return onDesktopEvent((event) => {
      const { desk: open, set: change } = useSession.getState();
      if (event.event === 'registry') change({ registry: event.state });
      if (event.event === 'cosigned') change({ cosigners: event.devices });
      if (event.event === 'progress') change({ work: event.done < event.total ? event : null });
      if (event.event === 'journal' && open) void keepUp(open);
      if (event.event === 'idle') void lockDesk(desktop);
      if (event.event === 'reopened')
        void desktop
          .readProfile({})
          .then((read) => (read.ok ? openProfile(desktop, read.value, useSession.getState().room) : undefined));
      if (event.event === 'locked') void desktop.readProfile({}).then((read) => read.ok && shut(read.value));
    });
  }, [desktop, set]);

  useGuideKey();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const open = (next: Profile) => openProfile(desktop, next, null);
  return (
    <I18nextProvider i18n={messages}>
      <ErrorBoundary>
        {!profile ? null : profile.state === 'new' ? (
          <GuideFront>
            <Welcome desktop={desktop} onOpened={(next) => void open(next)} />
          </GuideFront>
        ) : profile.state === 'locked' || !desk ? (
          <GuideFront>
            <Unlock desktop={desktop} profile={profile} onOpened={(next) => void open(next)} />
          </GuideFront>
        ) : (
          <LiveDesk>
            <Shell desktop={desktop} onProfile={(next) => void open(next)} tour={<Tour />}>
              <RoomView />
            </Shell>
          </LiveDesk>
        )}
      </ErrorBoundary>
    </I18nextProvider>
  );
}

/** The rooms of a profile that is open, from its own store; `stayIn` the room that one was in, null where it is opened anew. */
async function openProfile(desktop: Desktop, next: Profile, stayIn: Room | null): Promise<void> {
  const { desk: before, set } = useSession.getState();
  before?.store.close();
  const nowhere = { desk: null, room: 'queue', guideFrom: null, dossier: null, problem: null } as const;
  set({ profile: next, language: next.language, ...nowhere });
  if (next.state !== 'open') return;
  const opened = await openDesk(desktop, next);
  if (!opened.ok) return set({ problem: opened.problem });
  const room = stayIn ?? firstRoom(next);
  const opening = { ...opened.value, readDocket: createDocketReader(opened.value.store) };
  set({ desk: opening, room, dossier: room === 'queue' ? await lastDossier(opening, next) : null });
}

/** The dossier that was open when the desk was last left without closing it, if it is still there. */
async function lastDossier({ store, readDocket }: OpenDesk, { round }: Profile): Promise<DossierNumber | null> {
  const cursor = await store.cursor();
  if (!round || cursor?.round !== round) return null;
  return (await readDocket(round)).dossiers.has(cursor.dossier) ? cursor.dossier : null;
}

/** Nothing of the desk stays on the page: its store is closed, and every room with what it showed is gone. */
function shut(profile: Profile): void {
  const { desk, set } = useSession.getState();
  desk?.store.close();
  set({ profile, desk: null, room: 'queue', guideFrom: null, dossier: null, problem: null, work: null });
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
