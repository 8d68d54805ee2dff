import { z } from 'zod';
import { dossierNumberSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { serviceTypeSchema } from '../round/service-type.ts';
import type { Results } from './results.ts';

/**
 * What may be shown to everybody: the selected services, and how many applications there were. No member, no score, and no
 * applicant that was not selected.
 */
export const publicListSchema = z.strictObject({
  format: z.literal('simsa-public-list/v1'),
  round: roundIdSchema,
  title: z.string(),
  month: z.string(),
  decidedAt: instantSchema,
  selection: recordIdSchema,
  counts: z.strictObject({ applications: z.int().min(0), selected: z.int().min(0) }),
  selected: z.array(
    z.strictObject({
      number: dossierNumberSchema,
      service: z.string(),
      applicant: z.string(),
      serviceType: serviceTypeSchema,
      outcome: z.enum(['selected', 'conditional', 'upheld']),
    }),
  ),
  /** Services found unfit on a re-review, with the reason that has to be posted (고시 제7조제5항). */
  unfit: z.array(
    z.strictObject({
      number: dossierNumberSchema,
      service: z.string(),
      applicant: z.string(),
      reasons: z.string(),
      effectiveOn: z.string().nullable(),
    }),
  ),
});
export type PublicList = Readonly<z.infer<typeof publicListSchema>>;

export function publicListOf({ round, selection, counts, dossiers }: Results): PublicList {
  return {
    format: 'simsa-public-list/v1',
    round: round.id,
    title: round.title,
    month: round.month,
    decidedAt: selection.at,
    selection: selection.record,
    counts: { applications: counts.dossiers, selected: counts.selected },
    selected: dossiers.flatMap(({ number, service, applicant, serviceType, outcome }) =>
      outcome === 'selected' || outcome === 'conditional' || outcome === 'upheld'
        ? [{ number, service, applicant, serviceType, outcome }]
        : [],
    ),
    unfit: dossiers
      .filter(({ outcome }) => outcome === 'unfit')
      .map(({ number, service, applicant, reasons, effectiveOn }) => ({
        number,
        service,
        applicant,
        reasons,
        effectiveOn,
      })),
  };
}
