import { z } from 'zod';
import { dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';

/**
 * The five grounds of 제척 (시행령 제15조의4제1항), and the member's own judgement (회피, 제2항):
 * `party` 당사자·임원·공동권리자, `engagement` 전년도 1월 1일부터 의결일까지의 용역·자문·연구, `employment` 3년 이내 임직원,
 * `sponsorship` 소속 기관·학회의 후원, `committee` 위원회의 의결, `self` 스스로 회피.
 */
export const conflictGroundSchema = z.enum(['party', 'engagement', 'employment', 'sponsorship', 'committee', 'self']);
export type ConflictGround = z.infer<typeof conflictGroundSchema>;

/** "No conflict", per dossier, before the dossier opens. */
export const declarationBodySchema = z.strictObject({
  ...authoredShape,
  dossier: dossierNumberSchema,
  package: recordIdSchema,
});
export type DeclarationBody = Readonly<z.infer<typeof declarationBodySchema>>;

/** 제척·회피 of the author for a dossier, at any time until the month is final. */
export const recusalBodySchema = z.strictObject({
  ...authoredShape,
  dossier: dossierNumberSchema,
  ground: conflictGroundSchema,
  reason: z.string().min(1).max(2000),
});
export type RecusalBody = Readonly<z.infer<typeof recusalBodySchema>>;
