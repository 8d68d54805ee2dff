import { useTranslation } from 'react-i18next';
import type { NominationCandidate } from '../../../shared/contracts/nomination-api.ts';
import { Badge, type Tone } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { dayText } from '../../messages/dates.ts';

const tones: Readonly<Record<NominationCandidate['state'], Tone>> = {
  preparing: 'neutral',
  nominated: 'info',
  'not-nominated': 'neutral',
  announced: 'info',
  objected: 'warning',
  answered: 'info',
  deliberating: 'info',
  designated: 'success',
  'not-designated': 'neutral',
  extended: 'success',
  expired: 'warning',
};

export function StateBadge({ state }: Pick<NominationCandidate, 'state'>) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`terms.nomination-${state}`)}</Badge>;
}

export function CandidateTable({
  candidates,
  onOpen,
}: {
  readonly candidates: readonly NominationCandidate[];
  readonly onOpen: (candidate: NominationCandidate) => void;
}) {
  const { t, i18n } = useTranslation();
  const day = (value: string | null | undefined) => (value ? dayText(value, i18n.language) : '');
  return (
    <Table
      label={t('nomination.title')}
      rows={candidates}
      keyOf={({ round, dossier }) => `${round}/${dossier}`}
      columns={[
        {
          key: 'number',
          title: t('terms.number'),
          width: '120px',
          cell: ({ dossier }) => <span className="numbers">{dossier}</span>,
        },
        {
          key: 'service',
          title: t('terms.service'),
          cell: (each) => (
            <button
              type="button"
              className="link-button"
              data-testid={`nomination-${each.dossier}`}
              onClick={() => onOpen(each)}
            >
              {each.service}
            </button>
          ),
        },
        { key: 'applicant', title: t('terms.applicant'), cell: ({ applicant }) => applicant },
        { key: 'round', title: t('nomination.round'), cell: ({ title }) => title },
        {
          key: 'state',
          title: t('nomination.state'),
          width: '130px',
          cell: ({ state }) => <StateBadge state={state} />,
        },
        {
          key: 'mean',
          title: t('nomination.mean'),
          align: 'right',
          width: '110px',
          cell: ({ filed }) => <span className="numbers">{filed?.figures.mean ?? ''}</span>,
        },
        {
          key: 'until',
          title: t('nomination.until'),
          width: '140px',
          cell: ({ steps }) => <span className="numbers">{day(steps.findLast(({ until }) => until)?.until)}</span>,
        },
      ]}
    />
  );
}
