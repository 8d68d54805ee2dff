import { useStoreQuery } from './use-store-query.ts';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import type { Pin } from '../../shared/scoring/pin.ts';
import { useDesk } from './use-desk.ts';

/** What the files of a dossier are called, as far as their words are kept on this device. */
export function useFileNames(round: RoundId | null, dossier: DossierNumber): (pin: Pin) => string | undefined {
  const desk = useDesk();
  const names = useStoreQuery(
    () => (round ? desk.store.reading.names(round, dossier) : new Map<string, string>()),
    [desk, round, dossier],
  );
  return ({ file }) => names?.get(file);
}
