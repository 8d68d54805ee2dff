import { useTranslation } from 'react-i18next';
import { nominationBenefits } from '../../../shared/nomination/benefits.ts';
import { termYears } from '../../../shared/nomination/nomination-steps.ts';
import { Facts } from '../../ui/feedback.tsx';

/** What a designation brings, and where that is written. */
export function BenefitsCard() {
  const { t } = useTranslation();
  return (
    <section className="card stack tight">
      <h2>{t('nomination.benefits')}</h2>
      <p className="soft">{t('nomination.benefits-term', { years: termYears })}</p>
      <Facts items={nominationBenefits.map(({ id, basis }) => [t(`terms.benefit-${id}`), basis])} />
    </section>
  );
}
