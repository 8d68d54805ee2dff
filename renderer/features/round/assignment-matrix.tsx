import { useTranslation } from 'react-i18next';
import type { DossierNumber, MemberId } from '../../../shared/basics/ids.ts';
import type { Assignment, RoundDraft } from '../../../shared/contracts/desk-entry.ts';
import { sitsOnCommittee } from '../../../shared/roster/role.ts';
import { useIntake } from '../../session/use-desk.ts';
import { assignmentFor } from '../../session/assignment-for.ts';
import { EmptyState } from '../../ui/feedback.tsx';

type Cell = 'review' | 'none' | 'excluded';
const following: Readonly<Record<Cell, Cell>> = { review: 'none', none: 'excluded', excluded: 'review' };

/** Dossiers by members; a press goes round: reviews, not assigned, excluded for a conflict. */
export function AssignmentMatrix({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const intake = useIntake() ?? [];
  const committee = draft.members.filter(({ role }) => sitsOnCommittee(role));
  if (intake.length === 0 || committee.length === 0)
    return (
      <EmptyState title={t('secretariat.round-assign')}>
        {t(intake.length === 0 ? 'secretariat.check-applications' : 'secretariat.check-members')}
      </EmptyState>
    );
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
      <div
        className="table-frame"
        style={{ maxHeight: '60vh' }}
        tabIndex={0}
        role="region"
        aria-label={t('secretariat.round-assign')}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('terms.dossier')}</th>
              {committee.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...intake]
              .sort((a, b) => (a.application.number < b.application.number ? -1 : 1))
              .map(({ application: { number, service } }) => (
                <tr key={number}>
                  <th scope="row">
                    <span className="numbers soft">{number}</span> {service}
                  </th>
                  {committee.map(({ id, name }) => {
                    const cell = cellOf(assignmentFor(draft, number), id);
                    return (
                      <td key={id}>
                        <button
                          type="button"
                          className={`cell-button ${cell}`}
                          aria-label={`${number} ${name}: ${t(`secretariat.assign-${cell}`)}`}
                          data-testid={`assign-${number}-${id}`}
                          onClick={() => press(number, id, following[cell])}
                        >
                          {t(`secretariat.assign-${cell}`)}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function cellOf({ reviewers, excluded }: Assignment, member: MemberId): Cell {
  if (excluded.some((each) => each.member === member)) return 'excluded';
  return reviewers.includes(member) ? 'review' : 'none';
}
