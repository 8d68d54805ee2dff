import { useTranslation } from 'react-i18next';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { Banner } from '../../ui/feedback.tsx';
import { RubricCard } from './rubric-card.tsx';

/** The rubrics per service type, each with its versions in the office's library. */
export function RubricForm({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const setRubrics = (rubrics: Rubric[]) => onChange({ ...draft, plan: { ...draft.plan, rubrics } });
  const { rubrics } = draft.plan;
  return (
    <div className="stack">
      {rubrics.some(({ standing }) => standing === 'example') ? (
        <Banner tone="warning" title={t('secretariat.rubric-note')} />
      ) : null}
      {rubrics.map((rubric, index) => (
        <RubricCard
          key={rubric.id}
          rubric={rubric}
          taken={rubrics.map(({ id }) => id)}
          onChange={(next) => setRubrics(rubrics.map((each, at) => (at === index ? next : each)))}
          onCopy={(copy) => setRubrics([...rubrics, copy])}
          onRemove={rubrics.length > 1 ? () => setRubrics(rubrics.filter((_, at) => at !== index)) : null}
        />
      ))}
    </div>
  );
}
