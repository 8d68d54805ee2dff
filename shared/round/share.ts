import { z } from 'zod';

/** A share such as "more than 1/2" or "at least 2/3", compared in whole numbers so that nothing is ever rounded. */
export const shareSchema = z.strictObject({
  bound: z.enum(['more-than', 'at-least']),
  numerator: z.int().min(0).max(1000),
  denominator: z.int().min(1).max(1000),
});
export type Share = Readonly<z.infer<typeof shareSchema>>;

export function meetsShare(share: Share, part: number, whole: number): boolean {
  const left = part * share.denominator;
  const right = whole * share.numerator;
  return share.bound === 'more-than' ? left > right : left >= right;
}

/** The smallest count out of `whole` that meets the share. */
export function countNeeded(share: Share, whole: number): number {
  const exact = (whole * share.numerator) / share.denominator;
  return share.bound === 'at-least' ? Math.ceil(exact) : Math.floor(exact) + 1;
}
