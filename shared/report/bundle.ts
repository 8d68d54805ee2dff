/** Refuses every file that is not exactly a bundle in its one spelling: lines, counts and lengths are checked before anything is read into records. */
import { z } from 'zod';
import { textFromUtf8, utf8 } from '../basics/bytes.ts';
import { roundIdSchema, type RoundId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { canonicalJson, parseCanonical } from '../sealing/canonical.ts';
import { recordLimit } from '../sealing/record.ts';

/** The largest bundle that is read, in bytes; a month of 3,000 dossiers stays far below. */
export const bundleLimit = 512 * 1024 * 1024;

const magic = 'simsa-bundle/v1';

const headerSchema = z.strictObject({
  kind: z.literal('month'),
  origin: z.string().min(1).max(200),
  records: z.int().min(0).max(1_000_000),
  round: roundIdSchema,
  verifierKey: z.string().min(1).max(300),
});

/** Every record of a round's log, in log order, with the registry's word on it: all that an auditor needs, and nothing sealed to open. */
export interface Bundle {
  readonly round: RoundId;
  readonly origin: string;
  /** C2SP verifier key of the registry; worth as much as the comparison with the key on paper. */
  readonly verifierKey: string;
  /** Compact JWS texts. */
  readonly records: readonly string[];
  /** Signed note (C2SP tlog-checkpoint) over all the records. */
  readonly checkpoint: string;
}

/**
 * Text that any tool can read: a line with the format's name, a line of canonical JSON, one line per record, an empty line, then
 * the signed checkpoint to the end.
 */
export function bundleBytes({ round, origin, verifierKey, records, checkpoint }: Bundle): Uint8Array {
  const header = canonicalJson({ kind: 'month', origin, records: records.length, round, verifierKey });
  return utf8([magic, header, ...records, '', checkpoint].join('\n'));
}

/** Problems: 'bundle/too-large', 'bundle/unreadable' (another kind of file), 'bundle/damaged' with the line's number, from 1. */
export function parseBundle(bytes: Uint8Array): Result<Bundle> {
  if (bytes.length > bundleLimit) return err(problem('bundle/too-large'));
  const text = textFromUtf8(bytes);
  if (!text.ok) return err(problem('bundle/unreadable'));
  const lines = text.value.split('\n');
  if (lines[0] !== magic) return err(problem('bundle/unreadable'));
  const value = parseCanonical(utf8(lines[1] ?? ''));
  const header = value.ok ? headerSchema.safeParse(value.value) : null;
  if (!header?.success) return damaged(2);

  const { records: count, kind: _kind, ...named } = header.data;
  const records = lines.slice(2, 2 + count);
  const wrong = records.findIndex((line) => line.length > recordLimit || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(line));
  if (wrong >= 0) return damaged(wrong + 3);
  if (lines[2 + count] !== '') return damaged(count + 3);
  return ok({ ...named, records, checkpoint: lines.slice(3 + count).join('\n') });
}

function damaged(line: number): Result<never> {
  return err(problem('bundle/damaged', { line }));
}
