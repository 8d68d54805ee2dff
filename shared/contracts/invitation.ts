import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, utf8 } from '../basics/bytes.ts';
import { keyIdSchema } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { parseVerifierKey } from '../log/checkpoint.ts';
import { canonicalJson, parseCanonical } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { judgeAddress, pinSchema } from './registry-address.ts';

const prefix = 'simsa-invitation:';

/**
 * What a member needs to trust the right registry from the first contact on: its address, the pin of its certificate (null where
 * none is its own: loopback, or a proxy with a certificate of an authority), the key that signs its checkpoints, and the
 * secretariat's device key that every round's roster must be signed with. Travels by a way that people trust. What a registry
 * itself prints has no secretariat yet (null): the first desk that takes it becomes the secretariat.
 */
export const invitationSchema = z.strictObject({
  address: z.url({ protocol: /^https?$/ }).max(300),
  pin: pinSchema.nullable(),
  verifierKey: z.string().max(300),
  secretariat: keyIdSchema.nullable(),
});
export type Invitation = Readonly<z.infer<typeof invitationSchema>>;

/** `simsa-invitation:` and the canonical JSON in base64url. */
export function textFromInvitation(invitation: Invitation): string {
  return prefix + base64UrlFromBytes(utf8(canonicalJson(invitation)));
}

/**
 * Space around and line breaks inside are forgiven, since mail programs add them; all else is refused: 'registry/bad-invitation',
 * and an address that others could listen on before anything is sent there: 'registry/insecure-address'.
 */
export function invitationFromText(crypto: Pick<Crypto, 'sha256'>, text: string): Result<Invitation> {
  const refused = err(problem('registry/bad-invitation'));
  const compact = text.replace(/\s+/g, '');
  if (!compact.startsWith(prefix)) return refused;
  const bytes = bytesFromBase64Url(compact.slice(prefix.length));
  const value = bytes.ok ? parseCanonical(bytes.value) : refused;
  const parsed = value.ok ? invitationSchema.safeParse(value.value) : null;
  if (!parsed?.success || !parseVerifierKey(crypto, parsed.data.verifierKey).ok) return refused;
  const safe = judgeAddress(parsed.data);
  return safe.ok ? ok(parsed.data) : safe;
}
