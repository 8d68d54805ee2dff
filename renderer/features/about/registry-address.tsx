import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useProfile } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { TextArea } from '../../ui/fields.tsx';

/** The same registry at another address: the host is told that members look for it in vain, a member takes a new invitation. */
export function RegistryAddress() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { registry } = useProfile();
  const set = useSession((session) => session.set);
  const [invitation, setInvitation] = useState('');
  const [changed, setChanged] = useState(false);
  const { pending, problem, run } = useAction<Profile>();
  if (registry?.moved)
    return (
      <Banner tone="warning" title={t('transport.moved-title')}>
        {t('transport.moved-next')}
      </Banner>
    );
  if (registry?.hosting !== 'elsewhere') return null;
  return (
    <section className="card stack tight">
      <h2>{t('transport.update-title')}</h2>
      <p className="soft">{t('transport.update-intro')}</p>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {changed ? <Banner tone="success" title={t('transport.updated')} /> : null}
      <TextArea
        label={t('welcome.invitation')}
        rows={2}
        value={invitation}
        onChange={setInvitation}
        testId="new-invitation"
      />
      <div className="row">
        <Button
          pending={pending}
          testId="update-registry"
          onPress={() =>
            void run(
              () => desktop.updateRegistryAddress({ invitation: invitation.trim() }),
              (profile) => {
                set({ profile });
                setChanged(true);
              },
            )
          }
        >
          {t('transport.update')}
        </Button>
      </div>
    </section>
  );
}
