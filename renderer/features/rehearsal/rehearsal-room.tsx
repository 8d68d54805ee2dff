import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session.ts';
import { useDocket, useDraft, useProfile, useRehearsal } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState } from '../../ui/feedback.tsx';
import { ChairView } from './chair-view.tsx';
import { LookCard } from './look-card.tsx';
import { RunCard } from './run-card.tsx';
import { SignCard } from './sign-card.tsx';
import { WipeCard } from './wipe-card.tsx';

/** Run, look, sign off, wipe: the office's four steps; the chair's office looks and signs. */
export function RehearsalRoom() {
  const role = useProfile().person?.role;
  return role === 'secretariat' ? <OfficeView /> : <ChairView />;
}

function OfficeView() {
  const { t } = useTranslation();
  const { set } = useSession();
  const docket = useDocket();
  const draft = useDraft();
  const last = useRehearsal();
  if (draft === undefined || last === undefined) return null;
  const open = docket.dossiers.size > 0 && docket.id === draft?.round;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('rehearsal.title')}</h1>
          <p>{t('rehearsal.intro')}</p>
        </div>
      </div>
      {open ? <Banner title={t('rehearsal.open-already')} /> : null}
      {draft ? (
        <>
          {open ? null : <RunCard draft={draft} last={last} />}
          <LookCard last={last} />
          <SignCard draft={draft} last={last} />
          <WipeCard last={last} />
        </>
      ) : (
        <EmptyState
          title={t('rehearsal.no-draft-title')}
          action={
            <Button look="primary" onPress={() => set({ room: 'round' })}>
              {t('terms.room-round')}
            </Button>
          }
        >
          {t('rehearsal.no-draft')}
        </EmptyState>
      )}
    </div>
  );
}
