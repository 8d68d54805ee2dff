import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desktop, Profile } from '../../../shared/contracts/desktop-api.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import type { Role } from '../../../shared/roster/role.ts';
import { useSession, type Room } from '../../session/session.ts';
import { useDocket, useOutgoing, useProfile } from '../../session/use-desk.ts';
import { Badge } from '../../ui/feedback.tsx';
import { RailIcon } from './rail-icon.tsx';
import { StatusLine } from './status-line.tsx';
import { PracticeBar } from './practice-bar.tsx';
import { TopActions } from './top-actions.tsx';

const roomsOf: Readonly<Record<Role, readonly Room[]>> = {
  secretariat: [
    'intake',
    'round',
    'rehearsal',
    'progress',
    'questions',
    'opening',
    'results',
    'nomination',
    'keys',
    'about',
    'guide',
  ],
  member: ['queue', 'delivery', 'keys', 'about', 'guide'],
  expert: ['queue', 'delivery', 'keys', 'about', 'guide'],
  chair: ['queue', 'delivery', 'questions', 'rehearsal', 'opening', 'decision', 'keys', 'about', 'guide'],
  'acting-chair': ['queue', 'delivery', 'questions', 'rehearsal', 'opening', 'decision', 'keys', 'about', 'guide'],
};

/** The frame of every room: rail, top bar, status line, and the loud stripe of practice mode. */
export function Shell({
  desktop,
  onProfile,
  tour,
  children,
}: {
  readonly desktop: Desktop;
  readonly onProfile: (profile: Profile) => void;
  /** What is shown above the rooms to whoever is here for the first time. */
  readonly tour: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { room, dossier, work, set } = useSession();
  const profile = useProfile();
  const docket = useDocket();
  const waiting = useOutgoing().filter(({ state }) => state === 'waiting').length;
  const role = profile.person?.role ?? 'member';
  return (
    <div className="shell">
      {profile.mode === 'practice' ? <PracticeBar desktop={desktop} role={role} onProfile={onProfile} /> : null}
      {work?.task === 'rehearsal' && profile.mode === 'real' ? (
        <div className="practice" role="note" data-testid="rehearsal-bar">
          {t('rehearsal.bar')}
        </div>
      ) : null}
      <nav className="rail" aria-label={t('terms.product')}>
        <p className="rail-brand">
          {t('terms.product')}
          <small>{t('terms.tagline')}</small>
        </p>
        {roomsOf[role].map((each) => (
          <button
            key={each}
            type="button"
            className="rail-link"
            aria-current={room === each ? 'page' : undefined}
            data-testid={`room-${each}`}
            data-tour={`room-${each}`}
            onClick={() => set({ room: each, dossier: null, problem: null, guideFrom: null })}
          >
            <RailIcon room={each} />
            <span className="rail-name">
              {each === 'queue' && role === 'expert' ? t('opinion.room') : t(`terms.room-${each}`)}
            </span>
            {each === 'delivery' && waiting > 0 ? <span className="rail-count">{waiting}</span> : null}
          </button>
        ))}
        <p className="rail-foot">
          {profile.person?.name}
          <br />
          {t(`terms.role-${role}`)}
        </p>
      </nav>
      <header className="top">
        <span className="top-title">{docket.round?.body.title ?? t('terms.no-round')}</span>
        {docket.round ? (
          <Badge tone={phaseOf(docket) === 'final' ? 'success' : 'info'}>{t(`terms.phase-${phaseOf(docket)}`)}</Badge>
        ) : null}
        <span className="grow" />
        <TopActions desktop={desktop} />
      </header>
      {tour}
      <main className={`main ${room === 'queue' && dossier ? 'flush' : ''}`}>{children}</main>
      <StatusLine />
    </div>
  );
}
