import { z } from 'zod';

/** `station/defect`: codes for machines; the page's messages turn them into sentences. */
export type ProblemCode = `${string}/${string}`;

export const problemSchema = z.strictObject({
  code: z.custom<ProblemCode>((value) => typeof value === 'string' && /^[a-z-]+\/[a-z0-9-]+$/.test(value)),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** An expected failure as a value, with the figures and names its sentence needs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
}
