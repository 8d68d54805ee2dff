import { useCallback, useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { setAside } from '../../journeys/scoring.ts';
import { isDone, type DossierState, type MyDossier } from '../../session/my-dossiers.ts';
import { queueEntries, queueShown } from '../../session/queue-entries.ts';
import type { QueueColumn } from '../../session/queue-view.ts';
import { useSession } from '../../session/session.ts';
import { useDesk } from '../../session/use-desk.ts';
import { useFilesHolding } from '../../session/use-files-holding.ts';
import { useShortcuts } from '../../session/use-shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, EmptyState, type Tone } from '../../ui/feedback.tsx';
import { LongTable, type LongColumn } from '../../ui/long-table.tsx';
import { QueueTools, searchId } from './queue-tools.tsx';

const tones: Readonly<Record<DossierState, Tone>> = {
  new: 'neutral',
  draft: 'info',
  begun: 'info',
  signed: 'warning',
  delivered: 'success',
  recused: 'danger',
  reading: 'neutral',
};

/** The list itself: searched, filtered and sorted as the member left it. */
export function QueueList({ mine }: { readonly mine: readonly MyDossier[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { queue: view, inHand, set } = useSession();
  const entries = useMemo(() => queueEntries(mine), [mine]);
  const { holding, searchable } = useFilesHolding(mine, view.query);
  const shown = useMemo(() => queueShown(entries, view, holding), [entries, view, holding]);
  const onView = (change: Partial<typeof view>) => set({ queue: { ...view, ...change } });
  const open = useCallback((each: MyDossier) => set({ dossier: numberOf(each), inHand: numberOf(each) }), [set]);
  const takeInHand = useCallback((key: string) => set({ inHand: key }), [set]);
  const turnAside = useCallback(
    (each: MyDossier) => {
      if (!isDone(each)) void setAside(desk, numberOf(each), each.place === 'end' ? 'no' : 'yes');
    },
    [desk],
  );
  const columns = useMemo(() => columnsOf(t, turnAside), [t, turnAside]);
  const current = shown.find((each) => numberOf(each) === inHand) ?? shown[0];
  useShortcuts({
    '/': () => document.getElementById(searchId)?.focus(),
    s: () => (current ? turnAside(current) : undefined),
  });
  return (
    <>
      <QueueTools mine={mine} view={view} searchable={searchable} onView={onView} />
      {shown.length === 0 ? (
        <EmptyState
          title={t('member.queue-none-title')}
          action={
            <Button onPress={() => onView({ filter: 'all', type: 'all', query: '' })}>
              {t('member.queue-show-all')}
            </Button>
          }
        >
          {t('member.queue-none')}
        </EmptyState>
      ) : (
        <LongTable
          label={t('member.queue-title')}
          columns={columns}
          rows={shown}
          keyOf={numberOf}
          sort={view.sort}
          onSort={(sort) => onView({ sort })}
          inHand={inHand}
          onHand={takeInHand}
          onOpen={open}
          testIdOf={testIdOf}
        />
      )}
    </>
  );
}

function numberOf({ file }: MyDossier): MyDossier['file']['package']['body']['dossier'] {
  return file.package.body.dossier;
}

function testIdOf(each: MyDossier): string {
  return `dossier-${numberOf(each)}`;
}

function columnsOf(t: TFunction, turnAside: (each: MyDossier) => void): readonly LongColumn<MyDossier, QueueColumn>[] {
  return [
    {
      key: 'number',
      title: t('terms.number'),
      width: '8.5rem',
      cell: (each) => <span className="numbers">{numberOf(each)}</span>,
    },
    {
      key: 'service',
      title: t('terms.service'),
      width: 'minmax(10rem, 2fr)',
      cell: ({ file }) => <span className="strong">{file.package.body.service}</span>,
    },
    {
      key: 'applicant',
      title: t('terms.applicant'),
      width: 'minmax(8rem, 1.2fr)',
      whenNarrow: 'left-out',
      cell: ({ file }) => file.package.body.applicant,
    },
    {
      key: 'type',
      title: t('terms.type'),
      width: 'minmax(10rem, 1fr)',
      whenNarrow: 'left-out',
      cell: ({ file }) => t(`terms.type-${file.package.body.serviceType}`),
    },
    {
      key: 'state',
      title: t('terms.state'),
      width: 'minmax(13rem, 15.5rem)',
      cell: (each) => (
        <span className="row between nowrap">
          <span className="row nowrap">
            <Badge tone={tones[each.state]}>
              {t(`member.state-${each.state}`, { done: each.done, all: each.all })}
            </Badge>
            {each.other ? <Badge tone="warning">{t('scoring.other-device-short')}</Badge> : null}
            {each.place === 'end' && !isDone(each) ? <Badge>{t('member.aside')}</Badge> : null}
          </span>
          {isDone(each) ? null : (
            <span onClick={(event) => event.stopPropagation()}>
              <Button look="quiet" size="small" onPress={() => turnAside(each)}>
                {t(each.place === 'end' ? 'member.aside-undo' : 'member.aside-do')}
              </Button>
            </span>
          )}
        </span>
      ),
    },
  ];
}
