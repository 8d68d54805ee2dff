import { z } from 'zod';
import { bytesFromBase64Url } from '../basics/bytes.ts';
import { instantSchema } from '../basics/instant.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { keyIdOf, parseRecord, verifySignature } from '../sealing/record.ts';
import { isAcceptableKey } from '../sealing/key-policy.ts';
import { roleSchema } from './role.ts';

/** 32 raw Ed25519 bytes in base64url (RFC 8037). */
export const signingKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** An age X25519 recipient (C2SP age). */
export const recipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/**
 * A device introduces itself: who says to sit at it and which public keys it made. Signed by its own key, so it proves
 * possession of the key and nothing about the person: the secretariat compares the fingerprint before it enrols.
 */
export const deviceCardSchema = z.strictObject({
  name: z.string().min(1).max(60),
  affiliation: z.string().max(100),
  role: roleSchema,
  signingKey: signingKeySchema,
  recipient: recipientSchema,
  at: instantSchema,
});
export type DeviceCard = Readonly<z.infer<typeof deviceCardSchema>>;

/** Parses a card (compact JWS, kind `device-card`) and checks it against the key inside it. */
export function deviceCardFromRecord(crypto: Crypto, jws: string): Result<DeviceCard> {
  const parsed = parseRecord(crypto, jws);
  if (!parsed.ok) return parsed;
  const card = parsed.value.kind === 'device-card' ? deviceCardSchema.safeParse(parsed.value.body) : null;
  if (!card?.success) return err(problem('roster/bad-card'));
  const key = bytesFromBase64Url(card.data.signingKey);
  if (!key.ok || !isAcceptableKey(key.value)) return err(problem('roster/bad-card'));
  const genuine =
    keyIdOf(crypto, key.value) === parsed.value.header.kid && verifySignature(crypto, parsed.value, key.value);
  return genuine ? ok(card.data) : err(problem('roster/bad-card'));
}
