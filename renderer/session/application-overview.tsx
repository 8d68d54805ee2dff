import { useTranslation } from 'react-i18next';
import type { Application, ApplicationField } from '../../shared/dossier/application.ts';
import { useSession } from './session.ts';
import { Facts } from '../ui/feedback.tsx';
import { fieldNames } from '../../shared/messages/field-names.ts';

const order: readonly ApplicationField[] = [
  'service',
  'applicant',
  'businessNumber',
  'companySize',
  'providerKind',
  'serviceDetail',
  'csapKind',
  'csapGrade',
  'csapScope',
  'csapFrom',
  'csapTo',
  'creditRating',
  'creditDate',
  'sanctions',
  'slaAvailability',
  'dataCentre',
  'backup',
  'supportHours',
  'contactName',
  'contactPhone',
  'contactEmail',
];

/** The fields of the application as the applicant gave them. */
export function ApplicationOverview({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const given = order.filter((field) => application[field] !== '');
  return (
    <div className="criteria">
      <p>{application.overview}</p>
      <Facts
        items={[
          [t('terms.type'), t(`terms.type-${application.serviceType}`)],
          ...given.map((field) => [fieldNames[field][language === 'ko' ? 0 : 1], application[field]] as const),
        ]}
      />
    </div>
  );
}
