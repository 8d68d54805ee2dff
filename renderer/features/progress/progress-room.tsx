import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberIdSchema } from '../../../shared/basics/ids.ts';
import { awaitedReviewers, phaseOf, type DossierFile } from '../../../shared/docket/docket.ts';
import { expertsProgress, membersProgress, progressIn } from '../../../shared/docket/progress-of.ts';
import { committeeOf } from '../../../shared/roster/roster.ts';
import { BundleImport } from '../../session/bundle-import.tsx';
import { RecordTrustButton } from '../../session/record-trust.tsx';
import { useDocket } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Badge, EmptyState, Progress } from '../../ui/feedback.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { LongMatrix } from '../../ui/long-matrix.tsx';
import { ExpertTable } from './expert-table.tsx';
import { MemberTable } from './member-table.tsx';
import { ReminderCard } from './reminder-card.tsx';

/** Who has begun and delivered what, and nothing about scores: those nobody can read before the opening. */
export function ProgressRoom() {
  const { t } = useTranslation();
  const docket = useDocket();
  const [shown, setShown] = useState<'all' | 'awaited'>('all');
  const roster = docket.roster?.body;
  const files = [...docket.dossiers.values()].sort((a, b) =>
    a.package.body.dossier < b.package.body.dossier ? -1 : 1,
  );
  if (!roster || files.length === 0)
    return (
      <div className="page">
        <h1>{t('secretariat.progress-title')}</h1>
        <EmptyState title={t('secretariat.progress-empty-title')}>{t('secretariat.progress-empty')}</EmptyState>
      </div>
    );
  const members = membersProgress(docket);
  const delivered = files.reduce((sum, { ballots }) => sum + ballots.size, 0);
  const experts = expertsProgress(docket);
  const waitedFor = [...members, ...experts].filter(({ missing }) => missing.length > 0);
  const awaited = members.reduce((sum, { missing }) => sum + missing.length, 0);
  const rows = shown === 'all' ? files : files.filter((file) => awaitedReviewers(file).length > 0);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('secretariat.progress-title')}</h1>
          <p>
            <WithTerms terms={['opening']}>{t('secretariat.progress-intro')}</WithTerms>
          </p>
        </div>
      </div>
      <Progress
        label={t('secretariat.progress-summary', { done: delivered, all: delivered + awaited })}
        done={delivered}
        all={delivered + awaited}
      />
      <BundleImport />
      <MemberTable members={members} />
      <ExpertTable experts={experts} />
      {phaseOf(docket) === 'scoring' ? <ReminderCard awaited={waitedFor.length} /> : null}
      <div className="row between">
        <h2>{t('progress.by-dossier')}</h2>
        <Checkbox
          label={t('progress.only-awaited')}
          checked={shown === 'awaited'}
          onChange={(on) => setShown(on ? 'awaited' : 'all')}
        />
      </div>
      <LongMatrix
        label={t('secretariat.progress-title')}
        corner={t('terms.dossier')}
        columns={committeeOf(roster).map(({ id, name }) => ({ key: id, title: name }))}
        rows={rows}
        keyOf={(file) => file.package.body.dossier}
        head={(file) => (
          <span title={file.package.body.service}>
            <span className="numbers soft">{file.package.body.dossier}</span> {file.package.body.service}
          </span>
        )}
        cell={(file, column) => <Mark file={file} column={column} />}
      />
    </div>
  );
}

const tones = { delivered: 'success', declared: 'info', 'nothing-yet': 'neutral', recused: 'danger' } as const;

function Mark({ file, column }: { readonly file: DossierFile; readonly column: string }) {
  const { t } = useTranslation();
  const member = memberIdSchema.parse(column);
  const state = progressIn(file, member);
  if (state === 'not-assigned') return <span className="soft">{t('secretariat.mark-not-assigned')}</span>;
  const mark = <Badge tone={tones[state]}>{t(`progress.mark-${state}`)}</Badge>;
  const record = state === 'recused' ? file.recusals.get(member) : file.ballots.get(member);
  return record ? <RecordTrustButton index={record.index}>{mark}</RecordTrustButton> : mark;
}
