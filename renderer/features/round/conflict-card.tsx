import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../shared/dossier/application.ts';
import { assignmentFor } from '../../../shared/preparation/assignment-for.ts';
import { proposedConflicts, type ProposedConflict } from '../../../shared/preparation/proposed-conflicts.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { ReasonDialog } from '../../session/reason-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';

const tones = { open: 'warning', confirmed: 'danger', dismissed: 'neutral' } as const;

/** Members whose affiliation reads like an applicant: each is confirmed, or dismissed with a reason. */
export function ConflictCard({
  draft,
  applications,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly applications: readonly Application[];
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const [dismissing, setDismissing] = useState<ProposedConflict | null>(null);
  const proposed = proposedConflicts(draft, applications);
  const nameOf = ({ member }: ProposedConflict) => draft.members.find(({ id }) => id === member)?.name ?? '';
  const without = ({ dossier, member }: ProposedConflict) =>
    (draft.dismissed ?? []).filter((each) => each.dossier !== dossier || each.member !== member);
  const confirm = (conflict: ProposedConflict) => {
    const { dossier, member, affiliation } = conflict;
    const kept = assignmentFor(draft, dossier);
    const reason = t('preparation.conflict-confirmed-reason', { affiliation });
    const changed = {
      dossier,
      reviewers: kept.reviewers.filter((id) => id !== member),
      excluded: [
        ...kept.excluded.filter((each) => each.member !== member),
        { member, ground: 'employment' as const, reason },
      ],
    };
    const assignments = [...draft.assignments.filter((each) => each.dossier !== dossier), changed];
    onChange({ ...draft, dismissed: without(conflict), assignments });
  };
  return (
    <section className="card stack tight" aria-labelledby="conflicts" data-testid="conflicts">
      <h2 id="conflicts">{t('preparation.conflicts-title')}</h2>
      <p className="soft">{t(proposed.length === 0 ? 'preparation.conflicts-none' : 'preparation.conflicts-intro')}</p>
      {proposed.length === 0 ? null : (
        <Table
          label={t('preparation.conflicts-title')}
          maxHeight="40vh"
          rows={proposed}
          keyOf={({ dossier, member }) => `${dossier}/${member}`}
          columns={[
            {
              key: 'dossier',
              title: t('terms.dossier'),
              cell: ({ dossier, applicant }) => (
                <>
                  <span className="numbers soft">{dossier}</span> {applicant}
                </>
              ),
            },
            { key: 'member', title: t('welcome.name'), cell: (each) => <strong>{nameOf(each)}</strong> },
            {
              key: 'affiliation',
              title: t('preparation.conflict-affiliation'),
              cell: ({ affiliation, match }) => `${affiliation} · ${t(`preparation.conflict-${match}`)}`,
            },
            {
              key: 'state',
              title: t('secretariat.devices-state'),
              cell: (each) => (
                <>
                  <Badge tone={tones[each.state]}>{t(`preparation.conflict-${each.state}`)}</Badge>{' '}
                  {(draft.dismissed ?? [])
                    .filter(({ dossier, member }) => dossier === each.dossier && member === each.member)
                    .map(({ reason }) => reason)}
                </>
              ),
            },
            {
              key: 'acts',
              title: '',
              cell: (each) =>
                each.state === 'open' ? (
                  <span className="row nowrap">
                    <Button size="small" testId={`confirm-${each.dossier}`} onPress={() => confirm(each)}>
                      {t('preparation.conflict-confirm')}
                    </Button>
                    <Button size="small" testId={`dismiss-${each.dossier}`} onPress={() => setDismissing(each)}>
                      {t('preparation.conflict-dismiss')}
                    </Button>
                  </span>
                ) : each.state === 'dismissed' ? (
                  <Button size="small" look="quiet" onPress={() => onChange({ ...draft, dismissed: without(each) })}>
                    {t('preparation.conflict-again')}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {dismissing ? (
        <ReasonDialog
          name="dismiss"
          title={t('preparation.conflict-dismiss-title')}
          intro={t('preparation.conflict-dismiss-intro', {
            name: nameOf(dismissing),
            affiliation: dismissing.affiliation,
            applicant: dismissing.applicant,
          })}
          field={t('preparation.conflict-reason')}
          confirm={t('preparation.conflict-dismiss')}
          pending={false}
          onClose={() => setDismissing(null)}
          onSign={(reason) => {
            const { dossier, member } = dismissing;
            onChange({ ...draft, dismissed: [...without(dismissing), { dossier, member, reason }] });
            setDismissing(null);
          }}
        />
      ) : null}
    </section>
  );
}
