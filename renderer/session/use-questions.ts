import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { useDesk, useDocket } from './use-desk.ts';

/** All questions that this desk may know, read again after every act and whenever the log grows; null until the first reading. */
export function useQuestions() {
  const { desktop } = useDesk();
  const { size } = useDocket();
  const [answer, setAnswer] = useState<Result<CallOutput<'readQuestions'>> | null>(null);
  const refresh = useCallback(() => desktop.readQuestions({}).then(setAnswer), [desktop]);
  useEffect(() => {
    let shown = true;
    void desktop.readQuestions({}).then((read) => (shown ? setAnswer(read) : undefined));
    return () => {
      shown = false;
    };
  }, [desktop, size]);
  return { answer, refresh };
}
