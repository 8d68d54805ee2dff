import { useTranslation } from 'react-i18next';
import {
  rubricDifference,
  type CriterionDifference,
  type Piece,
} from '../../../shared/preparation/rubric-difference.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { Badge, EmptyState } from '../../ui/feedback.tsx';

const tones = { same: 'neutral', changed: 'warning', added: 'success', removed: 'danger', moved: 'info' } as const;

/** Two wordings side by side as one: each criterion that differs, with the words that went and came. */
export function RubricDifference({ before, after }: { readonly before: Rubric; readonly after: Rubric }) {
  const { t } = useTranslation();
  const differing = rubricDifference(before, after).filter(({ state }) => state !== 'same');
  if (differing.length === 0)
    return <EmptyState title={t('rubric.no-difference')}>{t('rubric.no-difference-detail')}</EmptyState>;
  return (
    <ul className="check-list" aria-label={t('rubric.difference')} data-testid="rubric-difference">
      {differing.map(({ id, state, title, guide, facts }) => (
        <li key={id} className="stack tight" data-state={state}>
          <div className="row">
            <Badge tone={tones[state]}>{t(`rubric.${state}`)}</Badge>
            <strong>
              <Pieces of={title} />
            </strong>
          </div>
          {guide.some(({ kind }) => kind !== 'same') ? (
            <p>
              <Pieces of={guide} />
            </p>
          ) : null}
          {facts.map((fact) => (
            <Fact key={fact.name} fact={fact} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Fact({ fact: { name, before, after } }: { readonly fact: CriterionDifference['facts'][number] }) {
  const { t } = useTranslation();
  const said = (value: string) =>
    value === ''
      ? '–'
      : name === 'max' || name === 'weight'
        ? value
        : name === 'group'
          ? t(`terms.group-${value}`)
          : name === 'instrument'
            ? t(`secretariat.kind-${value}`)
            : t(`rubric.is-${value}`);
  return (
    <p className="small">
      {t(`rubric.fact-${name}`)}: <del>{said(before)}</del> → <ins>{said(after)}</ins>
    </p>
  );
}

function Pieces({ of }: { readonly of: readonly Piece[] }) {
  return (
    <>
      {of.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <del key={index}>{text}</del>
        ),
      )}
    </>
  );
}
