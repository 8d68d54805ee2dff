import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { isFavourable } from '../../../shared/decision/outcome.ts';
import { phaseOf, type Docket } from '../../../shared/docket/docket.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { RemarksDialog } from './remarks-dialog.tsx';

/** The dossiers of an opened round: what was said on each for the minutes, how it was decided, and its notice once all is final. */
export function DossierTable({
  docket,
  onNotice,
}: {
  readonly docket: Docket;
  readonly onNotice: (dossier: DossierNumber) => void;
}) {
  const { t } = useTranslation();
  const [noting, setNoting] = useState<DossierNumber | null>(null);
  const isFinal = phaseOf(docket) === 'final';
  const files = [...docket.dossiers.values()].sort((a, b) =>
    a.package.body.dossier < b.package.body.dossier ? -1 : 1,
  );
  return (
    <>
      <Table
        label={t('secretariat.results-title')}
        rows={files}
        keyOf={({ package: { body } }) => body.dossier}
        columns={[
          {
            key: 'number',
            title: t('terms.number'),
            width: '120px',
            cell: ({ package: { body } }) => <span className="numbers">{body.dossier}</span>,
          },
          {
            key: 'service',
            title: t('terms.service'),
            cell: ({ package: { body } }) => <strong>{body.service}</strong>,
          },
          { key: 'applicant', title: t('terms.applicant'), cell: ({ package: { body } }) => body.applicant },
          {
            key: 'outcome',
            title: t('chair.decision'),
            cell: ({ decision }) =>
              decision ? (
                <Badge tone={isFavourable(decision.body.outcome) ? 'success' : 'neutral'}>
                  {t(`terms.outcome-${decision.body.outcome}`)}
                </Badge>
              ) : null,
          },
          { key: 'reasons', title: t('chair.reasons'), cell: ({ decision }) => decision?.body.reasons },
          {
            key: 'remarks',
            title: t('kit.remarks'),
            width: '110px',
            cell: ({ package: { body } }) => (
              <Button
                size="small"
                label={t('kit.remarks-of', { number: body.dossier })}
                testId={`remarks-${body.dossier}`}
                onPress={() => setNoting(body.dossier)}
              >
                {t('kit.remarks-write')}
              </Button>
            ),
          },
          {
            key: 'notice',
            title: t('kit.part-notices'),
            width: '130px',
            cell: ({ package: { body } }) =>
              isFinal ? (
                <Button
                  size="small"
                  label={t('kit.notice-of', { number: body.dossier })}
                  testId={`notice-${body.dossier}`}
                  onPress={() => onNotice(body.dossier)}
                >
                  {t('kit.notice')}
                </Button>
              ) : null,
          },
        ]}
      />
      {noting && docket.id ? (
        <RemarksDialog round={docket.id} dossier={noting} onClose={() => setNoting(null)} />
      ) : null}
    </>
  );
}
