import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStoreQuery } from './use-store-query.ts';
import type { Digest } from '../../shared/basics/ids.ts';
import { dossiersHolding } from '../../shared/search/dossiers-holding.ts';
import { searchableLater, type Searchable } from '../../shared/search/find-text.ts';
import { squeezed } from '../../shared/search/squeezed-text.ts';
import type { MyDossier } from './my-dossiers.ts';
import { useDesk, useDocket } from './use-desk.ts';

/** Files opened at a time, so that a key pressed meanwhile is not kept waiting. */
const portion = 25;
interface FileInRound {
  readonly dossier: string;
  readonly text: Searchable;
}
const none: ReadonlySet<string> = new Set();

/** Which of my dossiers have files that hold the words; and how many dossiers can be searched so by now. */
export function useFilesHolding(
  mine: readonly MyDossier[],
  query: string,
): { readonly holding: ReadonlySet<string>; readonly searchable: { readonly done: number; readonly all: number } } {
  const desk = useDesk();
  const round = useDocket().id;
  const kept = useStoreQuery(() => (round ? desk.store.reading.blobsWithText(round) : []), [desk, round]);
  const known = useRef(new Map<Digest, FileInRound>());
  const [texts, setTexts] = useState<readonly FileInRound[]>([]);
  const wanted = query.trim() !== '';
  useEffect(() => {
    // The words stay sealed until somebody looks for some.
    if (!wanted || !kept) return;
    let stopped = false;
    const here = new Set(kept);
    for (const blob of known.current.keys()) if (!here.has(blob)) known.current.delete(blob);
    const missing = kept.filter((blob) => !known.current.has(blob));
    const load = async () => {
      for (let from = 0; from < missing.length && !stopped; from += portion) {
        for (const { blob, dossier, text } of await desk.store.reading.textsOf(missing.slice(from, from + portion)))
          known.current.set(blob, { dossier, text: searchableLater(squeezed(text.pages.join(' '))) });
        await new Promise((next) => setTimeout(next));
      }
      if (!stopped) setTexts([...known.current.values()]);
    };
    load().catch((failure: unknown) => {
      // The desk was locked meanwhile.
      if (!stopped) throw failure;
    });
    return () => {
      stopped = true;
    };
  }, [desk, kept, wanted]);
  const asked = useDeferredValue(query);
  const holding = useMemo(() => (asked.trim() === '' ? none : dossiersHolding(texts, asked)), [asked, texts]);
  const searchable = useMemo(() => {
    const here = new Set<string>(kept ?? []);
    const readable = mine.filter(({ state }) => state !== 'recused');
    const done = readable.filter(({ file }) => file.package.body.attachments.every(({ blob }) => here.has(blob)));
    return { done: done.length, all: readable.length };
  }, [kept, mine]);
  return { holding, searchable };
}
