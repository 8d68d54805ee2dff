import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem as problemOf, type Result } from '../../shared/basics/result.ts';
import { holdUnsaved } from './unsaved.ts';

/** After typing has paused this long, in milliseconds, it is saved. */
const pause = 500;
/** The longest a save may take before the screen says that it is not saved, in milliseconds. */
const saveLimit = 3000;
const mostSteps = 100;

/** What the office writes on one thing, saved by itself, with steps back; `kept` is what is saved already. `flush` saves at once what is waiting. */
export function useKeptDraft<D>(kept: D | null, empty: D, save: (draft: D) => Promise<Result<unknown>>) {
  const [draft, setDraft] = useState(kept ?? empty);
  const [back, setBack] = useState<readonly D[]>([]);
  const [state, setState] = useState<'idle' | 'saved'>(kept ? 'saved' : 'idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const waiting = useRef<D | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = async (): Promise<Result<true>> => {
    clearTimeout(timer.current);
    const next = waiting.current;
    if (!next) return ok(true);
    const late = new Promise<Result<never>>((answer) =>
      setTimeout(() => answer(err(problemOf('journal/timeout'))), saveLimit),
    );
    const saved = await Promise.race([save(next), late]);
    setProblem(saved.ok ? null : saved.problem);
    if (!saved.ok) return saved;
    if (waiting.current === next) waiting.current = null;
    setState('saved');
    return ok(true);
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const release = holdUnsaved(async () => ((await latest.current()).ok ? 'saved' : 'unsaved'));
    return () => {
      release();
      void latest.current();
    };
  }, []);

  const show = (next: D) => {
    setDraft(next);
    setState('idle');
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), pause);
  };
  return {
    draft,
    state,
    problem,
    flush: () => latest.current(),
    change: (next: D) => {
      setBack([...back, draft].slice(-mostSteps));
      show(next);
    },
    undo: () => {
      const before = back.at(-1);
      if (!before) return;
      setBack(back.slice(0, -1));
      show(before);
    },
    steps: back.length,
  };
}
