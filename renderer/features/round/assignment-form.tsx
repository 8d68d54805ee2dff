import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { assignByRule } from '../../../shared/preparation/assign-by-rule.ts';
import { reviewersOf } from '../../../shared/preparation/assignment-for.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { sitsOnCommittee } from '../../../shared/roster/role.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useIntake } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState } from '../../ui/feedback.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { AssignmentMatrix } from './assignment-matrix.tsx';
import { ConflictCard } from './conflict-card.tsx';

const everybody = 'everybody';

/** Who scores what: proposed conflicts first, then by rule, by table, or by hand. */
export function AssignmentForm({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const intake = useIntake() ?? [];
  const [told, setTold] = useState('');
  const [rowProblems, setRowProblems] = useState<readonly Problem[]>([]);
  const saving = useAction<CallOutput<'saveAssignments'>>();
  const opening = useAction<CallOutput<'openAssignments'>>();
  const committee = draft.members.filter(({ role }) => sitsOnCommittee(role));
  if (intake.length === 0 || committee.length === 0)
    return (
      <EmptyState title={t('secretariat.round-assign')}>
        {t(intake.length === 0 ? 'secretariat.check-applications' : 'secretariat.check-members')}
      </EmptyState>
    );
  const applications = intake.map(({ application }) => application).sort((a, b) => (a.number < b.number ? -1 : 1));
  const scorers = reviewersOf(draft);
  const byRule = () => {
    const assignments = assignByRule(draft, applications);
    const loads = scorers.map(({ id }) => assignments.filter(({ reviewers }) => reviewers.includes(id)).length);
    setTold(t('preparation.by-rule-done', { low: Math.min(...loads), high: Math.max(...loads) }));
    onChange({ ...draft, assignments: [...assignments] });
  };
  const setPerDossier = (chosen: string) => {
    const { perDossier: _before, ...rest } = draft;
    onChange(chosen === everybody ? rest : { ...rest, perDossier: Number(chosen) });
  };
  const problem = saving.problem ?? opening.problem;
  return (
    <div className="stack">
      <ConflictCard draft={draft} applications={applications} onChange={onChange} />
      <section className="card stack tight" aria-labelledby="by-rule">
        <h2 id="by-rule">{t('preparation.by-rule')}</h2>
        <p className="soft">{t('preparation.by-rule-intro')}</p>
        <div className="row">
          <span>{t('preparation.per-dossier')}</span>
          <SelectField
            label={t('preparation.per-dossier')}
            value={draft.perDossier === undefined ? everybody : String(draft.perDossier)}
            onChange={setPerDossier}
            choices={[
              { value: everybody, label: t('preparation.per-dossier-all') },
              ...scorers.map((_, index) => ({ value: String(index + 1), label: String(index + 1) })),
            ]}
          />
          <Button look="primary" testId="assign-by-rule" disabled={scorers.length === 0} onPress={byRule}>
            {t('preparation.by-rule')}
          </Button>
          <Button
            pending={saving.pending}
            testId="save-assignments"
            onPress={() =>
              void saving.run(
                () => desktop.saveAssignments({}),
                (saved) => setTold(t('preparation.table-saved', { name: saved.name, rows: saved.rows })),
              )
            }
          >
            {t('preparation.save-table')}
          </Button>
          <Button
            pending={opening.pending}
            testId="open-assignments"
            onPress={() =>
              void opening.run(
                () => desktop.openAssignments({}),
                (read) => {
                  setTold(t('preparation.table-opened', { name: read.name }));
                  setRowProblems(read.problems.map((each) => each.problem));
                  onChange({ ...draft, assignments: read.assignments });
                },
              )
            }
          >
            {t('preparation.open-table')}
          </Button>
        </div>
        {problem && problem.code !== 'file/cancelled' ? <ProblemBanner problem={problem} /> : null}
        {told ? <Banner tone="success" title={told} testId="assignment-told" /> : null}
        {rowProblems.map((each, index) => (
          <ProblemBanner key={index} problem={each} tone="warning" />
        ))}
      </section>
      <AssignmentMatrix draft={draft} applications={applications} onChange={onChange} />
    </div>
  );
}
