import type { Alterations } from './alter-record.ts';
import { alteredAfterFinal } from './altered-after-final.ts';
import { alteredFinal } from './altered-final.ts';
import { alteredOpinions } from './altered-opinions.ts';
import { alteredQuestions } from './altered-questions.ts';
import { alteredScoring } from './altered-scoring.ts';
import { alteredSetUp } from './altered-set-up.ts';
import { places, signedAnew, type Variant } from './frozen-records.ts';

/** For every kind of record what its own rules refuse. */
export const alterations: Alterations<Variant> = {
  ...alteredSetUp,
  ...alteredScoring,
  ...alteredFinal,
  ...alteredAfterFinal,
  ...alteredOpinions,
  ...alteredQuestions,
};

/** Every alteration as a record in its place. */
export const alteredRecords = [...places.values()].flatMap((place) =>
  alterations[place.variant].map(([title, code, change, by]) => ({
    title: `${place.variant} that ${title}`,
    place,
    code,
    jws: signedAnew(place, change(place.body, place), by),
  })),
);
