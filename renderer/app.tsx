import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Desktop, Profile } from '../shared/contracts/desktop-api.ts';
import { problem } from '../shared/basics/result.ts';
import { onDesktopEvent } from './desktop-events.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { GuideFront } from './features/guide/guide-front.tsx';
import { Unlock } from './features/welcome/unlock.tsx';
import { Welcome } from './features/welcome/welcome.tsx';
import { createMessages } from './messages/create-messages.ts';
import { lockDesk } from './session/lock-desk.ts';
import { useGuideKey } from './session/open-guide.ts';
import { useSession, type Room } from './session/session.ts';

/** Read once, however often it is asked for. */
const readRooms = () => import('./rooms.tsx');

/** Welcome, unlock, or the rooms: whichever the profile calls for. */
export function App({ desktop }: { readonly desktop: Desktop }) {
  const { profile, desk, language, set } = useSession();
  const messages = useMemo(() => createMessages(language), [language]);
  const [rooms, setRooms] = useState<Awaited<ReturnType<typeof readRooms>> | null>(null);

  useEffect(() => {
    // The page was opened again, as after a failure of a screen: the desk behind it is open still.
    const { profile: found } = useSession.getState();
    if (found?.state === 'open') void openProfile(desktop, found, null);
  }, [desktop]);
  useEffect(() => {
    // A part that cannot be read is said when somebody wants in.
    return afterPaint(() => void readRooms().then(setRooms, () => undefined));
  }, []);
  useEffect(
    () =>
      onDesktopEvent((event) => {
        const { desk: open, set: change } = useSession.getState();
        if (event.event === 'registry') change({ registry: event.state });
        if (event.event === 'cosigned') change({ cosigners: event.devices });
        if (event.event === 'progress') change({ work: event.done < event.total ? event : null });
        if (event.event === 'journal' && open) void readRooms().then(({ keepUp }) => keepUp(open));
        if (event.event === 'idle') void lockDesk(desktop);
        if (event.event === 'reopened')
          void desktop
            .readProfile({})
            .then((read) => (read.ok ? openProfile(desktop, read.value, useSession.getState().room) : undefined));
        if (event.event === 'locked') void desktop.readProfile({}).then((read) => read.ok && shut(read.value));
      }),
    [desktop, set],
  );

  useGuideKey();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const guide = rooms ? <rooms.GuideRoom /> : null;
  const open = (next: Profile) => void openProfile(desktop, next, null);
  return (
    <I18nextProvider i18n={messages}>
      <ErrorBoundary>
        {!profile ? null : profile.state === 'new' ? (
          <GuideFront guide={guide}>
            <Welcome desktop={desktop} onOpened={open} />
          </GuideFront>
        ) : profile.state === 'locked' || !desk || !rooms ? (
          <GuideFront guide={guide}>
            <Unlock desktop={desktop} profile={profile} onOpened={open} />
          </GuideFront>
        ) : (
          <rooms.Rooms desktop={desktop} onProfile={open} />
        )}
      </ErrorBoundary>
    </I18nextProvider>
  );
}

/** Closes the desk that was open, if any, and opens this profile's. */
async function openProfile(desktop: Desktop, next: Profile, stayIn: Room | null): Promise<void> {
  const { desk: before, set } = useSession.getState();
  before?.store.close();
  const nowhere = { desk: null, room: 'queue', guideFrom: null, dossier: null, problem: null } as const;
  set({ profile: next, language: next.language, ...nowhere });
  if (next.state !== 'open') return;
  const rooms = await readRooms().catch(() => null);
  if (!rooms) return set({ problem: problem('desk/internal', { call: 'rooms' }) });
  await rooms.seatAt(desktop, next, stayIn);
}

/** Nothing of the desk stays on the page: its store is closed, and every room with what it showed is gone. */
function shut(profile: Profile): void {
  const { desk, set } = useSession.getState();
  desk?.store.close();
  set({ profile, desk: null, room: 'queue', guideFrom: null, dossier: null, problem: null, work: null });
}

/** After the frame that is being drawn a message comes first thing. Returns the way to call it off. */
function afterPaint(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = act;
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}
