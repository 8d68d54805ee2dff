import { useTranslation } from 'react-i18next';
import type { Rule } from '../../../shared/round/rule.ts';
import type { DossierTally, TallyStep } from '../../../shared/tally/tally.ts';

/** How the figures came about, one sentence a step, with the rule's source. */
export function TallySteps({ tally, rule }: { readonly tally: DossierTally; readonly rule: Rule }) {
  const { t } = useTranslation();
  const sentence = ({ step, values }: TallyStep): string => {
    const named = Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        if (key === 'result') return [key, t(`chair.result-${value}`)];
        if (key === 'passes') return [key, t(`chair.passes-${value}`)];
        return [key, key === 'by' ? t(`chair.tie-${value}`) : value];
      }),
    );
    return t(`chair.step-${step}`, named);
  };
  return (
    <section className="card" aria-labelledby="steps" data-testid="tally-steps">
      <h2 id="steps">{t('chair.explain-title')}</h2>
      <ol className="stack tight" style={{ listStyle: 'decimal', paddingLeft: 22 }}>
        {tally.steps.map((step, index) => (
          <li key={`${step.step}-${index}`} className="numbers">
            {sentence(step)}
          </li>
        ))}
      </ol>
      <p className="soft small" style={{ marginTop: 12 }}>
        {t('chair.rule-source')}: {rule.source}
      </p>
    </section>
  );
}
