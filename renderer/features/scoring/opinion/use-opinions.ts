import { useCallback } from 'react';
import type { DossierNumber } from '../../../../shared/basics/ids.ts';
import { useDesk } from '../../../session/use-desk.ts';
import { useLogAnswer } from '../../../session/use-log-answer.ts';

/** The experts' opinions on a dossier, and what this desk's expert is writing. */
export function useOpinions(dossier: DossierNumber) {
  const { desktop } = useDesk();
  return useLogAnswer(useCallback(() => desktop.readOpinions({ dossier }), [desktop, dossier]));
}
