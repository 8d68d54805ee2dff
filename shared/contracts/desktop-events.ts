import { z } from 'zod';

/** Main -> page. `journal`: the head moved; `progress`: long work, counts in `unit`. */
export const desktopEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('journal'), head: z.int() }),
  z.strictObject({
    event: z.literal('progress'),
    task: z.enum(['import', 'distribute', 'practice', 'open', 'kit', 'bundle', 'letters', 'rehearsal']),
    done: z.int(),
    total: z.int(),
    label: z.string(),
  }),
  /** Nobody has been here for the time set: the page saves what it holds and answers with `lock`. */
  z.strictObject({ event: z.literal('idle') }),
  /** The session has ended; the page shows the unlock screen. */
  z.strictObject({ event: z.literal('locked') }),
  /** The session goes on under another key at rest; the page forgets its store and opens another. */
  z.strictObject({ event: z.literal('reopened') }),
  /** How many devices have cosigned the newest state held here. */
  z.strictObject({ event: z.literal('cosigned'), devices: z.int() }),
  z.strictObject({ event: z.literal('registry'), state: z.enum(['reachable', 'unreachable', 'wrong-key']) }),
]);
export type DesktopEvent = Readonly<z.infer<typeof desktopEventSchema>>;
