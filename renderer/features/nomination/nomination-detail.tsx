import { useTranslation } from 'react-i18next';
import type { NominationCandidate } from '../../../shared/contracts/nomination-api.ts';
import type { NominationForm } from '../../../shared/nomination/nomination-form.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/feedback.tsx';
import { BenefitsCard } from './benefits-card.tsx';
import { StateBadge } from './candidate-table.tsx';
import { dayText } from '../../messages/dates.ts';
import { NominationSheet } from './nomination-sheet.tsx';
import { SignedNomination } from './signed-nomination.tsx';
import { StepsCard } from './steps-card.tsx';

/** One selected service: what is prepared or was signed, what became of it, and what a designation brings. */
export function NominationDetail({
  candidate,
  form,
  onChanged,
  onBack,
}: {
  readonly candidate: NominationCandidate;
  readonly form: NominationForm;
  readonly onChanged: () => Promise<void>;
  readonly onBack: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { dossier, service, applicant, serviceType, title, selectedOn, filed, state } = candidate;
  return (
    <div className="page full-width">
      <div className="page-head">
        <div>
          <h1>
            {service} <StateBadge state={state} />
          </h1>
        </div>
        <Button onPress={onBack} testId="nomination-back">
          {t('nomination.back')}
        </Button>
      </div>
      <section className="card">
        <Facts
          items={[
            [t('terms.number'), dossier],
            [t('terms.applicant'), applicant],
            [t('nomination.type'), t(`terms.type-${serviceType}`)],
            [t('nomination.selected'), `${title}, ${dayText(selectedOn, i18n.language)}`],
          ]}
        />
      </section>
      {filed ? (
        <SignedNomination candidate={candidate} filed={filed} onChanged={onChanged} />
      ) : (
        <NominationSheet candidate={candidate} form={candidate.draft?.form ?? form} onChanged={onChanged} />
      )}
      {filed?.outcome === 'nominated' ? <StepsCard candidate={candidate} onChanged={onChanged} /> : null}
      <BenefitsCard />
    </div>
  );
}
