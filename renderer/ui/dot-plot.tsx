/** Figures from 0 to 100 as dots on a line, their middle as a stroke, and a mark that they are held against. */
export function DotPlot({
  label,
  values,
  median,
  mark,
}: {
  /** The same in words. */
  readonly label: string;
  readonly values: readonly number[];
  readonly median: number | null;
  readonly mark: number;
}) {
  const at = (value: number) => 2 + Math.min(Math.max(value, 0), 100) * 0.96;
  return (
    <svg className="dot-plot" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label={label}>
      <line className="axis" x1={2} x2={98} y1={10} y2={10} vectorEffect="non-scaling-stroke" />
      <line className="mark" x1={at(mark)} x2={at(mark)} y1={1} y2={19} vectorEffect="non-scaling-stroke" />
      {median === null ? null : (
        <line className="median" x1={at(median)} x2={at(median)} y1={3} y2={17} vectorEffect="non-scaling-stroke" />
      )}
      {values.map((value, index) => (
        <ellipse key={index} className="dot" cx={at(value)} cy={10} rx={1.4} ry={4} />
      ))}
    </svg>
  );
}
