import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import { problem } from '../../../shared/basics/result.ts';
import type { Criterion } from '../../../shared/round/rubric.ts';
import { judgeAnswer, type Answer, type SheetEntry } from '../../../shared/scoring/score-sheet.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { useSession } from '../../session/session.ts';
import { Segments, TextArea, TextField, type Choice } from '../../ui/fields.tsx';

/** One criterion: its guide, a verdict or points, and a reason. An impossible figure is shown as such and not taken over. */
export function CriterionCard({
  criterion,
  entry,
  mode,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly entry: SheetEntry;
  readonly mode: 'edit' | 'read';
  readonly onChange: (entry: SheetEntry) => void;
}) {
  const { t } = useTranslation();
  const { instrument } = criterion;
  const done = entry.answer !== null && entry.reason.trim() !== '';
  return (
    <article
      className={`criterion ${done ? 'done' : ''}`}
      aria-label={criterion.title}
      data-testid={`criterion-${criterion.id}`}
    >
      <div className="criterion-head">
        <h4>{criterion.title}</h4>
        {instrument.kind === 'points' ? (
          <span className="soft small numbers">{t('member.weight', { weight: instrument.weight })}</span>
        ) : null}
      </div>
      <p className="soft small">{criterion.guide}</p>
      {mode === 'read' ? (
        <p className="numbers">
          <strong>{answerText(t, entry.answer)}</strong>
        </p>
      ) : instrument.kind === 'verdict' ? (
        <Verdict criterion={criterion} answer={entry.answer} onAnswer={(answer) => onChange({ ...entry, answer })} />
      ) : (
        <Points
          criterion={criterion}
          max={instrument.max}
          answer={entry.answer}
          onAnswer={(answer) => onChange({ ...entry, answer })}
        />
      )}
      <TextArea
        label={t('member.reason')}
        rows={2}
        value={entry.reason}
        disabled={mode === 'read'}
        testId={`reason-${criterion.id}`}
        onChange={(reason) => onChange({ ...entry, reason })}
      />
    </article>
  );
}

interface AnswerProps {
  readonly criterion: Criterion;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer | null) => void;
}

function Verdict({ criterion, answer, onAnswer }: AnswerProps) {
  const { t } = useTranslation();
  const choices: Choice<'fit' | 'unfit' | 'not-applicable'>[] = [
    { value: 'fit', label: t('terms.fit') },
    { value: 'unfit', label: t('terms.unfit'), tone: 'danger' },
  ];
  if (criterion.instrument.notApplicable === 'allowed')
    choices.push({ value: 'not-applicable', label: t('terms.not-applicable'), tone: 'neutral' });
  const value = answer && answer.kind !== 'points' ? answer.kind : null;
  return (
    <Segments
      label={t('member.verdict')}
      hiddenLabel
      value={value}
      choices={choices}
      testId={`verdict-${criterion.id}`}
      onChange={(kind) => onAnswer({ kind })}
    />
  );
}

function Points({ criterion, max, answer, onAnswer }: AnswerProps & { readonly max: string }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const [text, setText] = useState(answer?.kind === 'points' ? answer.points : '');
  const read = pointsFrom(text);
  const wrong =
    text.trim() === ''
      ? null
      : read
        ? judgeAnswer(criterion, read)
        : problem('scoring/score-out-of-range', { criterion: criterion.title, max });
  const type = (next: string) => {
    setText(next);
    const points = pointsFrom(next);
    if (next.trim() === '') onAnswer(null);
    else if (points && !judgeAnswer(criterion, points)) onAnswer(points);
  };
  return (
    <div className="points-row">
      <TextField
        label={t('member.points-field', { max })}
        value={text}
        onChange={type}
        testId={`points-${criterion.id}`}
        error={wrong ? problemText(wrong, language).title : undefined}
      />
      {criterion.instrument.notApplicable === 'allowed' ? (
        <Segments
          label={t('terms.not-applicable')}
          hiddenLabel
          value={answer?.kind === 'not-applicable' ? 'not-applicable' : null}
          choices={[{ value: 'not-applicable', label: t('terms.not-applicable'), tone: 'neutral' }]}
          onChange={() => {
            setText('');
            onAnswer({ kind: 'not-applicable' });
          }}
        />
      ) : null}
    </div>
  );
}

/** A figure as people type it ("80", "80.50", "080") in its one exact form, or null. */
function pointsFrom(text: string): Answer | null {
  const typed = text.trim().replace(/^0+(?=\d)/, '');
  const exact = typed.includes('.') ? typed.replace(/\.?0+$/, '') : typed;
  const parsed = decimalSchema.safeParse(exact);
  return parsed.success ? { kind: 'points', points: parsed.data } : null;
}

export function answerText(t: TFunction, answer: Answer | null): string {
  if (!answer) return '—';
  return answer.kind === 'points' ? t('terms.points', { points: answer.points }) : t(`terms.${answer.kind}`);
}
