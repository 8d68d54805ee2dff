import { useTranslation } from 'react-i18next';
import type { Pin } from '../../shared/scoring/pin.ts';
import { pinText } from '../messages/pin-text.ts';

/** Places that a figure rests on, in full, for reading. */
export function PinLines({
  pins,
  nameOf,
  onOpen,
}: {
  readonly pins: readonly Pin[];
  readonly nameOf: (pin: Pin) => string | undefined;
  /** A press brings the place into sight, where there is something to show it in. */
  readonly onOpen?: (pin: Pin) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className="pin-lines small" aria-label={t('reading.pins')} data-testid="pin-lines">
      {pins.map((pin) => (
        <li key={`${pin.file}/${pin.page}/${pin.box.join('/')}`}>
          {onOpen ? (
            <button
              type="button"
              className="link-button pin-link"
              aria-label={t('table.open-pin', { place: pinText(t, pin, nameOf(pin)) })}
              onClick={() => onOpen(pin)}
            >
              {pinText(t, pin, nameOf(pin))}
            </button>
          ) : (
            pinText(t, pin, nameOf(pin))
          )}
        </li>
      ))}
    </ul>
  );
}
