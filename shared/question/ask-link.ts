import { z } from 'zod';
import { dayInKorea, type Day } from '../basics/day.ts';
import { utf8, hexFromBytes } from '../basics/bytes.ts';
import { digestSchema, dossierNumberSchema, recordIdSchema, type Digest } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import type { Crypto } from '../sealing/crypto.ts';

/** Crockford's 32 characters: without i, l, o and u, so that a code can be read from paper and typed. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const secretLength = 26;

/** What opens a page at the registry: 26 characters of five bits each, 130 bits. Known to the office's desk and to whoever holds the letter. */
export const askSecretSchema = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{26}$/)
  .brand<'AskSecret'>();
export type AskSecret = z.infer<typeof askSecretSchema>;

/** From 26 random bytes: five bits of each. */
export function askSecretFromBytes(bytes: Uint8Array): AskSecret {
  if (bytes.length !== secretLength) throw new Error(`a secret is made from ${secretLength} bytes`);
  return askSecretSchema.parse([...bytes].map((byte) => letters[byte & 31] ?? '').join(''));
}

/** A code as somebody typed it: capitals, blanks, hyphens and letters that look like figures are forgiven. null: no code. */
export function askSecretFromTyped(typed: string): AskSecret | null {
  const text = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  const parsed = askSecretSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** As it is printed: `7k3m-0q9z-…`. */
export function askSecretInGroups(secret: AskSecret): string {
  return (secret.match(/.{1,4}/g) ?? []).join('-');
}

/** The registry keeps this instead of the secret: who reads its disk can open no page. */
export function askLinkId(crypto: Pick<Crypto, 'sha256'>, secret: AskSecret): Digest {
  return digestSchema.parse(hexFromBytes(crypto.sha256(utf8(`simsa/ask/${secret}`))));
}

/** A page for outsiders as the secretariat opens it. It names nothing of a dossier but its number: the questions are in the letter. */
export const askLinkSchema = z.strictObject({
  id: digestSchema,
  kind: z.enum(['applicant', 'public']),
  dossier: dossierNumberSchema.nullable(),
  /** The clarifications that the letter asks, in its order: the page calls them 1, 2, 3. */
  questions: z.array(recordIdSchema).max(50),
  until: instantSchema,
});
export type AskLink = Readonly<z.infer<typeof askLinkSchema>>;

/** The last day on which a page is open, in Korea: one that ends at midnight ends with the day before. */
export function lastDayOf({ until }: Pick<AskLink, 'until'>): Day {
  return dayInKorea(instantSchema.parse(new Date(Date.parse(until) - 1).toISOString()));
}

/** What somebody wrote on a page, as it is sealed to the secretariat before it touches the disk. */
export const inboxTextSchema = z.strictObject({
  /** The clarification that it answers; null where it is a question. */
  question: recordIdSchema.nullable(),
  text: z.string().min(1).max(8000),
  name: z.string().max(100),
  contact: z.string().max(200),
});
export type InboxText = Readonly<z.infer<typeof inboxTextSchema>>;

/** One sealed message, by its place in the round's inbox, from 0. */
export const inboxEntrySchema = z.strictObject({
  place: z.int().min(0),
  link: digestSchema,
  at: instantSchema,
  sealed: z.base64().min(1).max(200_000),
});
export type InboxEntry = Readonly<z.infer<typeof inboxEntrySchema>>;
