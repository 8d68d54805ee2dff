import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isClosedForGood } from '../../../shared/docket/docket.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { BundleImport } from '../../session/bundle-import.tsx';
import { nextUndone } from '../../session/my-dossiers.ts';
import { RecusalUndo } from '../../session/recusal-undo.tsx';
import { SelectionCard } from '../../session/selection-card.tsx';
import { useSession } from '../../session/session.ts';
import { useDocket, useMember, useMyDossiers, useProfile } from '../../session/use-desk.ts';
import { useShortcuts } from '../../session/use-shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Progress } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';
import { DownloadCard } from '../../session/download-card.tsx';
import { Enrolment } from './enrolment.tsx';
import { QueueList } from './queue-list.tsx';
import { ScoreMatrix } from './score-matrix.tsx';
import { TimeLeft } from './time-left.tsx';

/** My dossiers with a state each, what is left, and the way to the next one. */
export function QueueRoom() {
  const { t } = useTranslation();
  const { language, set } = useSession();
  const [shown, setShown] = useState<'list' | 'matrix'>('list');
  const docket = useDocket();
  const member = useMember();
  const profile = useProfile();
  const mine = useMyDossiers();
  // What was destroyed here cannot be opened: a list of it would only lead nowhere.
  const closed = docket.selection !== null && isClosedForGood(docket.selection);
  const next = closed ? null : nextUndone(mine, null);
  const openNext = () => {
    const dossier = next?.file.package.body.dossier;
    if (dossier) set({ dossier, inHand: dossier });
  };
  useShortcuts({ n: openNext });
  if (!member || !docket.round) return <Enrolment />;
  const expert = profile.person?.role === 'expert';
  const assigned = mine.filter(({ state }) => state !== 'recused' && state !== 'reading');
  const signed = assigned.filter(({ state }) => state === 'signed' || state === 'delivered').length;
  const until = docket.round.body.schedule.scoringUntil;
  return (
    <div className="page whole">
      <div className="page-head">
        <div>
          <h1>{t(expert ? 'opinion.queue-title' : 'member.queue-title')}</h1>
          <p>
            {t(expert ? 'opinion.queue-until' : 'member.queue-until', { until: dateTimeText(until, language) })}{' '}
            <TimeLeft until={until} />
          </p>
        </div>
        <span data-tour="open">
          <Button look="primary" disabled={!next} testId="open-next" onPress={openNext}>
            {t('member.next-undone')}
          </Button>
        </span>
      </div>
      {profile.person?.role === 'member' ? <SelectionCard results="listed" /> : null}
      {closed ? (
        <EmptyState title={t('member.queue-closed-title')}>{t('member.queue-closed')}</EmptyState>
      ) : mine.length === 0 ? (
        <EmptyState title={t('member.queue-empty-title')}>{t('member.queue-empty')}</EmptyState>
      ) : (
        <>
          <RecusalUndo />
          <DownloadCard member={member} />
          <BundleImport />
          <div className="queue-head" data-tour="queue">
            {expert ? null : (
              <Segments
                label={t('scoring.view')}
                hiddenLabel
                value={shown}
                onChange={setShown}
                testId="queue-view"
                choices={[
                  { value: 'list', label: t('scoring.view-list') },
                  { value: 'matrix', label: t('scoring.view-matrix') },
                ]}
              />
            )}
            {assigned.length > 0 ? (
              <Progress
                label={t('member.queue-progress', { done: signed, all: assigned.length })}
                done={signed}
                all={assigned.length}
              />
            ) : null}
          </div>
          {shown === 'list' ? <QueueList mine={mine} /> : <ScoreMatrix mine={mine} />}
        </>
      )}
    </div>
  );
}
