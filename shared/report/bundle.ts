import { z } from 'zod';
import { roundIdSchema, type RoundId } from '../basics/ids.ts';
import { ok, type Result } from '../basics/result.ts';
import { bytesFromLines, linesFromBytes } from './bundle-lines.ts';

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

/** Text that any tool can read; it ends with the signed checkpoint. */
export function bundleBytes({ round, origin, verifierKey, records, checkpoint }: Bundle): Uint8Array {
  const header = { kind: 'month', origin, records: records.length, round, verifierKey };
  return bytesFromLines({ header, records, end: checkpoint });
}

/** Problems: as `linesFromBytes`. */
export function parseBundle(bytes: Uint8Array): Result<Bundle> {
  const lines = linesFromBytes(bytes, headerSchema);
  if (!lines.ok) return lines;
  const { header, records, end } = lines.value;
  const { round, origin, verifierKey } = header;
  return ok({ round, origin, verifierKey, records, checkpoint: end });
}
