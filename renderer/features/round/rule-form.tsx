import { useTranslation } from 'react-i18next';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { judgeRule, type Rule } from '../../../shared/round/rule.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { CountField } from '../../ui/count-field.tsx';
import { Checkbox, Segments, TextArea, TextField } from '../../ui/fields.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { RuleEffectCard } from './rule-effect-card.tsx';
import { RuleField } from './rule-field.tsx';
import { ShareField } from './share-field.tsx';
import { TieBreakField } from './tie-break-field.tsx';

/** Every field of the rule with where it comes from, and beside it at once what the rule does to ballots. */
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
  const setRule = (change: Partial<Rule>) =>
    onChange({ ...draft, plan: { ...draft.plan, rule: { ...rule, ...change } } });
  const setPoints = (change: Partial<Rule['points']>) => setRule({ points: { ...rule.points, ...change } });
  // What is absent by default is left out again, since a rule has one spelling only.
  const setOptional = (key: 'layer' | 'meetingNames' | 'outcomes' | 'rehearsal' | 'objectionDays', value: unknown) => {
    const { [key]: _before, ...rest } = rule;
    const next = (value === undefined ? rest : { ...rest, [key]: value }) as Rule;
    onChange({ ...draft, plan: { ...draft.plan, rule: next } });
  };
  const setOutcomes = (outcomes: readonly Outcome[]) =>
    setOptional('outcomes', outcomes.length === 0 ? undefined : outcomes);
  const { aggregation } = rule.points;
  const figure = (key: 'floor' | 'passMark') => (
    <FigureField
      label={t(`secretariat.rule-${key === 'floor' ? 'floor' : 'pass'}`)}
      value={rule.points[key]}
      judge={(typed) => (typed ? null : t('secretariat.figure-needed'))}
      onChange={(typed) => (typed ? setPoints({ [key]: typed }) : undefined)}
      testId={`rule-${key}`}
    />
  );
  const trim = (key: 'highest' | 'lowest' | 'atLeast', least: number, most: number) =>
    aggregation.kind === 'trimmed-mean' ? (
      <CountField
        label={t(`rule.${key}`)}
        value={aggregation[key]}
        least={least}
        most={most}
        testId={`rule-${key}`}
        onChange={(count) => setPoints({ aggregation: { ...aggregation, [key]: count } })}
      />
    ) : null;
  return (
    <div className="rule-columns">
      <div className="stack">
        {judged.ok ? null : <ProblemBanner problem={judged.problem} />}
        <RuleField name="points">
          <Segments
            label={t('secretariat.rule-aggregation')}
            value={aggregation.kind}
            testId="rule-aggregation"
            onChange={(kind) =>
              setPoints({ aggregation: kind === 'mean' ? { kind } : { kind, highest: 1, lowest: 1, atLeast: 3 } })
            }
            choices={[
              { value: 'trimmed-mean', label: t('rule.trimmed') },
              { value: 'mean', label: t('secretariat.rule-mean') },
            ]}
          />
          <div className="row">
            {trim('highest', 0, 5)}
            {trim('lowest', 0, 5)}
            {trim('atLeast', 1, 20)}
            <CountField
              label={t('rule.places')}
              value={rule.points.places}
              least={0}
              most={8}
              testId="rule-places"
              onChange={(places) => setPoints({ places })}
            />
          </div>
          <div className="grid-2">
            {figure('floor')}
            {figure('passMark')}
          </div>
        </RuleField>
        <RuleField name="verdict">
          <ShareField
            label={t('rule.verdict')}
            share={rule.verdictHolds}
            onChange={(verdictHolds) => setRule({ verdictHolds })}
          />
        </RuleField>
        <RuleField name="ties">
          <TieBreakField order={rule.tieBreak} onChange={(tieBreak) => setRule({ tieBreak: [...tieBreak] })} />
        </RuleField>
        <RuleField name="quorum">
          <ShareField
            label={t('secretariat.rule-quorum')}
            share={rule.quorum.share}
            onChange={(share) => setRule({ quorum: { ...rule.quorum, share } })}
          />
          <Segments
            label={t('rule.presider')}
            value={rule.quorum.presider}
            onChange={(presider) => setRule({ quorum: { ...rule.quorum, presider } })}
            choices={(['chair-or-acting', 'chair'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))}
          />
          <Segments
            label={t('secretariat.rule-recused')}
            value={rule.quorum.recused}
            onChange={(recused) => setRule({ quorum: { ...rule.quorum, recused } })}
            choices={(['stay-in-total', 'leave-total'] as const).map((value) => ({
              value,
              label: t(`secretariat.rule-recused-${value}`),
            }))}
          />
        </RuleField>
        <RuleField name="vote">
          <ShareField
            label={t('secretariat.rule-vote')}
            share={rule.vote.share}
            onChange={(share) => setRule({ vote: { ...rule.vote, share } })}
          />
          <Segments
            label={t('rule.vote-of')}
            value={rule.vote.of}
            onChange={(of) => setRule({ vote: { ...rule.vote, of } })}
            choices={(['present', 'cast'] as const).map((value) => ({ value, label: t(`rule.of-${value}`) }))}
          />
        </RuleField>
        <RuleField name="countersign">
          <CountField
            label={t('rule.countersign-members')}
            value={rule.countersign.members}
            least={0}
            most={20}
            testId="rule-countersign"
            onChange={(members) => setRule({ countersign: { ...rule.countersign, members } })}
          />
          <Segments
            label={t('rule.countersign-secretariat')}
            value={rule.countersign.secretariat}
            onChange={(secretariat) => setRule({ countersign: { ...rule.countersign, secretariat } })}
            choices={(['needed', 'not-needed'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))}
          />
        </RuleField>
        <RuleField name="outcomes">
          {(['conditional', 'deferred'] as const).map((outcome) => (
            <Checkbox
              key={outcome}
              label={t(`rule.outcome-${outcome}`)}
              checked={rule.outcomes?.includes(outcome) ?? false}
              onChange={(on) => setOutcomes(toggled(rule.outcomes ?? [], outcome, on ? 'in' : 'out'))}
            />
          ))}
          <Checkbox
            label={t('rule.layer-independent')}
            checked={rule.layer === 'independent'}
            onChange={(on) => setOptional('layer', on ? 'independent' : undefined)}
          />
          <Checkbox
            label={t('rule.names-hidden')}
            checked={rule.meetingNames === 'hidden'}
            onChange={(on) => setOptional('meetingNames', on ? 'hidden' : undefined)}
          />
          <Checkbox
            label={t('rule.rehearsal-required')}
            checked={rule.rehearsal === 'required'}
            onChange={(on) => setOptional('rehearsal', on ? 'required' : undefined)}
          />
          <CountField
            label={t('rule.objection-days')}
            value={rule.objectionDays ?? 0}
            least={0}
            most={365}
            testId="rule-objection-days"
            onChange={(days) => setOptional('objectionDays', days === 0 ? undefined : days)}
          />
        </RuleField>
        <section className="card stack tight">
          <TextField
            label={t('rule.id')}
            value={rule.id}
            help={t('rule.id-help')}
            onChange={(id) => (/^[a-z0-9-]{1,40}$/.test(id) ? setRule({ id }) : undefined)}
          />
          <TextArea
            label={t('chair.rule-source')}
            value={rule.source}
            rows={5}
            testId="rule-source"
            onChange={(source) => (source ? setRule({ source: source.slice(0, 500) }) : undefined)}
          />
        </section>
      </div>
      <RuleEffectCard draft={draft} />
    </div>
  );
}

type Outcome = NonNullable<Rule['outcomes']>[number];

/** In the order of the schema, whatever was switched last. */
function toggled(before: readonly Outcome[], outcome: Outcome, to: 'in' | 'out'): readonly Outcome[] {
  const wanted = (each: Outcome) => (each === outcome ? to === 'in' : before.includes(each));
  return (['conditional', 'deferred'] as const).filter(wanted);
}
