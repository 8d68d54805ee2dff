import { useEffect, useRef } from 'react';
import { keepTexts, letGo, declaredDossiers } from '../journeys/keep-texts.ts';
import { createTextExtractor } from '../ui/text-extractor.ts';
import { useSession } from './session.ts';
import { useDesk, type Live } from './use-desk.ts';

/** Before a file is read for searching, the desk has to be at rest this long, in milliseconds. */
const rest = 1500;
/** Between two files. */
const breath = 120;

/**
 * Reads the files of this member's dossiers in the background, so that they can be searched: while a dossier is open only its own,
 * else all, one file at a time and only when nothing else goes on. What is no longer the member's to read is let go first.
 */
export function useKeptTexts(live: Live | null): void {
  const desk = useDesk();
  const profile = useSession((session) => session.profile);
  const open = useSession((session) => session.dossier);
  const docket = live?.docket ?? null;
  const member = profile?.member ?? null;
  const extractor = useRef<ReturnType<typeof createTextExtractor> | null>(null);
  useEffect(
    () => () => {
      extractor.current?.close();
      extractor.current = null;
    },
    [desk],
  );
  const round = docket?.id ?? null;
  useEffect(() => {
    if (!docket || !round || !member) return;
    let shut = false;
    letGo(desk, round, docket, member).catch((failure: unknown) => {
      // The store was closed meanwhile; the next desk lets go again.
      if (!shut) throw failure;
    });
    return () => {
      shut = true;
    };
  }, [desk, docket, round, member]);
  useEffect(() => {
    if (!docket || !round || !member) return;
    let stopped = false;
    const extract = (bytes: Uint8Array) => (extractor.current ??= createTextExtractor()).extract(bytes);
    const pause = async (): Promise<'go-on' | 'stop'> => {
      await after(breath);
      while (!stopped && useSession.getState().work) await after(rest);
      await idle();
      return stopped ? 'stop' : 'go-on';
    };
    const keepAll = async () => {
      await after(rest);
      for (const file of declaredDossiers(docket, member)) {
        if (stopped) return;
        if (open === null || file.package.body.dossier === open) await keepTexts(desk, { round, file }, extract, pause);
      }
    };
    keepAll().catch((failure: unknown) => {
      // The desk was locked in the middle of a file.
      if (!stopped) throw failure;
    });
    return () => {
      stopped = true;
    };
  }, [desk, docket, round, member, open]);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function idle(): Promise<void> {
  return new Promise((done) => requestIdleCallback(() => done(), { timeout: 5000 }));
}
