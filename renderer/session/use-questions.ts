import { useCallback } from 'react';
import { useDesk } from './use-desk.ts';
import { useLogAnswer } from './use-log-answer.ts';

/** All questions that this desk may know. */
export function useQuestions() {
  const { desktop } = useDesk();
  return useLogAnswer(useCallback(() => desktop.readQuestions({}), [desktop]));
}
