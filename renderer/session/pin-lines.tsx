import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import type { Pin } from '../../shared/scoring/pin.ts';
import { pinText } from '../messages/pin-text.ts';
import { useDesk } from './use-desk.ts';

/** Places that a figure rests on, in full, for reading; files are named as far as their words are kept on this device. */
export function PinLines({
  round,
  dossier,
  pins,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly pins: readonly Pin[];
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const names = useLiveQuery(() => desk.store.reading.names(round, dossier), [desk, round, dossier]);
  return (
    <ul className="pin-lines small" aria-label={t('reading.pins')} data-testid="pin-lines">
      {pins.map((pin) => (
        <li key={`${pin.file}/${pin.page}/${pin.box.join('/')}`}>{pinText(t, pin, names?.get(pin.file))}</li>
      ))}
    </ul>
  );
}
