import { useTranslation } from 'react-i18next';
import type { RoundDraft } from '../../../shared/contracts/desk-entry.ts';
import { shareText } from '../../../shared/messages/share-text.ts';
import { tieBreakName } from '../../../shared/messages/tally-steps.ts';
import { judgeRule, type Rule } from '../../../shared/round/rule.ts';
import type { Share } from '../../../shared/round/share.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { Facts } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';
import { FigureField } from '../../ui/figure-field.tsx';

/** The rule as data: how scores come together, floor, pass mark; quorum and vote as the decree has them. */
export function RuleForm({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const { rule } = draft.plan;
  const judged = judgeRule(rule);
  const setPoints = (points: Partial<Rule['points']>) =>
    onChange({ ...draft, plan: { ...draft.plan, rule: { ...rule, points: { ...rule.points, ...points } } } });
  const figure = (key: 'floor' | 'passMark') => (
    <FigureField
      label={t(`secretariat.rule-${key === 'floor' ? 'floor' : 'pass'}`)}
      value={rule.points[key]}
      judge={(typed) => (typed ? null : t('secretariat.figure-needed'))}
      onChange={(typed) => (typed ? setPoints({ [key]: typed }) : undefined)}
      testId={`rule-${key}`}
    />
  );
  const share = (of: Share) => ({ share: shareText(of, language) });
  const ties = rule.tieBreak.map((by) => tieBreakName(by, language)).join(' → ');
  const sayings: readonly (readonly [string, string])[] = [
    [t('secretariat.rule-verdict'), t('secretariat.rule-verdict-holds', share(rule.verdictHolds))],
    [t('secretariat.rule-ties'), ties || t('secretariat.rule-ties-shared')],
    [t('secretariat.rule-quorum'), t(`secretariat.rule-quorum-${rule.quorum.presider}`, share(rule.quorum.share))],
    [t('secretariat.rule-recused'), t(`secretariat.rule-recused-${rule.quorum.recused}`)],
    [t('secretariat.rule-vote'), t(`secretariat.rule-vote-${rule.vote.of}`, share(rule.vote.share))],
    [
      t('secretariat.rule-countersign'),
      t(`secretariat.rule-countersign-${rule.countersign.secretariat}`, { count: rule.countersign.members }),
    ],
    [t('chair.rule-source'), rule.source],
  ];
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
        {figure('floor')}
        {figure('passMark')}
      </div>
      <div className="card stack">
        <Facts items={sayings} />
      </div>
    </div>
  );
}
