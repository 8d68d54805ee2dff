import { z } from 'zod';
import { sha256 } from '@noble/hashes/sha2.js';
import { parseRecord } from '../../shared/sealing/record.ts';

const aboutDossier = z.object({ dossier: z.string() });

/** What kind of record a JWS is, and about which dossier, for a list. */
export function signedKind(jws: string): { readonly kind: string; readonly dossier: string | null } {
  const parsed = parseRecord({ sha256 }, jws);
  if (!parsed.ok) return { kind: 'ballot', dossier: null };
  const about = aboutDossier.safeParse(parsed.value.body);
  return { kind: parsed.value.kind, dossier: about.success ? about.data.dossier : null };
}
