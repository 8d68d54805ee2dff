import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desktop, Profile } from '../../../shared/contracts/desktop-api.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { GuideButton } from '../../session/guide-button.tsx';
import { DisplayMenu } from '../../session/display-menu.tsx';
import { LanguageButton } from '../../session/language-button.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';

/** The passphrase opens the keys; while the desk behind it is being opened, nothing else is shown. */
export function Unlock({
  desktop,
  profile,
  onOpened,
}: {
  readonly desktop: Desktop;
  readonly profile: Profile;
  readonly onOpened: (profile: Profile) => void;
}) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const { problem: opening, language } = useSession();
  const { pending, problem, run } = useAction<Profile>();
  const shown = problem ?? opening;
  const unlock = () => void run(() => desktop.unlock({ passphrase }), onOpened);
  const { keychain, keychainUnlock } = profile.protection;
  return (
    <main className="front">
      <form
        className="front-inner"
        style={{ maxWidth: 460 }}
        onSubmit={(event) => {
          event.preventDefault();
          unlock();
        }}
      >
        <div className="row between">
          <h1>{t('welcome.unlock-title', { name: profile.person?.name ?? '' })}</h1>
          <span className="row">
            <GuideButton />
            <DisplayMenu desktop={desktop} />
            <LanguageButton desktop={desktop} />
          </span>
        </div>
        {shown ? <ProblemBanner problem={shown} /> : null}
        {profile.state === 'locked' ? (
          <div className="card stack">
            <TextField
              type="password"
              label={t('welcome.passphrase')}
              value={passphrase}
              onChange={setPassphrase}
              first
              testId="passphrase"
            />
            <Button look="primary" kind="submit" pending={pending} testId="unlock">
              {t('welcome.unlock')}
            </Button>
            {keychain === 'real' && keychainUnlock === 'on' ? (
              <Button
                pending={pending}
                testId="unlock-keychain"
                onPress={() => void run(() => desktop.unlockWithKeychain({}), onOpened)}
              >
                {t('keys.unlock-keychain')}
              </Button>
            ) : null}
            {keychain === 'none' && keychainUnlock === 'on' ? (
              <p className="soft small">{problemText({ code: 'keychain/none' }, language).title}</p>
            ) : null}
          </div>
        ) : null}
      </form>
    </main>
  );
}
