import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/contracts/desktop-api.ts';
import { autoLockSchema } from '../../../shared/contracts/protection.ts';
import { lockDesk } from '../../session/lock-desk.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useProfile } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/fields.tsx';

/** After how long the desk locks by itself, and locking at once. That it is locked is told by main's event. */
export function LockCard() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { set } = useSession();
  const { protection } = useProfile();
  const { pending, problem, run } = useAction<Profile>();
  return (
    <section className="card stack tight" aria-labelledby="keys-lock">
      <h2 id="keys-lock">{t('keys.lock-title')}</h2>
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      <Segments
        label={t('keys.auto-lock')}
        value={String(protection.autoLock)}
        choices={['5', '15', '60'].map((value) => ({ value, label: t('keys.auto-lock-minutes', { minutes: value }) }))}
        onChange={(minutes) =>
          void run(
            () => desktop.setAutoLock({ minutes: autoLockSchema.parse(Number(minutes)) }),
            (profile) => set({ profile }),
          )
        }
        testId="auto-lock"
      />
      <p className="soft small">{t('keys.lock-help')}</p>
      <div className="row">
        <Button pending={pending} testId="lock-now" onPress={() => void run(() => lockDesk(desktop))}>
          {t('keys.lock-now')}
        </Button>
      </div>
    </section>
  );
}
