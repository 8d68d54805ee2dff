import { z } from 'zod';

/** 64 lower-case hex digits: SHA-256 of a record's compact JWS bytes. */
export const recordIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof recordIdSchema>;

/** 64 lower-case hex digits: SHA-256. */
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Digest'>();
export type Digest = z.infer<typeof digestSchema>;

/** JWK thumbprint of an Ed25519 key (RFC 7638, RFC 8037), base64url. */
export const keyIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand<'KeyId'>();
export type KeyId = z.infer<typeof keyIdSchema>;

/** A month's round, such as `2026-11`. */
export const roundIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .brand<'RoundId'>();
export type RoundId = z.infer<typeof roundIdSchema>;

export const memberIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .brand<'MemberId'>();
export type MemberId = z.infer<typeof memberIdSchema>;

/** 접수번호, such as `2026-11-001`; safe as the name of a folder. NFC, no leading dot. */
export const dossierNumberSchema = z
  .string()
  .regex(/^[A-Za-z0-9가-힣_-][A-Za-z0-9가-힣._-]{0,39}$/)
  .brand<'DossierNumber'>();
export type DossierNumber = z.infer<typeof dossierNumberSchema>;
