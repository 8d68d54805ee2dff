import { useTranslation } from 'react-i18next';
import type { Pin } from '../../shared/scoring/pin.ts';
import { pinText } from '../messages/pin-text.ts';

/** Places that a figure rests on, in full, for reading. */
export function PinLines({
  pins,
  nameOf,
}: {
  readonly pins: readonly Pin[];
  readonly nameOf: (pin: Pin) => string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <ul className="pin-lines small" aria-label={t('reading.pins')} data-testid="pin-lines">
      {pins.map((pin) => (
        <li key={`${pin.file}/${pin.page}/${pin.box.join('/')}`}>{pinText(t, pin, nameOf(pin))}</li>
      ))}
    </ul>
  );
}
