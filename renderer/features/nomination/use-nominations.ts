import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';

/** All candidates of this desk, read again after every act and whenever the log grows; null until the first reading. */
export function useNominations() {
  const { desktop } = useDesk();
  const { size } = useDocket();
  const [read, setRead] = useState<CallOutput<'readNominations'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const refresh = useCallback(async () => {
    const answer = await desktop.readNominations({});
    if (answer.ok) setRead(answer.value);
    setProblem(answer.ok ? null : answer.problem);
  }, [desktop]);
  useEffect(() => void refresh(), [refresh, size]);
  return { read, problem, refresh };
}
