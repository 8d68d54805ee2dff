import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleEffects, type RuleEffect } from '../../../shared/preparation/rule-effect.ts';
import { sampleBallots } from '../../../shared/preparation/sample-ballots.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { exampleRule } from '../../../shared/round/example-rule.ts';
import { useFormerRound } from '../../session/use-former-round.ts';
import { Badge } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';
import { Table } from '../../ui/table.tsx';

/** What the rule does: the fixed sample or the former month's ballots, tallied as a real month is, beside the former rule's outcome. */
export function RuleEffectCard({ draft }: { readonly draft: RoundDraft }) {
  const { t } = useTranslation();
  const former = useFormerRound(draft.plan.month) ?? null;
  const [ballots, setBallots] = useState<'sample' | 'month'>('sample');
  const { rubrics, rule, month } = draft.plan;
  const against = former?.rule ?? exampleRule;
  const effects = useMemo(() => {
    const [rubric] = rubrics;
    const inputs = ballots === 'month' && former ? former.inputs : rubric ? sampleBallots(rubric) : [];
    return ruleEffects(rule, against, inputs);
  }, [ballots, former, rubrics, rule, against]);
  const flips = effects?.filter((effect) => effect.flips !== 'no').length ?? 0;
  return (
    <section className="card stack tight rule-effect" aria-labelledby="rule-effect" data-testid="rule-effect">
      <h2 id="rule-effect">{t('rule.effect')}</h2>
      <p className="soft small">{t(former ? 'rule.effect-former' : 'rule.effect-example')}</p>
      {former && former.inputs.length > 0 ? (
        <Segments
          label={t('rule.effect-of')}
          value={ballots}
          onChange={setBallots}
          choices={[
            { value: 'sample', label: t('rule.effect-sample') },
            { value: 'month', label: t('rule.effect-month', { month }) },
          ]}
        />
      ) : null}
      {effects ? (
        <>
          <p role="status" data-testid="rule-flips">
            {t('rule.effect-summary', {
              passes: effects.filter(({ now }) => now.passes === 'yes').length,
              all: effects.length,
              flips,
            })}
          </p>
          <Table<RuleEffect>
            label={t('rule.effect')}
            rows={effects}
            keyOf={({ now }) => now.dossier}
            columns={[
              {
                key: 'dossier',
                title: t('terms.dossier'),
                cell: ({ now }) => (ballots === 'sample' ? t(`rule.case-${now.dossier}`) : now.dossier),
              },
              {
                key: 'score',
                title: t('rule.score'),
                align: 'right',
                cell: ({ now }) => <span className="numbers">{now.score ?? '–'}</span>,
              },
              { key: 'rank', title: t('rule.rank'), align: 'right', cell: ({ now }) => now.rank ?? '–' },
              {
                key: 'passes',
                title: t('rule.outcome'),
                cell: ({ now, before, flips }) => (
                  <span className="row nowrap">
                    <Badge tone={now.passes === 'yes' ? 'success' : 'neutral'}>{t(`rule.passes-${now.passes}`)}</Badge>
                    {flips === 'no' ? null : (
                      <Badge tone="warning">{t('rule.was', { outcome: t(`rule.passes-${before.passes}`) })}</Badge>
                    )}
                  </span>
                ),
              },
            ]}
          />
        </>
      ) : (
        <p role="status">{t('rule.effect-none')}</p>
      )}
    </section>
  );
}
