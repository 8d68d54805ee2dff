import { z } from 'zod';
import { dossierNumberSchema, memberIdSchema, type DossierNumber, type RecordId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { parseRecord } from '../sealing/record.ts';

const claimedSchema = z.object({ author: memberIdSchema, dossier: dossierNumberSchema.nullish() });

/** What a record says of itself, for a list on a screen; nothing of it is proved before the record is admitted. */
export function recordLine(
  crypto: Crypto,
  jws: string,
): Result<{
  readonly id: RecordId;
  readonly kind: string;
  readonly author: string;
  readonly dossier: DossierNumber | null;
}> {
  const parsed = parseRecord(crypto, jws);
  if (!parsed.ok) return parsed;
  const claimed = claimedSchema.safeParse(parsed.value.body);
  if (!claimed.success) return err(problem('docket/bad-body', { record: parsed.value.id }));
  const { author, dossier } = claimed.data;
  return ok({ id: parsed.value.id, kind: parsed.value.kind, author, dossier: dossier ?? null });
}
