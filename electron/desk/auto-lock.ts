import type { Instant } from '../../shared/basics/instant.ts';
import type { Idle } from './deps.ts';

/** How often the page is asked to save and lock before main does it alone. */
const patience = 3;

export interface IdleWatch {
  /** The page holds words that the disk does not take just now: it is asked again as long as nobody is there. */
  readonly postpone: () => void;
  readonly stop: () => void;
}

/**
 * Looks whether anybody is at the computer. A laptop that slept counts as left alone for as long as it slept. Once the limit is
 * reached the page is asked, since it may have to save first; a page that does not answer cannot keep the desk open.
 */
export function watchIdle({
  idle,
  now,
  limitMillis,
  ask,
  lock,
}: {
  readonly idle: Idle;
  readonly now: () => Instant;
  /** null while there is nothing to lock. */
  readonly limitMillis: () => number | null;
  readonly ask: () => void;
  readonly lock: () => void;
}): IdleWatch {
  let asked = 0;
  let last = Date.parse(now());
  const look = () => {
    const at = Date.parse(now());
    const alone = Math.max(idle.seconds() * 1000, at - last);
    last = at;
    const limit = limitMillis();
    if (limit === null || (asked === 0 && alone < limit)) {
      asked = 0;
      return;
    }
    asked += 1;
    if (asked > patience) lock();
    else ask();
  };
  const timer = setInterval(look, idle.everyMillis);
  timer.unref();
  return {
    postpone: () => {
      asked = 0;
    },
    stop: () => clearInterval(timer),
  };
}
