import { z } from 'zod';
import { bytesFromBase64Url, concatBytes, hexFromBytes, utf8 } from '../basics/bytes.ts';
import { digestSchema, type Digest } from '../basics/ids.ts';
import type { Problem } from '../basics/problem.ts';
import { problem } from '../basics/result.ts';
import { criterionIdSchema, type Rubric } from '../round/rubric.ts';
import { pinsSchema } from '../scoring/pin.ts';
import { answerSchema, judgeAnswer, type ScoreSheet } from '../scoring/score-sheet.ts';
import { canonicalJson } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';

/** What a member says about a dossier; sealed until the opening. Private notes are not part of it. */
export const ballotContentSchema = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        criterion: criterionIdSchema,
        answer: answerSchema,
        reason: z.string().min(1).max(4000),
        pins: pinsSchema,
      }),
    )
    .min(1)
    .max(60),
  opinion: z.string().min(1).max(8000),
});
export type BallotContent = Readonly<z.infer<typeof ballotContentSchema>>;

/** 32 random bytes in base64url: without it a ballot's few possible contents could be guessed from the digest. */
export const saltSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The content as it is opened: with its salt, so that anyone can check the digest in the signed ballot. */
export const openedContentSchema = z.strictObject({ salt: saltSchema, content: ballotContentSchema });
export type OpenedContent = Readonly<z.infer<typeof openedContentSchema>>;

/** Takes a complete sheet (see judgeComplete) in the rubric's order; an unanswered criterion is a bug here. */
export function contentFromSheet(rubric: Rubric, sheet: ScoreSheet): BallotContent {
  const entries = rubric.criteria.map(({ id }) => {
    const entry = sheet.entries.find(({ criterion }) => criterion === id);
    if (!entry?.answer) throw new Error(`unanswered criterion ${id} reached the ballot`);
    const pins = entry.pins?.map((pin) => ({ ...pin, quote: pin.quote.trim().normalize('NFC') }));
    const said = { criterion: id, answer: entry.answer, reason: entry.reason.trim().normalize('NFC') };
    return pins && pins.length > 0 ? { ...said, pins } : said;
  });
  return { entries, opinion: sheet.opinion.trim().normalize('NFC') };
}

/** SHA-256 over salt bytes then the canonical content (RFC 8785). */
export function contentDigest(crypto: Crypto, { salt, content }: OpenedContent): Digest {
  const saltBytes = bytesFromBase64Url(salt);
  if (!saltBytes.ok) throw new Error('salt was parsed before');
  const hash = crypto.sha256(concatBytes(saltBytes.value, utf8(canonicalJson(content))));
  return digestSchema.parse(hexFromBytes(hash));
}

/** An opened content must answer exactly the rubric's criteria, each possibly. */
export function judgeContent(rubric: Rubric, content: BallotContent): Problem | null {
  const expected = rubric.criteria.map(({ id }) => id).join();
  if (content.entries.map(({ criterion }) => criterion).join() !== expected) return problem('ballot/other-criteria');
  for (const [index, entry] of content.entries.entries()) {
    const criterion = rubric.criteria[index];
    const found = criterion ? judgeAnswer(criterion, entry.answer) : null;
    if (found) return found;
  }
  return null;
}
