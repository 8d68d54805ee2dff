import { useState } from 'react';
import type { Problem } from '../../shared/basics/problem.ts';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import { roundIdSchema } from '../../shared/basics/ids.ts';
import type { RoundDraft } from '../../shared/contracts/desk-entry.ts';
import { examplePlan } from '../../shared/round/example-plan.ts';
import { afterwardsFollow } from '../journeys/registry.ts';
import { useDesk, useDraft } from './use-desk.ts';

/** The secretariat's draft with autosave through the journal; a month that has none yet begins with the example plan. */
export function useRoundDraft() {
  const desk = useDesk();
  const kept = useDraft();
  const [changed, setChanged] = useState<RoundDraft | null>(null);
  const [fresh] = useState(freshDraft);
  const [problem, setProblem] = useState<Problem | null>(null);
  const draft = changed ?? (kept === undefined ? null : (kept ?? fresh));
  const change = (next: RoundDraft) => {
    setChanged(next);
    void afterwardsFollow(desk, desk.desktop.saveRoundDraft({ draft: next })).then((saved) =>
      setProblem(saved.ok ? null : saved.problem),
    );
  };
  return { draft, problem, change };
}

function freshDraft(): RoundDraft {
  const now = Date.now();
  const month = new Date(now).toISOString().slice(0, 7);
  return {
    round: roundIdSchema.parse(month),
    plan: examplePlan({ month, now: instantFromMillis(now) }),
    members: [],
    assignments: [],
  };
}
