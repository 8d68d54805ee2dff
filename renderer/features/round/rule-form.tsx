import { useTranslation } from 'react-i18next';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import type { RoundDraft } from '../../../shared/contracts/desk-entry.ts';
import { judgeRule, type Rule } from '../../../shared/round/rule.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { Facts } from '../../ui/feedback.tsx';
import { Segments, TextField } from '../../ui/fields.tsx';

/** The rule as data: how scores come together, floor, pass mark; quorum and vote as the decree has them. */
export function RuleForm({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const { rule } = draft.plan;
  const judged = judgeRule(rule);
  const setPoints = (points: Partial<Rule['points']>) =>
    onChange({ ...draft, plan: { ...draft.plan, rule: { ...rule, points: { ...rule.points, ...points } } } });
  const setFigure = (key: 'floor' | 'passMark') => (text: string) => {
    const figure = decimalSchema.safeParse(text.trim());
    if (figure.success) setPoints({ [key]: figure.data });
  };
  return (
    <div className="grid-2">
      <div className="card stack">
        {judged.ok ? null : <ProblemBanner problem={judged.problem} />}
        <Segments
          label={t('secretariat.rule-aggregation')}
          value={rule.points.aggregation.kind}
          onChange={(kind) =>
            setPoints({ aggregation: kind === 'mean' ? { kind } : { kind, highest: 1, lowest: 1, atLeast: 3 } })
          }
          choices={[
            { value: 'trimmed-mean', label: t('secretariat.rule-trimmed') },
            { value: 'mean', label: t('secretariat.rule-mean') },
          ]}
        />
        <TextField label={t('secretariat.rule-floor')} value={rule.points.floor} onChange={setFigure('floor')} />
        <TextField label={t('secretariat.rule-pass')} value={rule.points.passMark} onChange={setFigure('passMark')} />
      </div>
      <div className="card stack">
        <p>{t('secretariat.rule-verdict')}</p>
        <p>{t('secretariat.rule-quorum')}</p>
        <p>{t('secretariat.rule-vote')}</p>
        <Facts items={[[t('chair.rule-source'), rule.source]]} />
      </div>
    </div>
  );
}
