import { useTranslation } from 'react-i18next';
import { endingCertificates } from '../../../shared/intake/csap-watch.ts';
import type { Register } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { watchedDays } from './register-view.ts';

/** Certificates that end before the meeting or soon after, the first to end first. */
export function CertificateWatch({ register, onShow }: { readonly register: Register; readonly onShow: () => void }) {
  const { t } = useTranslation();
  const ending = endingCertificates(
    register.lines.map(({ dossier }) => dossier.application),
    register.meeting,
    watchedDays,
  );
  if (ending.length === 0) return null;
  return (
    <Banner
      tone="warning"
      title={t('intake.watch-title', { count: ending.length, days: watchedDays })}
      action={
        <Button size="small" testId="watch-show" onPress={onShow}>
          {t('intake.watch-show')}
        </Button>
      }
      testId="certificate-watch"
    >
      <ul className="plain-list">
        {ending.slice(0, 4).map(({ application, days }) => (
          <li key={application.number}>
            <span className="numbers">{application.number}</span> {application.service} ·{' '}
            {[application.csapKind, application.csapGrade, application.csapScope]
              .filter((each) => each !== '')
              .join(', ')}{' '}
            · <span className="numbers">{application.csapTo}</span>{' '}
            {days < 0 ? t('intake.watch-before') : t('intake.watch-after', { days })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
