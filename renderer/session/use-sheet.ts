import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/basics/problem.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { saveSheet } from '../journeys/scoring.ts';
import { holdUnsaved } from './unsaved.ts';
import { useDesk } from './use-desk.ts';

/** How long typing may pause before the sheet is saved, in milliseconds. */
const pause = 350;

export type SaveState =
  | { readonly state: 'unchanged' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Instant }
  | { readonly state: 'not-saved'; readonly problem: Problem };

/** The sheet on screen with autosave: every change goes to the journal after a short pause, one save at a time, the latest last. */
export function useSheet(rubric: Rubric, start: ScoreSheet, savedAt: Instant | null) {
  const desk = useDesk();
  const [sheet, setSheet] = useState(start);
  const [save, setSave] = useState<SaveState>(savedAt ? { state: 'saved', at: savedAt } : { state: 'unchanged' });
  const latest = useRef(start);
  const kept = useRef(start);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  /** 'unsaved': what was on the screen when it was asked for is not on the disk. */
  const saveNow = (): Promise<'saved' | 'unsaved'> => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const save = running.current.then(async () => {
      const saving = latest.current;
      const saved = await saveSheet(desk, rubric, saving);
      if (saved.ok) kept.current = saving;
      // A newer change has its own save coming; only the latest may claim "saved".
      if (saving === latest.current)
        setSave(saved.ok ? { state: 'saved', at: saved.value.at } : { state: 'not-saved', problem: saved.problem });
      return saved.ok ? 'saved' : 'unsaved';
    });
    running.current = save;
    return save;
  };
  const change = (next: ScoreSheet) => {
    latest.current = next;
    setSheet(next);
    setSave({ state: 'saving' });
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow(), pause);
  };
  // Leaving the dossier within the pause must not lose the last words.
  const leave = useRef(saveNow);
  useEffect(() => {
    leave.current = saveNow;
  });
  useEffect(() => () => void (timer.current ? leave.current() : undefined), []);
  useEffect(
    () =>
      holdUnsaved(async () => {
        if (latest.current !== kept.current) await leave.current();
        return latest.current === kept.current ? 'saved' : 'unsaved';
      }),
    [],
  );
  return { sheet, save, change, saveNow };
}
