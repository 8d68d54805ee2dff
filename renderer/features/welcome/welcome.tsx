import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desktop, Profile } from '../../../shared/contracts/desktop-api.ts';
import type { Role } from '../../../shared/roster/role.ts';
import { GuideButton } from '../../session/guide-button.tsx';
import { DisplayMenu } from '../../session/display-menu.tsx';
import { LanguageButton } from '../../session/language-button.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/feedback.tsx';
import { CreateProfile } from './create-profile.tsx';

/** First run: practise in the sample month, or start for real. */
export function Welcome({
  desktop,
  onOpened,
}: {
  readonly desktop: Desktop;
  readonly onOpened: (profile: Profile) => void;
}) {
  const { t } = useTranslation();
  const [real, setReal] = useState<'join' | 'host-here' | null>(null);
  const work = useSession((session) => session.work);
  const { pending, problem, run } = useAction<Profile>();
  if (real) return <CreateProfile desktop={desktop} kind={real} onBack={() => setReal(null)} onOpened={onOpened} />;
  return (
    <main className="front">
      <div className="front-inner">
        <div className="row between">
          <h1>{t('welcome.title')}</h1>
          <span className="row">
            <GuideButton />
            <DisplayMenu desktop={desktop} />
            <LanguageButton desktop={desktop} />
          </span>
        </div>
        <p className="soft">{t('welcome.intro')}</p>
        {problem ? <ProblemBanner problem={problem} /> : null}
        <section className="stack tight" aria-labelledby="practice">
          <h2 id="practice">{t('welcome.practice-title')}</h2>
          <p className="soft">{t('welcome.practice-intro')}</p>
          {pending ? (
            <div className="card">
              <Progress
                label={t('welcome.practice-building')}
                done={work?.task === 'practice' ? work.done : 0}
                all={work?.task === 'practice' ? work.total : 1}
              />
            </div>
          ) : (
            <div className="choices">
              {(['member', 'chair', 'secretariat', 'expert'] as const satisfies readonly Role[]).map((role) => (
                <div className="card choice" key={role}>
                  <div>
                    <h3>{t(`terms.role-${role}`)}</h3>
                    <p className="soft small">{t(`welcome.practice-${role}`)}</p>
                  </div>
                  <Button
                    look="primary"
                    testId={`practice-${role}`}
                    onPress={() => void run(() => desktop.startPractice({ role }), onOpened)}
                  >
                    {t('welcome.practice-as', { role: t(`terms.role-${role}`) })}
                  </Button>
                </div>
              ))}
            </div>
          )}
        </section>
        <section className="stack tight" aria-labelledby="real">
          <h2 id="real">{t('welcome.real-title')}</h2>
          <div className="choices">
            {(['join', 'host-here'] as const).map((kind) => (
              <div className="card choice" key={kind}>
                <div>
                  <h3>{t(kind === 'join' ? 'welcome.join-title' : 'welcome.host-title')}</h3>
                  <p className="soft small">{t(kind === 'join' ? 'welcome.join-intro' : 'welcome.host-intro')}</p>
                </div>
                <Button disabled={pending} testId={`start-${kind}`} onPress={() => setReal(kind)}>
                  {t(kind === 'join' ? 'welcome.join-title' : 'welcome.host-title')}
                </Button>
              </div>
            ))}
          </div>
        </section>
      </div>
    </main>
  );
}
