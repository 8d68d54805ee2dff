import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daySchema } from '../../../../shared/basics/day.ts';
import type { Criterion, Rubric } from '../../../../shared/round/rubric.ts';
import { basisKindSchema } from '../../../../shared/opinion/opinion-text.ts';
import { examinedCriteria, type OpinionDraft, type OpinionItem } from '../../../../shared/opinion/opinion-draft.ts';
import { dayFromNow } from '../../../session/due-day.ts';
import { Badge, Progress } from '../../../ui/feedback.tsx';
import { Checkbox, Segments, TextArea, TextField, type Choice } from '../../../ui/fields.tsx';
import { onCriterionKey } from '../criterion-keys.ts';

type Kind = OpinionDraft['basis'][number]['kind'];

/** What the opinion rests on, a verdict with its reason for each required criterion, and the whole in words. */
export function OpinionForm({
  rubric,
  draft,
  mode,
  notice,
  onChange,
}: {
  readonly rubric: Rubric;
  readonly draft: OpinionDraft;
  readonly mode: 'edit' | 'read';
  /** How the opinion stands, said above it. */
  readonly notice: ReactNode;
  readonly onChange: (draft: OpinionDraft) => void;
}) {
  const { t } = useTranslation();
  const criteria = examinedCriteria(rubric);
  const itemOf = (id: Criterion['id']): OpinionItem =>
    draft.items.find(({ criterion }) => criterion === id) ?? { criterion: id, verdict: null, reason: '' };
  const done = criteria.filter(({ id }) => itemOf(id).verdict && itemOf(id).reason.trim() !== '').length;
  const onItem = (item: OpinionItem) =>
    onChange({ ...draft, items: criteria.map(({ id }) => (id === item.criterion ? item : itemOf(id))) });
  return (
    <div
      className="criteria"
      data-testid="opinion-form"
      data-tour="opinion"
      data-pane="criteria"
      onKeyDown={onCriterionKey}
    >
      <h2>{t('opinion.title')}</h2>
      {notice}
      {criteria.length > 0 ? <Progress label={`${done}/${criteria.length}`} done={done} all={criteria.length} /> : null}
      <section className="stack tight" aria-label={t('opinion.basis')}>
        <h3 className="group-title">{t('opinion.basis')}</h3>
        <div className="stack tight" data-stop>
          {basisKindSchema.options.map((kind) => (
            <Basis key={kind} kind={kind} draft={draft} mode={mode} onChange={onChange} />
          ))}
        </div>
      </section>
      {criteria.length > 0 ? (
        <section className="stack tight" aria-label={t('opinion.items')}>
          <h3 className="group-title">{t('opinion.items')}</h3>
          {criteria.map((criterion) => (
            <Item key={criterion.id} criterion={criterion} item={itemOf(criterion.id)} mode={mode} onChange={onItem} />
          ))}
        </section>
      ) : null}
      <div data-stop>
        <TextArea
          label={t('opinion.overall')}
          rows={5}
          value={draft.overall}
          disabled={mode === 'read'}
          testId="opinion-overall"
          onChange={(overall) => onChange({ ...draft, overall: overall.slice(0, 8000) })}
        />
      </div>
    </div>
  );
}

function Basis({
  kind,
  draft,
  mode,
  onChange,
}: {
  readonly kind: Kind;
  readonly draft: OpinionDraft;
  readonly mode: 'edit' | 'read';
  readonly onChange: (draft: OpinionDraft) => void;
}) {
  const { t } = useTranslation();
  const chosen = draft.basis.find((each) => each.kind === kind);
  const others = draft.basis.filter((each) => each.kind !== kind);
  const inOrder = (basis: OpinionDraft['basis']) =>
    basisKindSchema.options.flatMap((each) => basis.filter((one) => one.kind === each));
  return (
    <div className="row" data-testid={`basis-${kind}`}>
      <Checkbox
        label={t(`opinion.basis-${kind}`)}
        checked={chosen !== undefined}
        disabled={mode === 'read'}
        onChange={(on) =>
          onChange({ ...draft, basis: on ? inOrder([...others, { kind, day: dayFromNow(0) }]) : others })
        }
      />
      {chosen ? (
        <TextField
          type="date"
          label={t('opinion.day-of', { basis: t(`opinion.basis-${kind}`) })}
          hiddenLabel
          disabled={mode === 'read'}
          value={chosen.day ?? ''}
          testId={`day-${kind}`}
          onChange={(text) => {
            const day = daySchema.safeParse(text);
            onChange({ ...draft, basis: inOrder([...others, { kind, day: day.success ? day.data : null }]) });
          }}
        />
      ) : null}
    </div>
  );
}

function Item({
  criterion: { id, title, guide, instrument },
  item,
  mode,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly item: OpinionItem;
  readonly mode: 'edit' | 'read';
  readonly onChange: (item: OpinionItem) => void;
}) {
  const { t } = useTranslation();
  const choices: Choice<'fit' | 'unfit' | 'not-applicable'>[] = [
    { value: 'fit', label: t('terms.fit') },
    { value: 'unfit', label: t('terms.unfit'), tone: 'danger' },
    ...(instrument.notApplicable === 'allowed'
      ? [{ value: 'not-applicable', label: t('terms.not-applicable'), tone: 'neutral' } as const]
      : []),
  ];
  const done = item.verdict !== null && item.reason.trim() !== '';
  return (
    <article className={`criterion ${done ? 'done' : ''}`} aria-label={title} data-stop data-testid={`item-${id}`}>
      <div className="criterion-head">
        <h4>{title}</h4>
        {mode === 'read' && item.verdict ? <Badge>{t(`terms.${item.verdict}`)}</Badge> : null}
      </div>
      <p className="soft small">{guide}</p>
      {mode === 'edit' ? (
        <Segments
          label={t('member.verdict')}
          hiddenLabel
          value={item.verdict}
          choices={choices}
          testId={`item-verdict-${id}`}
          onChange={(verdict) => onChange({ ...item, verdict })}
        />
      ) : null}
      <TextArea
        label={t('member.reason')}
        rows={2}
        value={item.reason}
        disabled={mode === 'read'}
        testId={`item-reason-${id}`}
        onChange={(reason) => onChange({ ...item, reason: reason.slice(0, 2000) })}
      />
    </article>
  );
}
