import { z } from 'zod';
import { roundIdSchema, type RoundId } from '../basics/ids.ts';
import { ok, type Result } from '../basics/result.ts';
import { bytesFromLines, damaged, linesFromBytes } from './bundle-lines.ts';

const named = {
  records: z.int().min(0).max(1_000_000),
  round: roundIdSchema,
  verifierKey: z.string().min(1).max(300),
} as const;
const headerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('round'), origin: z.string().min(1).max(200), ...named }),
  z.strictObject({ kind: z.literal('outbox'), ...named }),
]);

/** The round's whole log on its way to a desk without a network: what the registry would have answered, with its word on it. */
export interface CarriedRound {
  readonly kind: 'round';
  readonly round: RoundId;
  readonly origin: string;
  readonly verifierKey: string;
  readonly records: readonly string[];
  /** Signed note (C2SP tlog-checkpoint) over all the records. */
  readonly checkpoint: string;
}

/** Records signed on a desk without a network, in their order, on their way to the registry that `verifierKey` names. */
export interface CarriedOutbox {
  readonly kind: 'outbox';
  readonly round: RoundId;
  readonly verifierKey: string;
  readonly records: readonly string[];
  /** The last checkpoint that the desk has seen, cosigned by it; null when it has seen none. */
  readonly cosigned: string | null;
}

/** What `log.simsa` inside a carried bundle says. */
export type CarriedLog = CarriedRound | CarriedOutbox;

export function carriedBytes(log: CarriedLog): Uint8Array {
  const { round, verifierKey, records } = log;
  const common = { records: records.length, round, verifierKey };
  return log.kind === 'round'
    ? bytesFromLines({ header: { kind: log.kind, origin: log.origin, ...common }, records, end: log.checkpoint })
    : bytesFromLines({ header: { kind: log.kind, ...common }, records, end: log.cosigned ?? '' });
}

/** Problems: as `linesFromBytes`, and for what ends an outbox without being a signed note. Whose word it is is judged where it counts. */
export function parseCarried(bytes: Uint8Array): Result<CarriedLog> {
  const lines = linesFromBytes(bytes, headerSchema);
  if (!lines.ok) return lines;
  const { header, records, end } = lines.value;
  const { round, verifierKey } = header;
  if (header.kind === 'round')
    return ok({ kind: 'round', round, origin: header.origin, verifierKey, records, checkpoint: end });
  const isNote = end.length <= 10_000 && /^[^\n]+\n\d+\n[^\n]+\n\n(\u2014 [^\n]+\n)+$/.test(end);
  if (end !== '' && !isNote) return damaged(records.length + 4);
  return ok({ kind: 'outbox', round, verifierKey, records, cosigned: end === '' ? null : end });
}
