import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { roundedDecimal } from '../../../shared/basics/decimal.ts';
import { criterionGroupSchema, type Rubric } from '../../../shared/round/rubric.ts';
import { entryOf, progressOf, weightedTotal, withEntry, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import { useCursor } from '../../session/use-cursor.ts';
import { WithTerms } from '../../session/term.tsx';
import { Badge, Progress } from '../../ui/feedback.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { CriterionCard } from './criterion-card.tsx';
import { onCriterionKey } from './criterion-keys.ts';
import type { Pinning } from './use-pinning.ts';

/** All criteria in their groups, the overall opinion, a private note, and my own running total; nobody else's figures. */
export function Criteria({
  rubric,
  sheet,
  mode,
  pinning,
  onChange,
}: {
  readonly rubric: Rubric;
  readonly sheet: ScoreSheet;
  readonly mode: 'edit' | 'read';
  readonly pinning: Pinning;
  readonly onChange: (sheet: ScoreSheet) => void;
}) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  useCursor(root, sheet.round, sheet.dossier);
  const { done, all } = progressOf(rubric, sheet);
  const total = weightedTotal(rubric, (criterion) => entryOf(sheet, criterion).answer);
  const firstWeighted = rubric.criteria.find(({ instrument }) => instrument.kind === 'points')?.id;
  return (
    <div
      ref={root}
      className="criteria"
      data-testid="criteria"
      data-tour="score"
      data-pane="criteria"
      onKeyDown={onCriterionKey}
    >
      <div className="row between">
        <h2>
          {t('member.criteria')}{' '}
          <Badge tone={rubric.standing === 'example' ? 'warning' : 'info'}>
            <WithTerms terms={['example-criteria']}>{t(`terms.${rubric.standing}`)}</WithTerms>
          </Badge>
        </h2>
        {total ? (
          <strong className="numbers">{t('member.my-total', { total: roundedDecimal(total, 1) })}</strong>
        ) : null}
      </div>
      {mode === 'edit' ? (
        <p className="soft small" role="status" data-testid="pinning-said">
          {pinning.said || t('reading.attach-hint')}
        </p>
      ) : null}
      <Progress label={`${done}/${all}`} done={done} all={all} />
      {criterionGroupSchema.options.map((group) => {
        const criteria = rubric.criteria.filter((criterion) => criterion.group === group);
        return criteria.length === 0 ? null : (
          <section key={group} className="stack tight" aria-label={t(`terms.group-${group}`)}>
            <h3 className="group-title">{t(`terms.group-${group}`)}</h3>
            {criteria.map((criterion) => (
              <CriterionCard
                key={criterion.id}
                criterion={criterion}
                entry={entryOf(sheet, criterion.id)}
                mode={mode}
                terms={criterion.id === firstWeighted ? ['weight'] : []}
                pinning={pinning}
                onChange={(entry) => onChange(withEntry(sheet, entry))}
              />
            ))}
          </section>
        );
      })}
      <div data-stop>
        <TextArea
          label={t('member.opinion')}
          rows={4}
          value={sheet.opinion}
          disabled={mode === 'read'}
          testId="opinion"
          onChange={(opinion) => onChange({ ...sheet, opinion })}
        />
      </div>
      <TextArea
        label={t('member.note')}
        testId="note"
        rows={2}
        value={sheet.note}
        onChange={(note) => onChange({ ...sheet, note })}
      />
    </div>
  );
}
