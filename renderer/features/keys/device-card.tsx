import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useProfile } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Badge, Facts } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';

/** The fingerprint, and which of the two locks the keys have; the keychain is offered only where it is a real one. */
export function DeviceCard() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { set } = useSession();
  const { device, mode, protection } = useProfile();
  const { problem, run } = useAction<Profile>();
  const { keychain, keychainUnlock } = protection;
  // What is on can be turned off even when the keychain is gone.
  const offered = mode === 'real' && (keychain === 'real' || keychainUnlock === 'on');
  return (
    <section className="card stack tight" aria-labelledby="keys-device">
      <h2 id="keys-device">{t('keys.device-title')}</h2>
      <Facts
        items={[
          [
            t('welcome.fingerprint'),
            <span className="mono" key="f">
              {device?.fingerprint}
            </span>,
          ],
          [t('keys.algorithm'), device ? t(`keys.algorithm-${device.alg}`) : '—'],
          [t('keys.passphrase-state'), t('keys.passphrase-always')],
          [
            t('keys.keychain'),
            <span key="k" data-testid="keychain-state" data-state={keychain}>
              <Badge tone={keychain === 'real' ? 'success' : 'neutral'}>{t(`keys.keychain-${keychain}`)}</Badge>
            </span>,
          ],
        ]}
      />
      {keychain === 'none' ? <p className="soft small">{t('keys.keychain-none-note')}</p> : null}
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {offered ? (
        <>
          <Segments
            label={t('keys.keychain-switch')}
            value={keychainUnlock}
            choices={(['on', 'off'] as const).map((value) => ({ value, label: t(`keys.keychain-${value}`) }))}
            onChange={(to) =>
              void run(
                () => desktop.setKeychainUnlock({ to }),
                (profile) => set({ profile }),
              )
            }
            testId="keychain-switch"
          />
          <p className="soft small">
            <WithTerms terms={['passphrase']}>{t('keys.keychain-help')}</WithTerms>
          </p>
        </>
      ) : null}
    </section>
  );
}
