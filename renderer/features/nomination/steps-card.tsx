import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daySchema, dayInKorea } from '../../../shared/basics/day.ts';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import type { NominationCandidate } from '../../../shared/contracts/nomination-api.ts';
import { dayAfter, termYears, type NominationStepKind } from '../../../shared/nomination/nomination-steps.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Segments, TextArea, TextField } from '../../ui/fields.tsx';
import { dayText } from '../../messages/dates.ts';

/** What became of a nomination, step by step, and the next one as the office learns of it. */
export function StepsCard({
  candidate,
  onChanged,
}: {
  readonly candidate: NominationCandidate;
  readonly onChanged: () => Promise<void>;
}) {
  const { t, i18n } = useTranslation();
  const { desktop } = useDesk();
  const { round, dossier, steps, next, filed } = candidate;
  const { pending, problem, run } = useAction<unknown>();
  return (
    <section className="card stack tight" data-testid="nomination-steps">
      <h2>{t('nomination.steps')}</h2>
      <ol className="plain-list nomination-steps">
        {filed ? (
          <li>
            <strong>{t('terms.nomination-nominated')}</strong> {dayText(filed.on, i18n.language)}
          </li>
        ) : null}
        {steps.map((step, index) => (
          <li key={index}>
            <strong>{t(`terms.nomination-${step.to}`)}</strong> {dayText(step.on, i18n.language)}
            {step.until ? ` → ${dayText(step.until, i18n.language)}` : ''}
            {step.reference ? <span className="soft"> {step.reference}</span> : null}
            {step.note ? <div className="soft small">{step.note}</div> : null}
          </li>
        ))}
      </ol>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {next.length > 0 ? (
        <NextStep
          key={steps.length}
          candidate={candidate}
          pending={pending}
          onRecord={(step) =>
            void run(async () => {
              const recorded = await desktop.recordNominationStep({ round, dossier, step });
              await onChanged();
              return recorded;
            })
          }
        />
      ) : null}
      {steps.length > 0 ? (
        <div className="row">
          <Button
            size="small"
            look="quiet"
            pending={pending}
            testId="undo-step"
            onPress={() =>
              void run(async () => {
                const undone = await desktop.undoNominationStep({ round, dossier });
                await onChanged();
                return undone;
              })
            }
          >
            {t('nomination.undo-step')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function NextStep({
  candidate: { steps, next },
  pending,
  onRecord,
}: {
  readonly candidate: NominationCandidate;
  readonly pending: boolean;
  readonly onRecord: (step: NominationCandidate['steps'][number]) => void;
}) {
  const { t } = useTranslation();
  const [to, setTo] = useState<NominationStepKind | null>(next.length === 1 ? (next[0] ?? null) : null);
  const [on, setOn] = useState<string>(() => dayInKorea(instantFromMillis(Date.now())));
  const [until, setUntil] = useState<string | null>(null);
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const day = daySchema.safeParse(on);
  const last = steps.findLast((step) => step.until)?.until ?? null;
  const proposed = to === 'designated' ? day.data : to === 'extended' ? last : null;
  const end = until ?? (proposed ? dayAfter(proposed, { years: to === 'designated' ? termYears : 1 }) : '');
  const term = to === 'designated' || to === 'extended';
  const ends = daySchema.safeParse(end);
  return (
    <div className="stack tight">
      <Segments<NominationStepKind>
        label={t('nomination.next')}
        testId="next-step"
        value={to}
        choices={next.map((value) => ({ value, label: t(`terms.nomination-${value}`) }))}
        onChange={setTo}
      />
      <div className="grid-2">
        <TextField type="date" label={t('nomination.step-on')} value={on} onChange={setOn} testId="step-on" />
        {term ? (
          <TextField
            type="date"
            label={t('nomination.until')}
            help={t('nomination.until-help')}
            value={end}
            onChange={setUntil}
            testId="step-until"
          />
        ) : null}
        <TextField
          label={t('nomination.reference')}
          value={reference}
          onChange={(value) => setReference(value.slice(0, 100))}
          testId="step-reference"
        />
      </div>
      <TextArea
        label={t('nomination.step-note')}
        rows={2}
        value={note}
        onChange={(value) => setNote(value.slice(0, 1000))}
      />
      <div className="row">
        <Button
          look="primary"
          pending={pending}
          disabled={!to || !day.success || (term && !ends.success)}
          testId="record-step"
          onPress={() => {
            if (to && day.success)
              onRecord({ to, on: day.data, until: term && ends.success ? ends.data : null, reference, note });
          }}
        >
          {t('nomination.record-step')}
        </Button>
      </div>
    </div>
  );
}
