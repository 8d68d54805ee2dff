import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../shared/basics/result.ts';
import { useDocket } from './use-desk.ts';

/** What main says of the log, read again after every act and whenever the log grows; null until the first reading. `read` is the same function as long as the same is asked. */
export function useLogAnswer<T>(read: () => Promise<Result<T>>) {
  const { size } = useDocket();
  const [answer, setAnswer] = useState<Result<T> | null>(null);
  const refresh = useCallback(() => read().then(setAnswer), [read]);
  useEffect(() => {
    let shown = true;
    void read().then((said) => (shown ? setAnswer(said) : undefined));
    return () => {
      shown = false;
    };
  }, [read, size]);
  return { answer, refresh };
}
