import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTimeText } from '../../messages/dates.ts';
import { BundleImport } from '../../session/bundle-import.tsx';
import { myDossiers, type DossierState, type MyDossier } from '../../session/my-dossiers.ts';
import { useSession } from '../../session/session.ts';
import { useDocket, useMember, useOutgoing, useProfile, useSheets } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, EmptyState, Progress, type Tone } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';
import { Table } from '../../ui/table.tsx';
import { SelectionCard } from '../../session/selection-card.tsx';
import { DownloadCard } from './download-card.tsx';
import { Enrolment } from './enrolment.tsx';

const tones: Readonly<Record<DossierState, Tone>> = {
  new: 'neutral',
  draft: 'info',
  signed: 'warning',
  delivered: 'success',
  recused: 'danger',
  reading: 'neutral',
};
const isDone = ({ state }: MyDossier) =>
  state === 'signed' || state === 'delivered' || state === 'recused' || state === 'reading';

/** My dossiers with a state each, what is left, and the way to the next one. */
export function QueueRoom() {
  const { t } = useTranslation();
  const { set } = useSession();
  const docket = useDocket();
  const member = useMember();
  const profile = useProfile();
  const [sheets, outgoing] = [useSheets(), useOutgoing()];
  const [filter, setFilter] = useState<'all' | 'todo' | 'done'>('all');
  const mine = useMemo(
    () => (member ? myDossiers(docket, member, sheets, outgoing) : []),
    [docket, member, sheets, outgoing],
  );
  if (!member || !docket.round) return <Enrolment />;
  const assigned = mine.filter(({ state }) => state !== 'recused' && state !== 'reading');
  const signed = assigned.filter(({ state }) => state === 'signed' || state === 'delivered').length;
  const shown = mine.filter((each) => filter === 'all' || (filter === 'done') === isDone(each));
  const next = mine.find((each) => !isDone(each));
  const open = (each: MyDossier) => set({ dossier: each.file.package.body.dossier });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('member.queue-title')}</h1>
          <p>{t('member.queue-until', { until: dateTimeText(docket.round.body.schedule.scoringUntil) })}</p>
        </div>
        <Button look="primary" disabled={!next} testId="open-next" onPress={() => (next ? open(next) : undefined)}>
          {t('member.next-undone')}
        </Button>
      </div>
      {profile.person?.role === 'member' ? <SelectionCard results="listed" /> : null}
      {mine.length === 0 ? (
        <EmptyState title={t('member.queue-empty-title')}>{t('member.queue-empty')}</EmptyState>
      ) : (
        <>
          <DownloadCard member={member} />
          <BundleImport />
          {assigned.length > 0 ? (
            <Progress
              label={t('member.queue-progress', { done: signed, all: assigned.length })}
              done={signed}
              all={assigned.length}
            />
          ) : null}
          <Segments
            label={t('member.filter')}
            hiddenLabel
            value={filter}
            onChange={setFilter}
            choices={[
              { value: 'all', label: `${t('member.filter-all')} ${mine.length}` },
              { value: 'todo', label: `${t('member.filter-todo')} ${mine.filter((each) => !isDone(each)).length}` },
              { value: 'done', label: `${t('member.filter-done')} ${mine.filter(isDone).length}` },
            ]}
          />
          <Table
            label={t('member.queue-title')}
            rows={shown}
            keyOf={({ file }) => file.package.body.dossier}
            columns={[
              {
                key: 'number',
                title: t('terms.number'),
                width: '120px',
                cell: ({ file }) => <span className="numbers">{file.package.body.dossier}</span>,
              },
              {
                key: 'service',
                title: t('terms.service'),
                cell: (each) => (
                  <button
                    type="button"
                    className="link-button"
                    data-testid={`dossier-${each.file.package.body.dossier}`}
                    onClick={() => open(each)}
                  >
                    {each.file.package.body.service}
                  </button>
                ),
              },
              { key: 'applicant', title: t('terms.applicant'), cell: ({ file }) => file.package.body.applicant },
              {
                key: 'type',
                title: t('terms.type'),
                cell: ({ file }) => t(`terms.type-${file.package.body.serviceType}`),
              },
              {
                key: 'state',
                title: t('terms.state'),
                width: '170px',
                cell: ({ state, done, all }) => (
                  <Badge tone={tones[state]}>{t(`member.state-${state}`, { done, all })}</Badge>
                ),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
