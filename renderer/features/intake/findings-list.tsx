import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/basics/day.ts';
import type { Finding } from '../../../shared/intake/eligibility.ts';
import { answeredItems } from '../../../shared/intake/supplement.ts';
import { causeText, groundText } from '../../../shared/messages/eligibility-text.ts';
import { useSession } from '../../session/session.ts';
import type { RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, EmptyState } from '../../ui/feedback.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { verdictTones } from './state-tones.ts';

const answerTones = { there: 'success', missing: 'danger', human: 'warning' } as const;

/** Every requirement: how it came out, why, by which rule, and on which answer or file that rests. */
export function FindingsList({ line, meeting }: { readonly line: RegisterLine; readonly meeting: Day }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const [judging, setJudging] = useState<Finding | null>(null);
  const { findings, standing, dossier } = line;
  if (findings.length === 0)
    return <EmptyState title={t('intake.no-requirements')}>{t('intake.no-requirements-next')}</EmptyState>;
  const asked = standing.asked ? answeredItems(standing.asked.items, findings) : [];
  return (
    <div className="stack tight">
      {asked.length > 0 ? (
        <section className="stack tight" data-testid="answered">
          <h3>{t('intake.answered-title')}</h3>
          <ol className="plain-list">
            {asked.map(({ item, answer }, index) => (
              <li key={index} className="row top">
                <Badge tone={answerTones[answer]}>{t(`intake.answered-${answer}`)}</Badge>
                <span className="grow">{item.text}</span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <p className="soft small">
        {t('intake.judged-on', { day: meeting })} · {t('intake.example-requirements')}
      </p>
      <ul className="findings">
        {findings.map((finding) => (
          <li
            key={finding.requirement.id}
            data-testid={`finding-${finding.requirement.id}`}
            data-verdict={finding.verdict}
          >
            <div className="row between">
              <strong>{finding.requirement.title}</strong>
              <Badge tone={verdictTones[finding.verdict]}>{t(`intake.verdict-${finding.verdict}`)}</Badge>
            </div>
            <p>{causeText(finding, language)}</p>
            <p className="soft small">
              {t('intake.ground', { ground: groundText(finding.computed.ground, language) })}
              <br />
              {t('intake.rule', { rule: finding.requirement.rule })}
            </p>
            {finding.judgement ? (
              <p className="small">
                <Badge tone="info">{t('intake.judged')}</Badge>{' '}
                {t('intake.judged-because', { reason: finding.judgement.reason })}
              </p>
            ) : null}
            {standing.state === 'tabled' ? null : (
              <div className="row">
                <Button
                  size="small"
                  look="quiet"
                  testId={`judge-${finding.requirement.id}`}
                  onPress={() => setJudging(finding)}
                >
                  {t('intake.judge')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {judging ? (
        <JudgeDialog number={dossier.application.number} finding={judging} onClose={() => setJudging(null)} />
      ) : null}
    </div>
  );
}
