import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.ts';
import { useDesk, useMyDossiers, useProfile } from '../../session/use-desk.ts';
import { TourCard } from './tour-card.tsx';
import { tourSteps } from './tour-steps.ts';

/**
 * Five steps for whoever is here for the first time, on a strip of its own above the room: it takes no focus by itself, covers
 * nothing, and outlines what it speaks of. Escape ends it. Main keeps that it was seen.
 */
export function Tour() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { room, set } = useSession();
  const profile = useProfile();
  const role = profile.person?.role ?? 'member';
  const hasQueue = useMyDossiers().length > 0;
  const [at, setAt] = useState(0);
  const card = useRef<HTMLElement>(null);
  const asked = useRef(profile.tour);
  const steps = tourSteps[role];
  const step = steps[at];
  const shown =
    profile.tour === 'to-show' && room !== 'guide' && (role === 'secretariat' || hasQueue) ? step : undefined;
  const end = () => {
    // The focus must not be lost with the card.
    if (card.current?.contains(document.activeElement))
      document.querySelector<HTMLElement>('.rail-link[aria-current]')?.focus();
    set({ profile: { ...profile, tour: 'seen' } });
    void desktop.setTour({ to: 'seen' });
  };

  useEffect(() => {
    const again = asked.current === 'seen' && profile.tour === 'to-show';
    asked.current = profile.tour;
    if (!again) return;
    setAt(0);
    card.current?.focus();
  }, [profile.tour]);
  useEffect(() => {
    if (shown) document.documentElement.dataset['tour'] = shown.at;
    return () => {
      delete document.documentElement.dataset['tour'];
    };
  }, [shown]);
  useEscape(shown ? end : null);

  if (!shown) return null;
  const turn = (to: number) => {
    if (to >= steps.length) return end();
    setAt(to);
    // The button for going back is not there on the first step.
    if (to === 0) card.current?.focus();
  };
  return (
    <TourCard
      card={card}
      at={at}
      all={steps.length}
      title={t(`guide.${shown.id}`)}
      text={t(`guide.${shown.id}-text`)}
      onTurn={turn}
      onEnd={end}
    />
  );
}

/** Escape with nothing else open that it would close, and not while somebody types. */
function useEscape(act: (() => void) | null): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !latest.current) return;
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="tooltip"]')) return;
      latest.current();
    };
    // Before anybody else hears it, so that what is open is still there to be seen.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
