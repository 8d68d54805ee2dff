import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../shared/basics/decimal.ts';
import type { RoundDraft } from '../../../shared/contracts/desk-entry.ts';
import { judgeRubric, type Criterion, type Rubric } from '../../../shared/round/rubric.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { Badge, Banner } from '../../ui/feedback.tsx';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { Table } from '../../ui/table.tsx';

/** The rubrics per service type, marked 예시; titles, maxima and weights can be edited until the round opens. */
export function RubricForm({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const setRubric = (next: Rubric) =>
    onChange({
      ...draft,
      plan: { ...draft.plan, rubrics: draft.plan.rubrics.map((each) => (each.id === next.id ? next : each)) },
    });
  return (
    <div className="stack">
      <Banner tone="warning" title={t('secretariat.rubric-note')} />
      {draft.plan.rubrics.map((rubric) => (
        <RubricTable key={rubric.id} rubric={rubric} onChange={setRubric} />
      ))}
    </div>
  );
}

function RubricTable({ rubric, onChange }: { readonly rubric: Rubric; readonly onChange: (rubric: Rubric) => void }) {
  const { t } = useTranslation();
  const judged = judgeRubric(rubric);
  const setCriterion = (next: Criterion) =>
    onChange({ ...rubric, criteria: rubric.criteria.map((each) => (each.id === next.id ? next : each)) });
  const setFigure = (criterion: Criterion, key: 'max' | 'weight') => (figure: Decimal | null) => {
    if (figure && criterion.instrument.kind === 'points')
      setCriterion({ ...criterion, instrument: { ...criterion.instrument, [key]: figure } });
  };
  return (
    <section className="stack tight" aria-label={rubric.title}>
      <div className="row">
        <h2>{rubric.title}</h2>
        <Badge tone="warning">{t(`terms.${rubric.standing}`)}</Badge>
        <span className="soft small">{rubric.serviceTypes.map((type) => t(`terms.type-${type}`)).join(' · ')}</span>
      </div>
      <p className="soft small">{rubric.basis}</p>
      {judged.ok ? null : <ProblemBanner problem={judged.problem} />}
      <Table
        label={rubric.title}
        rows={rubric.criteria}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'group',
            title: '',
            width: '170px',
            cell: ({ group }) => <span className="soft">{t(`terms.group-${group}`)}</span>,
          },
          {
            key: 'title',
            title: t('secretariat.criterion-title'),
            cell: (criterion) => (
              <TextField
                label={t('secretariat.criterion-title')}
                hiddenLabel
                value={criterion.title}
                onChange={(title) => (title ? setCriterion({ ...criterion, title }) : undefined)}
              />
            ),
          },
          {
            key: 'kind',
            title: t('secretariat.criterion-kind'),
            width: '120px',
            cell: ({ instrument }) => t(`secretariat.kind-${instrument.kind}`),
          },
          {
            key: 'evidence',
            title: t('secretariat.evidence'),
            width: '90px',
            cell: (criterion) => (
              <Checkbox
                label={t('secretariat.evidence-of', { criterion: criterion.title })}
                hiddenLabel
                checked={criterion.evidence === 'asked'}
                onChange={(asked) => setCriterion(withEvidence(criterion, asked ? 'asked' : 'not-asked'))}
              />
            ),
          },
          ...(['max', 'weight'] as const).map((key) => ({
            key,
            title: t(`secretariat.${key}`),
            width: '110px',
            cell: (criterion: Criterion) =>
              criterion.instrument.kind === 'points' ? (
                <FigureField
                  label={t(`secretariat.${key}`)}
                  hiddenLabel
                  value={criterion.instrument[key]}
                  judge={(figure) => (figure ? null : t('secretariat.figure-needed'))}
                  testId={`${key}-${rubric.id}-${criterion.id}`}
                  onChange={setFigure(criterion, key)}
                />
              ) : null,
          })),
        ]}
      />
    </section>
  );
}

function withEvidence({ evidence: _before, ...criterion }: Criterion, evidence: 'asked' | 'not-asked'): Criterion {
  return evidence === 'asked' ? { ...criterion, evidence } : criterion;
}
