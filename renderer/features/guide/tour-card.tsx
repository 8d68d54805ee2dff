import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

/** One step of the tour with the ways on, back and out. */
export function TourCard({
  card,
  at,
  all,
  title,
  text,
  onTurn,
  onEnd,
}: {
  readonly card: RefObject<HTMLElement | null>;
  readonly at: number;
  readonly all: number;
  readonly title: string;
  readonly text: string;
  readonly onTurn: (to: number) => void;
  readonly onEnd: () => void;
}) {
  const { t } = useTranslation();
  const isLast = at === all - 1;
  return (
    <section className="tour" aria-label={t('guide.tour-title')} ref={card} tabIndex={-1} data-testid="tour">
      <span className="tour-step numbers">{t('guide.tour-step', { step: at + 1, all })}</span>
      <div className="grow" aria-live="polite">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div className="row nowrap">
        {isLast ? null : (
          <Button look="quiet" size="small" testId="tour-skip" onPress={onEnd}>
            {t('guide.tour-skip')}
          </Button>
        )}
        {at === 0 ? null : (
          <Button size="small" testId="tour-back" onPress={() => onTurn(at - 1)}>
            {t('guide.tour-back')}
          </Button>
        )}
        <Button look="primary" size="small" testId="tour-next" onPress={() => onTurn(at + 1)}>
          {t(isLast ? 'guide.tour-done' : 'guide.tour-next')}
        </Button>
      </div>
    </section>
  );
}
