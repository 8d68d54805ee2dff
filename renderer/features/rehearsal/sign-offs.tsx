import { useTranslation } from 'react-i18next';
import type { SignOffs } from '../../../shared/rehearsal/rehearsal.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { useSession } from '../../session/session.ts';
import { Badge } from '../../ui/feedback.tsx';

/** Who has signed the rehearsal off. */
export function SignOffList({ signOffs }: { readonly signOffs: SignOffs }) {
  const { t } = useTranslation();
  const { language } = useSession();
  return (
    <ul className="check-list">
      {(['secretariat', 'chair'] as const).map((office) => {
        const signed = signOffs[office];
        return (
          <li key={office} className="row nowrap" data-testid={`signed-${office}`} data-state={signed ? 'yes' : 'no'}>
            <Badge tone={signed ? 'success' : 'neutral'}>{t(`rehearsal.office-${office}`)}</Badge>
            <span>
              {signed
                ? t('rehearsal.signed-by', { name: signed.name, at: dateTimeText(signed.at, language) })
                : t('rehearsal.not-signed')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
