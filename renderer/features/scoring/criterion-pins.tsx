import { useTranslation } from 'react-i18next';
import type { Pin } from '../../../shared/scoring/pin.ts';
import { pinText } from '../../messages/pin-text.ts';
import { Button } from '../../ui/button.tsx';
import type { Pinning } from './use-pinning.ts';

/** The places that one criterion's figure rests on; a press shows a place in its file. */
export function CriterionPins({
  criterion,
  pins,
  mode,
  pinning,
}: {
  readonly criterion: string;
  readonly pins: readonly Pin[];
  readonly mode: 'edit' | 'read';
  readonly pinning: Pinning;
}) {
  const { t } = useTranslation();
  return (
    <>
      {pins.length > 0 ? (
        <ul className="pins" aria-label={t('reading.pins')} data-testid={`pins-${criterion}`}>
          {pins.map((pin, index) => {
            const place = pinText(t, pin, pinning.nameOf(pin));
            return (
              <li key={`${pin.file}/${pin.page}/${pin.box.join('/')}`} className="pin">
                <button
                  type="button"
                  className="pin-place small"
                  title={t('reading.pin-show', { place })}
                  onClick={() => pinning.show(pin)}
                >
                  {place}
                </button>
                {mode === 'edit' ? (
                  <Button
                    look="quiet"
                    size="small"
                    label={t('reading.pin-remove', { place })}
                    onPress={() => pinning.remove(criterion, index)}
                  >
                    ✕
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {mode === 'edit' ? (
        <div className="row">
          <Button
            look={pinning.selected ? 'secondary' : 'quiet'}
            size="small"
            disabled={!pinning.selected}
            testId={`attach-${criterion}`}
            onPress={() => pinning.attach(criterion)}
          >
            {t('reading.attach')}
            {pinning.inHand === criterion ? ' (P)' : ''}
          </Button>
        </div>
      ) : null}
    </>
  );
}
