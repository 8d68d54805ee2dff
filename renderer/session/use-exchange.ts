import { useCallback, useEffect, useRef } from 'react';
import { dropRecusedFiles } from '../journeys/recusal.ts';
import { destroyClosedRounds } from '../journeys/disposal.ts';
import { exchange } from '../journeys/registry.ts';
import { useSession } from './session.ts';
import { saveEverything } from './unsaved.ts';
import { useDesk } from './use-desk.ts';
import { mayBeThoughtOver } from './waiting-recusals.ts';

/** How often the desk looks for the registry by itself, in milliseconds. */
const interval = 15_000;

/** One exchange with the registry at a time; afterwards the session knows the round, who one is in it, and what went wrong. */
export function useExchange(): (by: 'person' | 'clock') => Promise<void> {
  const desk = useDesk();
  const running = useRef<Promise<void> | null>(null);
  return useCallback(
    (by) => {
      running.current ??= exchangeOnce(desk, by).finally(() => {
        running.current = null;
      });
      return running.current;
    },
    [desk],
  );
}

/** While the desk is open: signed records leave by themselves once the registry is there, and what is new arrives. */
export function useRegularExchange(): void {
  const run = useExchange();
  useEffect(() => {
    let open = true;
    const turn = () =>
      run('clock').catch((failure: unknown) => {
        // The store is closed when somebody changes seats; anything else is a bug and belongs to the console.
        if (open) throw failure;
      });
    void turn();
    const timer = setInterval(() => void turn(), interval);
    return () => {
      open = false;
      clearInterval(timer);
    };
  }, [run]);
}

async function exchangeOnce(desk: ReturnType<typeof useDesk>, by: 'person' | 'clock'): Promise<void> {
  if (by === 'clock' && mayBeThoughtOver(await desk.store.outgoing(), Date.now())) return;
  const problem = await exchange(desk);
  const profile = await desk.desktop.readProfile({});
  const { desk: open, profile: before, set } = useSession.getState();
  if (open !== desk) return;
  // Being offline is normal and has its light; it is a problem only to who asked for the exchange.
  const silent = by === 'clock' && problem?.code === 'registry/unreachable';
  if (!silent) set({ problem });
  if (!profile.ok) return;
  const { round, member, registry } = profile.value;
  const same = round === before?.round && member === before.member && registry?.moved === before.registry?.moved;
  if (!same) set({ profile: profile.value });
  if (round && member) await dropRecusedFiles(desk, round, member);
  const destroyed = await destroyClosedRounds(desk, saveEverything);
  if (!destroyed.ok) set({ problem: destroyed.problem });
}
