import { z } from 'zod';

/** The part of the desktop's table for watching an open round. */
export const progressApi = {
  /** Asks for a folder, then writes a reminder for each member from whom something is awaited, and the list of them. */
  saveReminders: {
    input: z.strictObject({}),
    output: z.strictObject({ letters: z.int(), files: z.array(z.string()) }),
  },
} as const;
