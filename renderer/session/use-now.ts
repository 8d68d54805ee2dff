import { useEffect, useState } from 'react';
import { instantFromMillis, type Instant } from '../../shared/basics/instant.ts';

const everyMillis = 60_000;

/** The time of this computer, looked at once a minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => instantFromMillis(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instantFromMillis(Date.now())), everyMillis);
    return () => clearInterval(timer);
  }, []);
  return now;
}
