import { z } from 'zod';
import { digestSchema } from '../basics/ids.ts';

const tenThousandth = z.int().min(0).max(10_000);

/** Left, top, width, height in ten-thousandths of a page that nobody has turned; inside the page. */
export const boxSchema = z
  .tuple([tenThousandth, tenThousandth, tenThousandth, tenThousandth])
  .refine(([left, top, width, height]) => left + width <= 10_000 && top + height <= 10_000)
  .readonly();
export type Box = Readonly<z.infer<typeof boxSchema>>;

/**
 * A place in a file of the dossier that a figure rests on: the file by the digest of its clear bytes, a page from 1, a box in
 * ten-thousandths of the page's width and height (left, top, width, height; unrotated), and the words found there, if any.
 */
export const pinSchema = z.strictObject({
  file: digestSchema,
  page: z.int().min(1).max(100_000),
  box: boxSchema,
  quote: z.string().max(500),
});
export type Pin = Readonly<z.infer<typeof pinSchema>>;

/** How many places one criterion may rest on. */
export const pinLimit = 20;

/** Absent where there are none, so that a sheet without pins has one spelling only. */
export const pinsSchema = z.array(pinSchema).min(1).max(pinLimit).optional();
