import { err, problem, type Result } from '../../shared/basics/result.ts';
import { rehearsalSteps, type RehearsalStep, type Stepped } from '../../shared/rehearsal/rehearsal.ts';
import { closeBoth, compare, openBoth, reportZero, verify } from './finish.ts';
import { readDossiers, scoreDossiers } from './score-golden.ts';
import { beginLog, distribute, takeSeats } from './set-up.ts';
import type { Stage } from './stage.ts';

/** A month from the first roster to the opened tally, each step by the code that plays it on the day. */
const steps: Readonly<Record<RehearsalStep, (stage: Stage) => Promise<Result<true>>>> = {
  seats: takeSeats,
  begin: beginLog,
  distribute,
  read: readDossiers,
  score: scoreDossiers,
  close: closeBoth,
  open: openBoth,
  compare,
  verify,
  zero: reportZero,
};

/** Plays until the end or the first step that fails; the seats are closed either way, and their keys with them. */
export async function playRehearsal(stage: Stage): Promise<readonly Stepped[]> {
  const played: Stepped[] = [];
  try {
    for (const step of rehearsalSteps) {
      stage.part(step, 0, 1);
      const done = stage.signal.aborted ? err(problem('rehearsal/cancelled')) : await steps[step](stage);
      played.push({ step, state: done.ok ? 'done' : 'failed', problem: done.ok ? null : done.problem });
      if (!done.ok) break;
    }
  } finally {
    for (const { close } of stage.seats) await close();
  }
  const rest = rehearsalSteps.slice(played.length).map((step) => ({ step, state: 'waiting', problem: null }) as const);
  return [...played, ...rest];
}
