import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../shared/basics/decimal.ts';
import { problem } from '../../../shared/basics/result.ts';
import type { Criterion } from '../../../shared/round/rubric.ts';
import { judgeAnswer, type Answer, type SheetEntry } from '../../../shared/scoring/score-sheet.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import type { TermId } from '../../messages/glossary.ts';
import { answerText } from '../../messages/answer-text.ts';
import { useSession } from '../../session/session.ts';
import { Badge } from '../../ui/feedback.tsx';
import { WithTerms } from '../../session/term.tsx';
import { Segments, TextArea, type Choice } from '../../ui/fields.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FigureSlider } from '../../ui/figure-slider.tsx';
import { CriterionPins } from './criterion-pins.tsx';
import type { Pinning } from './use-pinning.ts';

/** One criterion: its guide, a verdict or points, and a reason. An impossible figure is shown as such and not taken over. */
export function CriterionCard({
  criterion,
  entry,
  mode,
  terms,
  pinning,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly entry: SheetEntry;
  readonly mode: 'edit' | 'read';
  /** What is explained here, since it is mentioned here first. */
  readonly terms: readonly TermId[];
  readonly pinning: Pinning;
  readonly onChange: (entry: SheetEntry) => void;
}) {
  const { t } = useTranslation();
  const { instrument } = criterion;
  const done = entry.answer !== null && entry.reason.trim() !== '';
  return (
    <article
      className={`criterion ${done ? 'done' : ''} ${pinning.selected && pinning.inHand === criterion.id ? 'in-hand' : ''}`}
      aria-label={criterion.title}
      data-stop
      onFocus={() => pinning.takeInHand(criterion.id)}
      data-testid={`criterion-${criterion.id}`}
    >
      <div className="criterion-head">
        <h4>{criterion.title}</h4>
        {criterion.evidence === 'asked' ? <Badge tone="info">{t('scoring.evidence-asked')}</Badge> : null}
        {instrument.kind === 'points' ? (
          <span className="soft small numbers">
            <WithTerms terms={terms}>{t('member.weight', { weight: instrument.weight })}</WithTerms>
          </span>
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
      <CriterionPins criterion={criterion.id} pins={entry.pins ?? []} mode={mode} pinning={pinning} />
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

function Points({ criterion, max, answer, onAnswer }: AnswerProps & { readonly max: Decimal }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const judge = (points: Decimal | null) => {
    const wrong = points
      ? judgeAnswer(criterion, { kind: 'points', points })
      : problem('scoring/score-out-of-range', { criterion: criterion.title, max });
    return wrong && problemText(wrong, language).title;
  };
  return (
    <div className="points-row">
      <FigureField
        label={t('member.points-field', { max })}
        value={answer?.kind === 'points' ? answer.points : null}
        judge={judge}
        onChange={(points) => onAnswer(points && { kind: 'points', points })}
        testId={`points-${criterion.id}`}
      />
      <FigureSlider
        label={t('member.points-slider', { criterion: criterion.title })}
        value={answer?.kind === 'points' ? answer.points : null}
        max={max}
        onChange={(points) => onAnswer({ kind: 'points', points })}
        testId={`slider-${criterion.id}`}
      />
      {criterion.instrument.notApplicable === 'allowed' ? (
        <Segments
          label={t('terms.not-applicable')}
          hiddenLabel
          value={answer?.kind === 'not-applicable' ? 'not-applicable' : null}
          choices={[{ value: 'not-applicable', label: t('terms.not-applicable'), tone: 'neutral' }]}
          onChange={() => onAnswer({ kind: 'not-applicable' })}
        />
      ) : null}
    </div>
  );
}
