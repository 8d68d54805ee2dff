import { z } from 'zod';
import { instantSchema } from '../basics/instant.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { parseRecord, verifySignature } from '../sealing/record.ts';
import { algorithmSchema, fitKeyBytes, keyIdOf, signingKeySchema } from '../sealing/signing-key.ts';
import { roleSchema } from './role.ts';

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
  alg: algorithmSchema,
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
  const key = fitKeyBytes(card.data);
  const genuine =
    key !== null &&
    keyIdOf(crypto, key, card.data.alg) === parsed.value.header.kid &&
    verifySignature(crypto, parsed.value, card.data);
  return genuine ? ok(card.data) : err(problem('roster/bad-card'));
}
