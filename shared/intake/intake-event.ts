import { z } from 'zod';
import { digestSchema, dossierNumberSchema, roundIdSchema } from '../basics/ids.ts';
import { daySchema } from '../basics/day.ts';

/** 접수, 보완요청, 반려, 접수완료, 검토, 상정. The last comes with a round's package: nobody sets it by hand. */
export const intakeStates = ['received', 'supplement', 'rejected', 'accepted', 'review', 'tabled'] as const;
export type IntakeState = (typeof intakeStates)[number];
const settableStateSchema = z.enum(['received', 'supplement', 'rejected', 'accepted', 'review']);
export type SettableState = z.infer<typeof settableStateSchema>;

/** One thing that is asked for; `requirement` names the item of the criteria it belongs to, or null for one of the office's own. */
export const askedItemSchema = z.strictObject({
  requirement: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
  text: z.string().min(1).max(1000),
});
export type AskedItem = Readonly<z.infer<typeof askedItemSchema>>;

/** What an applicant is told with a step: 보완요청서, 반려 통지, 접수완료 통지. */
export const letterSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('supplement'),
    due: daySchema,
    items: z.array(askedItemSchema).min(1).max(60),
  }),
  z.strictObject({ kind: z.literal('rejection'), grounds: z.array(z.string().min(1).max(1000)).min(1).max(60) }),
  z.strictObject({ kind: z.literal('acceptance') }),
]);
export type Letter = Readonly<z.infer<typeof letterSchema>>;
export type LetterKind = Letter['kind'];

export const stepSchema = z.strictObject({
  kind: z.literal('step'),
  number: dossierNumberSchema,
  to: settableStateSchema,
  reason: z.string().max(2000),
  letter: letterSchema.nullable(),
});
export type IntakeStep = Readonly<z.infer<typeof stepSchema>>;

/** A human's word on a requirement, for the very version that was looked at; `computed` takes it back. */
export const judgementSchema = z.strictObject({
  kind: z.literal('judgement'),
  number: dossierNumberSchema,
  requirement: z.string().regex(/^[a-z0-9-]{1,40}$/),
  verdict: z.enum(['pass', 'fail', 'computed']),
  reason: z.string().min(1).max(2000),
  /** Manifest digest of the application as it was then. */
  version: digestSchema,
});
export type Judgement = Readonly<z.infer<typeof judgementSchema>>;

/** A letter was made into files to be sent. */
const letterSavedSchema = z.strictObject({
  kind: z.literal('letter-saved'),
  number: dossierNumberSchema,
  letter: z.enum(['supplement', 'rejection', 'acceptance']),
  file: z.string().min(1).max(300),
});

/** Its package was signed into a round; the log says so too, this one is there for the register's history. */
const tabledSchema = z.strictObject({
  kind: z.literal('tabled'),
  number: dossierNumberSchema,
  round: roundIdSchema,
});

/** What happened to one application at intake, besides its content. */
export const intakeEventSchema = z.discriminatedUnion('kind', [
  stepSchema,
  judgementSchema,
  letterSavedSchema,
  tabledSchema,
]);
export type IntakeEvent = Readonly<z.infer<typeof intakeEventSchema>>;
