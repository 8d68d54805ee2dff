import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalSchema, type Decimal } from '../../../shared/basics/decimal.ts';
import { withCriterion, withMovedCriterion, withoutCriterion } from '../../../shared/preparation/change-criteria.ts';
import { criterionGroupSchema, type Criterion, type Rubric } from '../../../shared/round/rubric.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Segments, SelectField, TextArea, TextField } from '../../ui/fields.tsx';
import { FigureField } from '../../ui/figure-field.tsx';

/** One criterion: its title and figures at hand, guide and the rest behind a press. */
export function CriterionRow({
  rubric,
  criterion,
  onChange,
}: {
  readonly rubric: Rubric;
  readonly criterion: Criterion;
  readonly onChange: (rubric: Rubric) => void;
}) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const { id, title, guide, group, instrument, evidence } = criterion;
  const set = (change: Partial<Criterion>) => onChange(withCriterion(rubric, { ...criterion, ...change }));
  const setFigure = (key: 'max' | 'weight') => (figure: Decimal | null) =>
    figure && instrument.kind === 'points' ? set({ instrument: { ...instrument, [key]: figure } }) : undefined;
  const alike = rubric.criteria.filter((each) => each.group === group);
  const place = alike.findIndex((each) => each.id === id);
  return (
    <div className="criterion-row stack tight" data-testid={`criterion-${rubric.id}-${id}`}>
      <div className="row nowrap">
        <div className="grow">
          <TextField
            label={t('secretariat.criterion-title')}
            hiddenLabel
            value={title}
            testId={`title-${rubric.id}-${id}`}
            onChange={(text) => (text ? set({ title: text.slice(0, 100) }) : undefined)}
          />
        </div>
        <span className="soft nowrap">{t(`secretariat.kind-${instrument.kind}`)}</span>
        {instrument.kind === 'points'
          ? (['max', 'weight'] as const).map((key) => (
              <div key={key} className="figure-cell">
                <FigureField
                  label={t(`secretariat.${key}`)}
                  value={instrument[key]}
                  judge={(figure) => (figure ? null : t('secretariat.figure-needed'))}
                  testId={`${key}-${rubric.id}-${id}`}
                  onChange={setFigure(key)}
                />
              </div>
            ))
          : null}
        <Button
          size="small"
          look="quiet"
          disabled={place === 0}
          label={t('rubric.up', { title })}
          testId={`up-${rubric.id}-${id}`}
          onPress={() => onChange(withMovedCriterion(rubric, id, -1))}
        >
          ↑
        </Button>
        <Button
          size="small"
          look="quiet"
          disabled={place === alike.length - 1}
          label={t('rubric.down', { title })}
          onPress={() => onChange(withMovedCriterion(rubric, id, 1))}
        >
          ↓
        </Button>
        <Button
          size="small"
          label={t(more ? 'rubric.less-of' : 'rubric.more-of', { title })}
          testId={`more-${rubric.id}-${id}`}
          onPress={() => setMore(!more)}
        >
          {t(more ? 'rubric.less' : 'rubric.more')}
        </Button>
        <Button
          size="small"
          look="quiet"
          disabled={rubric.criteria.length === 1}
          label={t('rubric.drop', { title })}
          testId={`drop-${rubric.id}-${id}`}
          onPress={() => onChange(withoutCriterion(rubric, id))}
        >
          ×
        </Button>
      </div>
      {more ? (
        <div className="stack tight criterion-more">
          <TextArea
            label={t('rubric.guide')}
            value={guide}
            testId={`guide-${rubric.id}-${id}`}
            onChange={(text) => set({ guide: text.slice(0, 2000) })}
          />
          <div className="row">
            <Segments
              label={t('secretariat.criterion-kind')}
              value={instrument.kind}
              testId={`kind-${rubric.id}-${id}`}
              onChange={(kind) => set({ instrument: instrumentOf(kind, instrument.notApplicable) })}
              choices={(['verdict', 'points'] as const).map((value) => ({
                value,
                label: t(`secretariat.kind-${value}`),
              }))}
            />
            <label className="field">
              <span className="field-label">{t('rubric.group')}</span>
              <SelectField
                label={t('rubric.group')}
                value={group}
                onChange={(chosen) => {
                  const next = criterionGroupSchema.options.find((each) => each === chosen);
                  if (next) set({ group: next });
                }}
                choices={criterionGroupSchema.options.map((value) => ({ value, label: t(`terms.group-${value}`) }))}
              />
            </label>
          </div>
          <div className="row">
            <Checkbox
              label={t('rubric.not-applicable')}
              checked={instrument.notApplicable === 'allowed'}
              onChange={(on) => set({ instrument: { ...instrument, notApplicable: on ? 'allowed' : 'refused' } })}
            />
            <Checkbox
              label={t('secretariat.evidence-of', { criterion: title })}
              checked={evidence === 'asked'}
              onChange={(asked) =>
                onChange(withCriterion(rubric, withEvidence(criterion, asked ? 'asked' : 'not-asked')))
              }
            />
          </div>
        </div>
      ) : null}
    </div>
  );
}

const hundred = decimalSchema.parse('100');
const tenth = decimalSchema.parse('10');

function instrumentOf(kind: 'verdict' | 'points', notApplicable: 'allowed' | 'refused'): Criterion['instrument'] {
  return kind === 'verdict' ? { kind, notApplicable } : { kind, max: hundred, weight: tenth, notApplicable };
}

/** Without a word where none is asked for, since a rubric has one spelling only. */
function withEvidence({ evidence: _before, ...criterion }: Criterion, evidence: 'asked' | 'not-asked'): Criterion {
  return evidence === 'asked' ? { ...criterion, evidence } : criterion;
}
