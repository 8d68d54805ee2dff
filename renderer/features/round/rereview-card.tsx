import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { useIntake } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Table } from '../../ui/table.tsx';
import { RereviewDialog } from './rereview-dialog.tsx';

/** Dossiers of the month that judge a selected service anew. */
export function RereviewCard({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const intake = useIntake() ?? [];
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState(false);
  const marked = draft.rereviews ?? [];
  const free = intake
    .map(({ application }) => application)
    .filter(({ number }) => !marked.some(({ dossier }) => dossier === number))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const application = free.find(({ number }) => number === chosen) ?? free[0];
  const keep = (rereviews: NonNullable<RoundDraft['rereviews']>) => {
    const { rereviews: _before, ...rest } = draft;
    onChange(rereviews.length > 0 ? { ...rest, rereviews } : rest);
  };
  if (intake.length === 0) return null;
  return (
    <section className="card stack tight" aria-labelledby="rereviews">
      <h2 id="rereviews">{t('table.rereview-title')}</h2>
      <p className="soft">{t('table.rereview-intro')}</p>
      {marked.length > 0 ? (
        <Table
          label={t('table.rereview-title')}
          rows={marked}
          keyOf={({ dossier }) => dossier}
          columns={[
            {
              key: 'dossier',
              title: t('terms.number'),
              cell: ({ dossier }) => <span className="numbers">{dossier}</span>,
            },
            {
              key: 'of',
              title: t('table.rereview-round'),
              cell: ({ rereview }) => <span className="numbers">{`${rereview.round} · ${rereview.dossier}`}</span>,
            },
            {
              key: 'cause',
              title: t('table.rereview-cause'),
              cell: ({ rereview }) => t(`terms.cause-${rereview.cause}`),
            },
            {
              key: 'remove',
              title: '',
              cell: ({ dossier }) => (
                <Button
                  size="small"
                  look="quiet"
                  label={`${t('table.rereview-remove')}: ${dossier}`}
                  onPress={() => keep(marked.filter((each) => each.dossier !== dossier))}
                >
                  {t('table.rereview-remove')}
                </Button>
              ),
            },
          ]}
        />
      ) : null}
      {application ? (
        <div className="table-tools">
          <SelectField
            label={t('table.rereview-dossier')}
            value={application.number}
            onChange={setChosen}
            choices={free.map(({ number, service }) => ({ value: number, label: `${number} ${service}` }))}
          />
          <Button testId="rereview-add" onPress={() => setAsking(true)}>
            {t('table.rereview-add')}
          </Button>
        </div>
      ) : null}
      {asking && application ? (
        <RereviewDialog
          application={application}
          plan={draft.plan}
          onClose={() => setAsking(false)}
          onMarked={(rereview) => {
            setAsking(false);
            keep([...marked, { dossier: application.number, rereview }]);
          }}
        />
      ) : null}
    </section>
  );
}
