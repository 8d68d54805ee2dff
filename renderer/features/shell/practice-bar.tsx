import { useTranslation } from 'react-i18next';
import type { Desktop, Profile } from '../../../shared/contracts/desktop-api.ts';
import { roleSchema, type Role } from '../../../shared/roster/role.ts';
import { useAction } from '../../session/use-action.ts';
import { Button } from '../../ui/button.tsx';

/** Unmistakable: this is practice. Here the role can be changed at once, since every role's desk is on this PC. */
export function PracticeBar({
  desktop,
  role,
  onProfile,
}: {
  readonly desktop: Desktop;
  readonly role: Role;
  readonly onProfile: (profile: Profile) => void;
}) {
  const { t } = useTranslation();
  const { pending, run } = useAction<Profile>();
  return (
    <div className="practice" role="note">
      <span>{t('terms.practice-banner')}</span>
      <label className="row">
        <span className="small">{t('terms.practice-role')}</span>
        <select
          value={role}
          disabled={pending}
          data-testid="practice-role"
          onChange={({ target }) =>
            void run(() => desktop.startPractice({ role: roleSchema.parse(target.value) }), onProfile)
          }
        >
          {(['member', 'chair', 'secretariat', 'expert'] as const).map((each) => (
            <option key={each} value={each}>
              {t(`terms.role-${each}`)}
            </option>
          ))}
        </select>
      </label>
      <Button
        size="small"
        pending={pending}
        testId="leave-practice"
        onPress={() => void run(() => desktop.leavePractice({}), onProfile)}
      >
        {t('terms.practice-leave')}
      </Button>
    </div>
  );
}
