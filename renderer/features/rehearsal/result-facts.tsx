import { useTranslation } from 'react-i18next';
import type { Compared } from '../../../shared/rehearsal/golden-figures.ts';
import type { ZeroReport } from '../../../shared/round/sign-off.ts';
import { Facts } from '../../ui/feedback.tsx';
import { GoldenTable } from './golden-table.tsx';

/** Expected against tallied, the verification of the log, and the real round's zeros. */
export function ResultFacts({
  compared,
  zero,
  claims,
  records,
}: {
  readonly compared: readonly Compared[];
  readonly zero: ZeroReport | null;
  /** Absent where this desk has judged each record itself while it read the log. */
  readonly claims?: { readonly held: number; readonly all: number } | null;
  readonly records: number;
}) {
  const { t } = useTranslation();
  const agreeing = compared.filter(({ agrees }) => agrees === 'yes').length;
  const title = t('rehearsal.golden-title', { agreeing, all: compared.length });
  const verified = claims ? t('rehearsal.claims-text', { records, ...claims }) : t('rehearsal.claims-none');
  return (
    <>
      {compared.length > 0 ? (
        <>
          <h3>{title}</h3>
          <GoldenTable lines={compared} label={title} />
        </>
      ) : null}
      <div data-testid="rehearsal-facts">
        <Facts
          items={[
            ...(claims === undefined ? [] : [[t('rehearsal.fact-claims'), verified] as const]),
            [t('rehearsal.fact-zero'), zeroText(zero)],
          ]}
        />
      </div>
    </>
  );

  function zeroText(report: ZeroReport | null): string {
    if (!report) return t('rehearsal.zero-none');
    const { round } = report;
    return report.checkpoint === null
      ? t('rehearsal.zero-no-log', { round })
      : t('rehearsal.zero-log', { round, records: report.records });
  }
}
