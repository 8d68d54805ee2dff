import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withNewCriterion } from '../../../shared/preparation/change-criteria.ts';
import { criterionGroupSchema, judgeRubric, type Rubric } from '../../../shared/round/rubric.ts';
import { serviceTypes } from '../../../shared/round/service-type.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Checkbox, Segments, TextArea, TextField } from '../../ui/fields.tsx';
import { CriterionRow } from './criterion-row.tsx';
import { RubricVersions } from './rubric-versions.tsx';

/** One rubric: its head, its criteria by group, and its versions. */
export function RubricCard({
  rubric,
  taken,
  onChange,
  onCopy,
  onRemove,
}: {
  readonly rubric: Rubric;
  /** Ids that another rubric of the draft has. */
  readonly taken: readonly string[];
  readonly onChange: (rubric: Rubric) => void;
  readonly onCopy: (rubric: Rubric) => void;
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useTranslation();
  const [head, setHead] = useState(false);
  const judged = judgeRubric(rubric);
  const setText = (key: 'title' | 'version' | 'basis', most: number) => (text: string) =>
    text.trim() === '' ? undefined : onChange({ ...rubric, [key]: text.slice(0, most) });
  return (
    <section className="card stack tight" aria-label={rubric.title} data-testid={`rubric-${rubric.id}`}>
      <div className="row between">
        <div className="row">
          <h2>{rubric.title}</h2>
          <Badge tone={rubric.standing === 'example' ? 'warning' : 'info'}>{t(`terms.${rubric.standing}`)}</Badge>
          <span className="soft">{rubric.version}</span>
          <span className="soft small">{rubric.serviceTypes.map((type) => t(`terms.type-${type}`)).join(' · ')}</span>
        </div>
        <div className="row nowrap">
          <Button size="small" onPress={() => setHead(!head)} testId={`head-${rubric.id}`}>
            {t(head ? 'rubric.head-close' : 'rubric.head')}
          </Button>
          <Button
            size="small"
            testId={`copy-${rubric.id}`}
            onPress={() => onCopy(copyOf(rubric, taken, t('rubric.copy-of', { title: rubric.title })))}
          >
            {t('rubric.copy')}
          </Button>
          {onRemove ? (
            <Button size="small" look="quiet" onPress={onRemove} testId={`remove-${rubric.id}`}>
              {t('rubric.remove')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className="soft small">{rubric.basis}</p>
      {judged.ok ? null : <ProblemBanner problem={judged.problem} />}
      {head ? (
        <div className="stack tight">
          <div className="grid-2">
            <TextField label={t('rubric.title')} value={rubric.title} onChange={setText('title', 100)} />
            <TextField
              label={t('rubric.version')}
              value={rubric.version}
              testId={`version-${rubric.id}`}
              onChange={setText('version', 40)}
            />
          </div>
          <TextArea label={t('rubric.basis')} value={rubric.basis} rows={2} onChange={setText('basis', 300)} />
          <Segments
            label={t('rubric.standing')}
            value={rubric.standing}
            onChange={(standing) => onChange({ ...rubric, standing })}
            choices={(['example', 'official'] as const).map((value) => ({ value, label: t(`terms.${value}`) }))}
          />
          <fieldset className="row">
            <legend className="field-label">{t('rubric.types')}</legend>
            {serviceTypes.map((type) => (
              <Checkbox
                key={type}
                label={t(`terms.type-${type}`)}
                checked={rubric.serviceTypes.includes(type)}
                disabled={rubric.serviceTypes.length === 1 && rubric.serviceTypes.includes(type)}
                onChange={(on) =>
                  onChange({
                    ...rubric,
                    serviceTypes: serviceTypes.filter((each) =>
                      each === type ? on : rubric.serviceTypes.includes(each),
                    ),
                  })
                }
              />
            ))}
          </fieldset>
        </div>
      ) : null}
      {criterionGroupSchema.options.map((group) => (
        <div key={group} className="stack tight">
          <div className="row between">
            <h3>{t(`terms.group-${group}`)}</h3>
            <Button
              size="small"
              testId={`add-${rubric.id}-${group}`}
              disabled={rubric.criteria.length >= 60}
              onPress={() => onChange(withNewCriterion(rubric, group, t('rubric.new-criterion')))}
            >
              {t('rubric.add')}
            </Button>
          </div>
          {rubric.criteria
            .filter((each) => each.group === group)
            .map((criterion) => (
              <CriterionRow key={criterion.id} rubric={rubric} criterion={criterion} onChange={onChange} />
            ))}
        </div>
      ))}
      <RubricVersions rubric={rubric} onChange={onChange} />
    </section>
  );
}

function copyOf(rubric: Rubric, taken: readonly string[], title: string): Rubric {
  let number = 2;
  while (taken.includes(`${rubric.id.slice(0, 36)}-${number}`)) number += 1;
  return { ...rubric, id: `${rubric.id.slice(0, 36)}-${number}`, title: title.slice(0, 100) };
}
