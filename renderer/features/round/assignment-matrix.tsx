import { useTranslation } from 'react-i18next';
import type { DossierNumber, MemberId } from '../../../shared/basics/ids.ts';
import { assignmentFor } from '../../../shared/preparation/assignment-for.ts';
import type { Assignment, RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { sitsOnCommittee } from '../../../shared/roster/role.ts';
import type { Application } from '../../../shared/dossier/application.ts';
import { LongMatrix } from '../../ui/long-matrix.tsx';

type Cell = 'review' | 'none' | 'excluded';
const following: Readonly<Record<Cell, Cell>> = { review: 'none', none: 'excluded', excluded: 'review' };

/** Dossiers by members; a press goes round: reviews, not assigned, excluded for a conflict. */
export function AssignmentMatrix({
  draft,
  applications,
  onChange,
}: {
  readonly draft: RoundDraft;
  /** In order of their numbers. */
  readonly applications: readonly Application[];
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const committee = draft.members.filter(({ role }) => sitsOnCommittee(role));
  const assignments = new Map(applications.map(({ number }) => [number, assignmentFor(draft, number)]));
  const cellOf = (number: DossierNumber, member: MemberId): Cell => {
    const assignment = assignments.get(number);
    if (assignment?.excluded.some((each) => each.member === member)) return 'excluded';
    return assignment?.reviewers.includes(member) ? 'review' : 'none';
  };
  const loadOf = (member: string) =>
    applications.filter(({ number }) => assignments.get(number)?.reviewers.some((id) => id === member)).length;
  const press = (dossier: DossierNumber, member: MemberId, next: Cell) => {
    const kept = assignmentFor(draft, dossier);
    const reviewers = kept.reviewers.filter((id) => id !== member);
    const excluded = kept.excluded.filter((each) => each.member !== member);
    const changed: Assignment = {
      dossier,
      reviewers: next === 'review' ? [...reviewers, member] : reviewers,
      excluded:
        next === 'excluded'
          ? [...excluded, { member, ground: 'committee', reason: t('secretariat.assign-excluded') }]
          : excluded,
    };
    onChange({ ...draft, assignments: [...draft.assignments.filter((each) => each.dossier !== dossier), changed] });
  };
  return (
    <div className="stack tight">
      <p className="soft">{t('secretariat.assign-intro')}</p>
      <LongMatrix
        label={t('secretariat.round-assign')}
        corner={t('terms.dossier')}
        columns={committee.map(({ id, name }) => ({ key: id, title: name }))}
        rows={applications}
        keyOf={({ number }) => number}
        head={({ number, service }) => (
          <span title={service}>
            <span className="numbers soft">{number}</span> {service}
          </span>
        )}
        foot={{ title: t('preparation.load'), cell: loadOf }}
        cell={({ number }, column) => {
          const person = committee.find(({ id }) => id === column);
          if (!person) return null;
          const cell = cellOf(number, person.id);
          return (
            <button
              type="button"
              className={`cell-button ${cell}`}
              aria-label={`${number} ${person.name}: ${t(`secretariat.assign-${cell}`)}`}
              data-testid={`assign-${number}-${person.id}`}
              onClick={() => press(number, person.id, following[cell])}
            >
              {t(`secretariat.assign-${cell}`)}
            </button>
          );
        }}
      />
    </div>
  );
}
