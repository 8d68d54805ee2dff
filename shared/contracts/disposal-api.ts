import { z } from 'zod';
import { digestSchema, keyIdSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { problemSchema } from '../basics/problem.ts';
import { destroyedSchema } from '../disposal/disposal.ts';

const nothing = z.strictObject({});
const delivery = z.strictObject({
  delivered: z.array(recordIdSchema),
  waiting: z.int(),
  problems: z.array(problemSchema),
});
const word = z.strictObject({ by: z.string(), at: instantSchema, provision: z.string() });

/** A final round: who has closed it for good, what keeps this office from it, what was destroyed here, and which devices have said so. */
const disposalStateSchema = z.strictObject({
  round: roundIdSchema,
  title: z.string(),
  secretariat: word.nullable(),
  chair: word.nullable(),
  /** Why this desk's owner cannot sign now; null where they can, or have nothing to sign. */
  hindrance: problemSchema.nullable(),
  mine: z.enum(['to-sign', 'signed', 'not-mine']),
  here: z.enum(['kept', 'to-destroy', 'to-report', 'destroyed']),
  destroyed: z.array(destroyedSchema),
  devices: z.array(z.strictObject({ kid: keyIdSchema, name: z.string(), destroyedAt: instantSchema.nullable() })),
});
export type DisposalState = Readonly<z.infer<typeof disposalStateSchema>>;

/** Closing a round for good. Part of `desktopApi`. */
export const disposalApi = {
  readDisposals: { input: nothing, output: z.strictObject({ rounds: z.array(disposalStateSchema) }) },
  /** This office's word that a final round is closed for good; with the other office's every desk destroys what it holds. */
  closeForGood: {
    input: z.strictObject({ round: roundIdSchema, provision: z.string().min(1).max(500) }),
    output: delivery,
  },
  /**
   * Destroys what this desk holds of every round that both offices have closed, and says so in the log. `texts`: files whose words the page
   * keeps. The session begins anew under another key (event `reopened`): the page forgets its store. Safe to repeat.
   */
  destroyClosedRounds: {
    input: z.strictObject({ texts: z.array(digestSchema).max(100_000) }),
    output: z.strictObject({ rounds: z.array(roundIdSchema) }),
  },
  /** Asks for a folder; 파기확인서 as pdf and hwpx. */
  saveDestructionPaper: {
    input: z.strictObject({ round: roundIdSchema }),
    output: z.strictObject({ files: z.array(z.string()) }),
  },
} as const;
