import { z } from 'zod';
import { digestSchema, roundIdSchema, type RoundId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';

/**
 * What makes a round a rehearsal: the round that it rehearses, and the digests of what was rehearsed (rubrics, rule, roster of that
 * round's plan) and of the figures expected before anybody scored.
 */
export const rehearsalMarkSchema = z.strictObject({
  of: roundIdSchema,
  rubrics: digestSchema,
  rule: digestSchema,
  roster: digestSchema,
  expected: digestSchema,
});
export type RehearsalMark = Readonly<z.infer<typeof rehearsalMarkSchema>>;

const prefix = 'rehearsal-';

/** Told by the name, which every record and checkpoint of the round carries, before any definition has been read. */
export function isRehearsalId(round: RoundId): boolean {
  return round.startsWith(prefix);
}

/** The `attempt`th rehearsal of a round, from 1; a long name is cut to what a round's name may have. */
export function rehearsalId(of: RoundId, attempt: number): RoundId {
  return roundIdSchema.parse(`${prefix}${of.slice(0, 24)}-${attempt}`);
}

/** Name and mark say the same, so that neither can be taken for a month or a month for it. Problem: 'rehearsal/misnamed'. */
export function judgeRehearsalMark(round: RoundId, mark: RehearsalMark | undefined): Result<true> {
  const agree = isRehearsalId(round) === (mark !== undefined);
  return agree && (mark === undefined || !isRehearsalId(mark.of)) ? ok(true) : err(problem('rehearsal/misnamed'));
}
