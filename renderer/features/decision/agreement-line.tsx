import { useTranslation } from 'react-i18next';
import type { RoundAgreement } from '../../../shared/docket/statistics-of.ts';

/** How far the members agree over the round, each figure with its name and source. */
export function AgreementLine({ agreement }: { readonly agreement: RoundAgreement }) {
  const { t } = useTranslation();
  const { verdicts, totals, intraclass } = agreement;
  const said = [
    verdicts ? t('table.agreement-verdicts', { value: verdicts.value }) : null,
    totals ? t('table.agreement-totals', { value: totals.value }) : null,
    intraclass ? t('table.agreement-intraclass', { ...intraclass }) : null,
  ].filter((each) => each !== null);
  return (
    <p className="agreement numbers" data-testid="agreement">
      <span className="field-label">{t('table.agreement')}</span>
      {said.length > 0 ? said.map((each) => <span key={each}>{each}</span>) : <span>{t('table.agreement-none')}</span>}
      <span className="soft small">{t('table.agreement-basis')}</span>
    </p>
  );
}
