import { useTranslation } from 'react-i18next';
import type { DecisionBody } from '../../../shared/decision/decision.ts';
import { isFavourable } from '../../../shared/decision/outcome.ts';
import { quorumFor } from '../../../shared/decision/quorum.ts';
import { recusedFrom, type DossierFile } from '../../../shared/docket/docket.ts';
import { memberById, type RosterBody } from '../../../shared/roster/roster.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { useSession } from '../../session/session.ts';
import { Badge } from '../../ui/feedback.tsx';
import { QuorumLine } from './quorum-line.tsx';

/** A decision as it was signed, for reading. */
export function Decided({
  file,
  body,
  roster,
  rule,
}: {
  readonly file: DossierFile;
  readonly body: DecisionBody;
  readonly roster: RosterBody;
  readonly rule: Rule;
}) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const { sitting, attending, vote, outcome, conditions, effectiveOn, reasons } = body;
  return (
    <section className="card stack" aria-labelledby="decide" data-testid="decision-form">
      <h2 id="decide">{t('chair.decision')}</h2>
      {sitting ? (
        <p>
          {t('table.sitting-line', {
            number: sitting.number,
            at: dateTimeText(sitting.at, language),
            place: sitting.place || '—',
          })}
          {sitting.observers.length > 0 ? (
            <>
              <br />
              {t('table.sitting-observed', { names: sitting.observers.join(', ') })}
            </>
          ) : null}
        </p>
      ) : null}
      <p>
        <span className="field-label">{t('chair.attendance')}</span>{' '}
        {attending.map((id) => memberById(roster, id)?.name ?? id).join(', ')}
      </p>
      <QuorumLine quorum={quorumFor(rule, roster, attending, recusedFrom(file))} />
      <p className="numbers">{t('chair.vote-line', vote)}</p>
      <p>
        <Badge tone={isFavourable(outcome) ? 'success' : 'neutral'}>{t(`terms.outcome-${outcome}`)}</Badge>
      </p>
      {conditions ? (
        <p>
          <span className="field-label">{t('table.conditions')}</span> {conditions}
        </p>
      ) : null}
      {effectiveOn ? (
        <p>
          <span className="field-label">{t('table.effect-day')}</span> <span className="numbers">{effectiveOn}</span>
        </p>
      ) : null}
      <p>{reasons}</p>
    </section>
  );
}
