import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/basics/result.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';

/** All candidates of this desk, read again after every act and whenever the log grows; null until the first reading. */
export function useNominations() {
  const { desktop } = useDesk();
  const { size } = useDocket();
  const [answer, setAnswer] = useState<Result<CallOutput<'readNominations'>> | null>(null);
  const refresh = useCallback(() => desktop.readNominations({}).then(setAnswer), [desktop]);
  useEffect(() => {
    void desktop.readNominations({}).then(setAnswer);
  }, [desktop, size]);
  return { answer, refresh };
}
