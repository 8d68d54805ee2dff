import { useState } from 'react';
import type { Problem } from '../../shared/basics/problem.ts';
import type { Result } from '../../shared/basics/result.ts';

/** One user intention at a time: whether it runs, what went wrong, and a way to run it. */
export function useAction<T = unknown>() {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (step: () => Promise<Result<T>>, onDone?: (value: T) => void): Promise<void> => {
    setPending(true);
    setProblem(null);
    try {
      const result = await step();
      if (result.ok) onDone?.(result.value);
      else setProblem(result.problem);
    } finally {
      setPending(false);
    }
  };
  return { pending, problem, run, clear: () => setProblem(null) };
}
