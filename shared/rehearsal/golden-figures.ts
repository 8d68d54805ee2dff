import { z } from 'zod';
import { decimalSchema } from '../basics/decimal.ts';
import { dossierNumberSchema } from '../basics/ids.ts';
import type { DossierTally } from '../tally/tally.ts';

const holds = z.enum(['yes', 'no']);

/** What a dossier's ballots must come out as, and what they did. */
export const goldenFiguresSchema = z.strictObject({
  ballots: z.int().min(0),
  score: decimalSchema.nullable(),
  passes: holds,
  verdicts: z.array(z.strictObject({ criterion: z.string(), fit: z.int(), unfit: z.int(), holds })),
  points: z.array(z.strictObject({ criterion: z.string(), mean: decimalSchema.nullable(), holds })),
});
export type GoldenFigures = Readonly<z.infer<typeof goldenFiguresSchema>>;

/** The dossiers of a rehearsal, named after how they are scored. */
export const goldenCaseSchema = z.enum(['full', 'none', 'stairs', 'weights']);
export type GoldenCase = z.infer<typeof goldenCaseSchema>;

/** One golden dossier as it was expected and as the tally gave it; `got` is null where it was not reached. */
export const comparedSchema = z.strictObject({
  dossier: dossierNumberSchema,
  case: goldenCaseSchema,
  rubric: z.string(),
  expected: goldenFiguresSchema,
  got: goldenFiguresSchema.nullable(),
  agrees: holds,
});
export type Compared = Readonly<z.infer<typeof comparedSchema>>;

export function figuresOf({ ballots, score, passes, verdicts, points }: DossierTally): GoldenFigures {
  return {
    ballots,
    score,
    passes,
    verdicts: verdicts.map(({ criterion, fit, unfit, holds: held }) => ({ criterion, fit, unfit, holds: held })),
    points: points.map(({ criterion, mean, holds: held }) => ({ criterion, mean, holds: held })),
  };
}
