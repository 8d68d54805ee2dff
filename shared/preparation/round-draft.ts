import { z } from 'zod';
import { dossierNumberSchema, memberIdSchema, roundIdSchema } from '../basics/ids.ts';
import { rereviewSchema } from '../dossier/rereview.ts';
import { deviceSchema, memberSchema } from '../roster/roster.ts';
import { roundPlanSchema } from '../round/round.ts';
import { conflictGroundSchema } from '../scoring/conflict.ts';

/** Who scores what: reviewers per dossier, and conflicts known beforehand. Without an entry every member reviews. */
export const assignmentSchema = z.strictObject({
  dossier: dossierNumberSchema,
  reviewers: z.array(memberIdSchema),
  excluded: z.array(
    z.strictObject({ member: memberIdSchema, ground: conflictGroundSchema, reason: z.string().min(1).max(2000) }),
  ),
});
export type Assignment = Readonly<z.infer<typeof assignmentSchema>>;

/** What the secretariat knows of a person for its own work; it stays in the draft and never enters the signed roster. */
export const personNoteSchema = z.strictObject({
  member: memberIdSchema,
  /** Service types and words of service details that the person knows well. */
  expertise: z.array(z.string().min(1).max(40)).max(20),
  /** A public official or not, for 시행령 제15조의3 (at least half are not); absent where nobody has said. */
  office: z.enum(['official', 'outside']).optional(),
});
export type PersonNote = Readonly<z.infer<typeof personNoteSchema>>;

/** A proposed conflict that the secretariat looked into and found to be none. */
export const dismissedConflictSchema = z.strictObject({
  dossier: dossierNumberSchema,
  member: memberIdSchema,
  reason: z.string().min(1).max(2000),
});
export type DismissedConflict = Readonly<z.infer<typeof dismissedConflictSchema>>;

/** The secretariat's plan for a round before it opens: everything of it may change until then. */
export const roundDraftSchema = z.strictObject({
  round: roundIdSchema,
  plan: roundPlanSchema,
  members: z.array(memberSchema.extend({ devices: z.array(deviceSchema) })),
  assignments: z.array(assignmentSchema),
  people: z.array(personNoteSchema).optional(),
  /** Dossiers that judge a selected service anew; absent where there are none. */
  rereviews: z.array(z.strictObject({ dossier: dossierNumberSchema, rereview: rereviewSchema })).optional(),
  dismissed: z.array(dismissedConflictSchema).optional(),
  /** How many are to score each dossier when they are assigned by rule; absent means everybody. */
  perDossier: z.int().min(1).max(20).optional(),
  /** Why the meeting is called at less than seven days' notice. */
  urgent: z.string().min(1).max(500).optional(),
});
export type RoundDraft = Readonly<z.infer<typeof roundDraftSchema>>;
