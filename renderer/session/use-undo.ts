import { useRef, useState } from 'react';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';

/** Changes of one field closer together than this, in milliseconds, are undone together: a word, not a letter. */
const together = 1000;
const mostSteps = 300;

/** Steps back and forward through what was done to the sheet since it was opened. `apply` shows and saves a sheet. */
export function useUndo(current: ScoreSheet, apply: (sheet: ScoreSheet) => void) {
  const past = useRef<readonly ScoreSheet[]>([]);
  const future = useRef<readonly ScoreSheet[]>([]);
  const last = useRef({ at: -together, field: '' });
  const [steps, setSteps] = useState({ back: 0, forward: 0 });
  const counted = () => setSteps({ back: past.current.length, forward: future.current.length });

  const change = (next: ScoreSheet) => {
    const change = { at: performance.now(), field: changedField(current, next) };
    const goesOn = change.at - last.current.at < together && change.field === last.current.field;
    if (!goesOn) past.current = [...past.current, current].slice(-mostSteps);
    last.current = change;
    future.current = [];
    counted();
    apply(next);
  };
  const undo = () => {
    const before = past.current.at(-1);
    if (!before) return;
    past.current = past.current.slice(0, -1);
    future.current = [...future.current, current];
    last.current = { at: -together, field: '' };
    counted();
    apply(before);
  };
  const redo = () => {
    const next = future.current.at(-1);
    if (!next) return;
    future.current = future.current.slice(0, -1);
    past.current = [...past.current, current];
    last.current = { at: -together, field: '' };
    counted();
    apply(next);
  };
  return { change, undo, redo, steps };
}

/** Which field a change was made in; several at once, as when a version is taken back, are a field of their own. */
function changedField(before: ScoreSheet, after: ScoreSheet): string {
  const kept = new Map(before.entries.map((entry) => [entry.criterion, entry]));
  const fields = after.entries.flatMap((entry) => {
    const was = kept.get(entry.criterion);
    return [
      ...(was?.answer === entry.answer ? [] : [`${entry.criterion}/answer`]),
      ...(was?.reason === entry.reason ? [] : [`${entry.criterion}/reason`]),
      ...(was?.pins === entry.pins ? [] : [`${entry.criterion}/pins`]),
    ];
  });
  const texts = (['opinion', 'note'] as const).filter((text) => before[text] !== after[text]);
  return [...fields, ...texts].join();
}
