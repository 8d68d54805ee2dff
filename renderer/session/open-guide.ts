import { useEffect } from 'react';
import type { Profile } from '../../shared/contracts/desktop-api.ts';
import type { GuidePageId } from '../messages/guide/guide-pages.ts';
import { useSession, type Room, type Session } from './session.ts';

/** Opens the guide at a page, or at the one that fits where the person is; the room behind is remembered. */
export function openGuide(page?: GuidePageId): void {
  const session = useSession.getState();
  const { room, guideFrom, guidePage, set } = session;
  if (room === 'guide') set({ guidePage: page ?? guidePage });
  else set({ room: 'guide', guidePage: page ?? guidePageFor(session), guideFrom: guideFrom ?? room });
}

/** Back to the room from which the guide was opened. */
export function leaveGuide(): void {
  const { profile, guideFrom, set } = useSession.getState();
  set({ room: guideFrom ?? firstRoom(profile), guideFrom: null });
}

/** The room that somebody's desk opens with. */
export function firstRoom(profile: Profile | null): Room {
  return profile?.person?.role === 'secretariat' ? 'intake' : 'queue';
}

/** F1 opens the guide and leaves it again, also while somebody types; not while a question waits for its answer. */
export function useGuideKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      if (useSession.getState().room === 'guide') leaveGuide();
      else openGuide();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** What somebody who asks for help here most likely wants to read. */
export function guidePageFor({ profile, room, dossier }: Pick<Session, 'profile' | 'room' | 'dossier'>): GuidePageId {
  if (!profile || profile.state === 'new') return 'first-start';
  if (profile.state === 'locked') return 'trouble';
  switch (room) {
    case 'queue':
      if (!profile.member) return 'first-start';
      if (profile.person?.role === 'expert') return 'opinion';
      return dossier ? 'scoring' : 'queue';
    case 'rehearsal':
    case 'opening':
    case 'questions':
      return profile.person?.role === 'secretariat' ? 'secretariat' : 'chair';
    case 'decision':
      return 'chair';
    case 'intake':
    case 'round':
    case 'progress':
    case 'results':
    case 'nomination':
      return 'secretariat';
    case 'delivery':
      return 'delivery';
    case 'keys':
      return 'keys';
    case 'about':
      return 'audit';
    case 'guide':
      return 'month';
  }
}
