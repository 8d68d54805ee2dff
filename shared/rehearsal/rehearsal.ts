import { z } from 'zod';
import { keyIdSchema, memberIdSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { problemSchema } from '../basics/problem.ts';
import { roleSchema } from '../roster/role.ts';
import { deviceSchema, memberSchema } from '../roster/roster.ts';
import { rubricSchema } from '../round/rubric.ts';
import { ruleSchema } from '../round/rule.ts';
import { zeroReportSchema } from '../round/sign-off.ts';
import { comparedSchema } from './golden-figures.ts';

/** A rehearsal, step by step, in the order of a month. */
export const rehearsalSteps = [
  'seats',
  'begin',
  'distribute',
  'read',
  'score',
  'close',
  'open',
  'compare',
  'verify',
  'zero',
] as const;
export type RehearsalStep = (typeof rehearsalSteps)[number];

export const steppedSchema = z.strictObject({
  step: z.enum(rehearsalSteps),
  state: z.enum(['waiting', 'done', 'failed']),
  problem: problemSchema.nullable(),
});
export type Stepped = Readonly<z.infer<typeof steppedSchema>>;

/** What a rehearsal rehearses: changed afterwards, its sign-off says nothing any more. */
export const rehearsedSchema = z.strictObject({
  rubrics: z.array(rubricSchema),
  rule: ruleSchema,
  members: z.array(memberSchema.extend({ devices: z.array(deviceSchema) })),
});
export type Rehearsed = Readonly<z.infer<typeof rehearsedSchema>>;

export const signedOffSchema = z.strictObject({ record: recordIdSchema, name: z.string(), at: instantSchema });
export type SignedOff = Readonly<z.infer<typeof signedOffSchema>>;

export const signOffsSchema = z.strictObject({
  secretariat: signedOffSchema.nullable(),
  chair: signedOffSchema.nullable(),
});
export type SignOffs = Readonly<z.infer<typeof signOffsSchema>>;

/** A seat that the office played: its key was made for this rehearsal alone. */
export const playedSeatSchema = z.strictObject({
  member: memberIdSchema,
  name: z.string(),
  role: roleSchema,
  kid: keyIdSchema,
  sheets: z.int().min(0),
});
export type PlayedSeat = Readonly<z.infer<typeof playedSeatSchema>>;

/** What a wipe took off this computer. `revoked`: keys that the log no longer takes; `problem`: why some could not be revoked. */
export const wipedSchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  keys: z.int().min(0),
  sheets: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
  revoked: z.array(keyIdSchema),
  problem: problemSchema.nullable(),
});
export type Wiped = Readonly<z.infer<typeof wipedSchema>>;

/** A rehearsal as the office's journal keeps it; figures and sign-offs are copies of what its log at the registry says. */
export const rehearsalSchema = z.strictObject({
  round: roundIdSchema,
  of: roundIdSchema,
  begunAt: instantSchema,
  /** null while it runs, and for ever where it was cut off. */
  endedAt: instantSchema.nullable(),
  rehearsed: rehearsedSchema,
  seats: z.array(playedSeatSchema),
  steps: z.array(steppedSchema),
  compared: z.array(comparedSchema),
  /** Claims of the verification of its log that hold, of those that a rehearsal can meet. */
  claims: z.strictObject({ held: z.int(), all: z.int() }).nullable(),
  records: z.int().min(0),
  checkpoint: z.string().nullable(),
  zero: zeroReportSchema.nullable(),
  signOffs: signOffsSchema,
  wiped: wipedSchema.nullable(),
});
export type Rehearsal = Readonly<z.infer<typeof rehearsalSchema>>;

export function hasSucceeded({ steps }: Pick<Rehearsal, 'steps'>): boolean {
  return steps.length === rehearsalSteps.length && steps.every(({ state }) => state === 'done');
}
