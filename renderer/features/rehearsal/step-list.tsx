import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/messages/language.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import type { Stepped } from '../../../shared/rehearsal/rehearsal.ts';
import { rehearsalStepNames } from '../../../shared/rehearsal/rehearsal-words.ts';
import { useSession } from '../../session/session.ts';
import { Badge, Banner } from '../../ui/feedback.tsx';

const tones = { done: 'success', failed: 'danger', waiting: 'neutral' } as const;

/** How it went in a line, and behind it every step; a failed one stands open, says why and what to do next. */
export function StepList({ steps }: { readonly steps: readonly Stepped[] }) {
  const { t } = useTranslation();
  const done = steps.filter(({ state }) => state === 'done').length;
  const outcome = done === steps.length ? 'good' : 'bad';
  return (
    <Banner
      tone={outcome === 'good' ? 'success' : 'danger'}
      title={t(`rehearsal.outcome-${outcome}`, { done, all: steps.length })}
      testId="rehearsal-outcome"
    >
      <details open={outcome === 'bad'}>
        <summary>{t('rehearsal.steps')}</summary>
        <Steps steps={steps} />
      </details>
    </Banner>
  );
}

function Steps({ steps }: { readonly steps: readonly Stepped[] }) {
  const { t } = useTranslation();
  const { language } = useSession();
  return (
    <ul className="check-list" data-testid="rehearsal-steps">
      {steps.map(({ step, state, problem }) => {
        const said = problem ? problemText(problem, language) : null;
        return (
          <li key={step} className="row nowrap" data-testid={`rehearsal-${step}`} data-state={state}>
            <Badge tone={tones[state]}>{t(`rehearsal.state-${state}`)}</Badge>
            <span>
              <strong>{say(rehearsalStepNames[step], language)}</strong>
              {said ? (
                <span className="small block">
                  {said.title} <span className="soft">{said.next}</span>
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
