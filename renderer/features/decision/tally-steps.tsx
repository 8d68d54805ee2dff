import { useTranslation } from 'react-i18next';
import { explainStep } from '../../../shared/messages/tally-steps.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import type { DossierTally } from '../../../shared/tally/tally.ts';
import { useSession } from '../../session/session.ts';

/** How the figures came about, one sentence a step, with the rule's source. */
export function TallySteps({ tally, rule }: { readonly tally: DossierTally; readonly rule: Rule }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  return (
    <section className="card" aria-labelledby="steps" data-testid="tally-steps">
      <h2 id="steps">{t('chair.explain-title')}</h2>
      <ol className="stack tight" style={{ listStyle: 'decimal', paddingLeft: 22 }}>
        {tally.steps.map((step, index) => (
          <li key={`${step.step}-${index}`} className="numbers">
            {explainStep(step, language)}
          </li>
        ))}
      </ol>
      <p className="soft small" style={{ marginTop: 12 }}>
        {t('chair.rule-source')}: {rule.source}
      </p>
    </section>
  );
}
