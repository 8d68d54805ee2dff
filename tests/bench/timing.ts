import type { Round } from './figure.ts';
import { medianOf } from './statistics.ts';

/**
 * How often each was done in a second. Piece by piece in turn, and by the median piece, so that what else runs on the machine
 * meets both alike.
 */
export function sideBySide<P extends { readonly length: number }>(
  pieces: readonly P[],
  works: { readonly [each in keyof Round]: (piece: P) => void },
): Round {
  const rates: Record<keyof Round, number[]> = { ours: [], limit: [] };
  for (const piece of pieces)
    for (const each of ['limit', 'ours'] as const)
      rates[each].push((1000 * piece.length) / timed(() => works[each](piece)).millis);
  return { ours: medianOf(rates.ours), limit: medianOf(rates.limit) };
}

export function piecesOf<T>(all: readonly T[], length: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / length);
  return Array.from({ length: count }, (_, index) => all.slice(index * length, (index + 1) * length));
}

export function timed<T>(work: () => T): { readonly value: T; readonly millis: number } {
  const begun = performance.now();
  const value = work();
  return { value, millis: performance.now() - begun };
}
