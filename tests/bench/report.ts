import type { Figure, Goal, Judged } from './figure.ts';

/** A figure in three lines: what it is, what was measured, and whether the goal was held. */
export function textOf(judged: Judged): string {
  const { name, what, unit, limitIs, goal, ours, limit, ratio, rounds, note, verdict } = judged;
  const number = (value: number) => numberText(value, unit);
  return [
    `${verdict === 'not held' ? '✗' : '✓'} ${name}: ${what}`,
    `    ours ${number(ours.median)} [${number(ours.min)} to ${number(ours.max)}]; limit ${number(limit.median)} (${limitIs})`,
    `    ratio ${ratio.median.toFixed(2)} [${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}] over ${rounds.length} rounds; goal ${goalText(goal, unit)}: ${verdict}`,
    ...(note === undefined ? [] : [`    ${note}`]),
  ].join('\n');
}

/** The same as rows for docs/performance.md. */
export function markdownOf(all: readonly Judged[]): string {
  const head = ['figure', 'ours (min to max)', 'limit', 'ratio (min to max)', 'goal', ''];
  const rows = all.map(({ name, what, unit, limitIs, goal, ours, limit, ratio, verdict }) => [
    `\`${name}\`: ${what}`,
    `${numberText(ours.median, unit)} (${numberText(ours.min, unit)} to ${numberText(ours.max, unit)})`,
    `${numberText(limit.median, unit)}: ${limitIs}`,
    `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)})`,
    goalText(goal, unit),
    verdict,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function goalText({ of, bound, figure, onSlowerMachine }: Goal, unit: Figure['unit']): string {
  const words = bound === 'at-most' ? 'at most' : 'at least';
  if (of === 'ratio') return `${words} ${figure}x of the limit`;
  const slower =
    onSlowerMachine === undefined
      ? ''
      : `, or ${onSlowerMachine}x of the limit where that alone takes more than ${numberText(figure / 2, unit)}`;
  return `${words} ${numberText(figure, unit)}${slower}`;
}

function numberText(value: number, unit: Figure['unit']): string {
  if (unit === 'share') return value.toFixed(4);
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const [whole = '', rest] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rest === undefined ? grouped : `${grouped}.${rest}`} ${unit}`;
}
