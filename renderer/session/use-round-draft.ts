import { useRef, useState } from 'react';
import type { Problem } from '../../shared/basics/problem.ts';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import { roundIdSchema } from '../../shared/basics/ids.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import { examplePlan } from '../../shared/round/example-plan.ts';
import { afterwardsFollow } from '../journeys/registry.ts';
import { useDesk, useDraft } from './use-desk.ts';

const mostSteps = 100;
/** Changes closer together than this, in milliseconds, are undone together: a word, not a letter. */
const together = 600;

/** The secretariat's draft with autosave through the journal and steps back; a month that has none yet begins with the example plan. */
export function useRoundDraft() {
  const desk = useDesk();
  const kept = useDraft();
  const [changed, setChanged] = useState<RoundDraft | null>(null);
  const [fresh] = useState(freshDraft);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [steps, setSteps] = useState<{ readonly back: readonly RoundDraft[]; readonly forward: readonly RoundDraft[] }>(
    {
      back: [],
      forward: [],
    },
  );
  const last = useRef({ at: -together, part: '' });
  const draft = changed ?? (kept === undefined ? null : (kept ?? fresh));
  const keep = (next: RoundDraft) => {
    setChanged(next);
    void afterwardsFollow(desk, desk.desktop.saveRoundDraft({ draft: next })).then((saved) =>
      setProblem(saved.ok ? null : saved.problem),
    );
  };
  const change = (next: RoundDraft) => {
    if (!draft) return;
    const now = { at: performance.now(), part: typedPart(draft, next) };
    const goesOn = now.part !== '' && now.part === last.current.part && now.at - last.current.at < together;
    last.current = now;
    setSteps(({ back }) => ({ back: goesOn ? back : [...back, draft].slice(-mostSteps), forward: [] }));
    keep(next);
  };
  const undo = () => {
    const before = steps.back.at(-1);
    if (!draft || !before) return;
    last.current = { at: -together, part: '' };
    setSteps({ back: steps.back.slice(0, -1), forward: [...steps.forward, draft] });
    keep(before);
  };
  const redo = () => {
    const next = steps.forward.at(-1);
    if (!draft || !next) return;
    last.current = { at: -together, part: '' };
    setSteps({ back: [...steps.back, draft], forward: steps.forward.slice(0, -1) });
    keep(next);
  };
  return { draft, problem, change, undo, redo, steps: { back: steps.back.length, forward: steps.forward.length } };
}

/** Which part was changed, where it is one that people type in; a press is a step of its own. */
function typedPart(before: RoundDraft, after: RoundDraft): string {
  const changed = (['plan', 'people', 'urgent', 'members', 'assignments', 'dismissed'] as const).filter(
    (key) => before[key] !== after[key],
  );
  const [part] = changed;
  return changed.length === 1 && (part === 'plan' || part === 'people' || part === 'urgent') ? part : '';
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
