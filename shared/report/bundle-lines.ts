/** Refuses every text that is not exactly a bundle in its one spelling: lines, counts and lengths are checked before anything is read into records. */
import type { z } from 'zod';
import { textFromUtf8, utf8 } from '../basics/bytes.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { canonicalJson, parseCanonical } from '../sealing/canonical.ts';
import { recordLimit } from '../sealing/record.ts';

/** The largest bundle text that is read, in bytes; a month of 3,000 dossiers stays far below. */
export const bundleLimit = 512 * 1024 * 1024;

export const bundleMagic = 'simsa-bundle/v1';

/** The four parts of every bundle's text; `end` is what follows the records and an empty line. */
export interface BundleLines<H> {
  readonly header: H;
  readonly records: readonly string[];
  readonly end: string;
}

/** A line with the format's name, a line of canonical JSON, one line per record, an empty line, then the rest. */
export function bytesFromLines<H extends object>({ header, records, end }: BundleLines<H>): Uint8Array {
  return utf8([bundleMagic, canonicalJson(header), ...records, '', end].join('\n'));
}

/** Problems: 'bundle/too-large', 'bundle/unreadable' (another kind of file), 'bundle/damaged' with the line's number, from 1. */
export function linesFromBytes<H extends { readonly records: number }>(
  bytes: Uint8Array,
  headerSchema: z.ZodType<H>,
): Result<BundleLines<H>> {
  if (bytes.length > bundleLimit) return err(problem('bundle/too-large'));
  const text = textFromUtf8(bytes);
  if (!text.ok) return err(problem('bundle/unreadable'));
  const lines = text.value.split('\n');
  if (lines[0] !== bundleMagic) return err(problem('bundle/unreadable'));
  const value = parseCanonical(utf8(lines[1] ?? ''));
  const header = value.ok ? headerSchema.safeParse(value.value) : null;
  if (!header?.success) return damaged(2);

  const count = header.data.records;
  const records = lines.slice(2, 2 + count);
  const wrong = records.findIndex((line) => line.length > recordLimit || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(line));
  if (wrong >= 0) return damaged(wrong + 3);
  if (lines[2 + count] !== '') return damaged(count + 3);
  return ok({ header: header.data, records, end: lines.slice(3 + count).join('\n') });
}

export function damaged(line: number): Result<never> {
  return err(problem('bundle/damaged', { line }));
}
