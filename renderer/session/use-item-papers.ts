import { useStoreQuery } from './use-store-query.ts';
import { useEffect, useRef, useState } from 'react';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import type { Problem } from '../../shared/basics/problem.ts';
import type { ItemPaper } from '../../shared/contracts/desk-entry.ts';
import { saveItemPaper, type PaperChange } from '../journeys/table.ts';
import { useDesk } from './use-desk.ts';

/** After typing has paused this long, in milliseconds, it is saved. */
const pause = 600;

/** What this desk keeps on one item; undefined until it is read. */
export function useKeptPaper(round: RoundId | null, dossier: DossierNumber): ItemPaper | null | undefined {
  const desk = useDesk();
  return useStoreQuery(async () => {
    const papers = await desk.store.itemPapers();
    return papers.find((each) => each.round === round && each.dossier === dossier) ?? null;
  }, [desk, round, dossier]);
}

/** Saves what is written on an item a moment after the last key, and when the item is left. */
export function useSavedPaper(round: RoundId | null, dossier: DossierNumber) {
  const desk = useDesk();
  const waiting = useRef<PaperChange | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<'idle' | 'saved'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const flush = useRef<() => void>(() => undefined);
  useEffect(() => {
    flush.current = () => {
      clearTimeout(timer.current);
      const change = waiting.current;
      waiting.current = null;
      if (!change || !round) return;
      void saveItemPaper(desk, { round, dossier }, change).then((saved) => {
        setState(saved.ok ? 'saved' : 'idle');
        setProblem(saved.ok ? null : saved.problem);
      });
    };
  }, [desk, round, dossier]);
  useEffect(() => () => flush.current(), []);
  const save = (change: PaperChange) => {
    waiting.current = change;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush.current(), pause);
  };
  /** At once, and nothing that was waiting after it. */
  const saveNow = (change: PaperChange) => {
    waiting.current = change;
    flush.current();
  };
  return { save, saveNow, state, problem };
}
