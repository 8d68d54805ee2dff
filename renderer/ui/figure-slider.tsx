import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { decimalFromTyped, type Decimal } from '../../shared/basics/decimal.ts';

/** A figure from 0 to `max` by dragging or with the arrow keys, in whole steps; for exact figures there is the field beside it. */
export function FigureSlider({
  label,
  value,
  max,
  onChange,
  testId,
}: {
  readonly label: string;
  /** null: nothing chosen yet, which looks different from 0. */
  readonly value: Decimal | null;
  readonly max: Decimal;
  readonly onChange: (figure: Decimal) => void;
  readonly testId?: string;
}) {
  const set = (figure: number) => {
    const exact = decimalFromTyped(String(figure));
    if (exact && exact !== value) onChange(exact);
  };
  return (
    <Slider
      className={`slider ${value === null ? 'unset' : ''}`}
      aria-label={label}
      value={value === null ? 0 : Number(value)}
      minValue={0}
      maxValue={Number(max)}
      step={Number(max) > 10 ? 1 : Number(max) / 20}
      onChange={set}
      {...(testId ? { 'data-testid': testId } : {})}
    >
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <div className="slider-fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slider-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}
