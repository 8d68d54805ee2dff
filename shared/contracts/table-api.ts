import { z } from 'zod';
import { revisionShape } from '../ballot/revision.ts';
import { dossierNumberSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { itemPaperSchema } from './desk-entry.ts';

/** The part of the desktop's table for the meeting. */
export const tableApi = {
  /** My second word on a dossier whose ballots are open; signed, and waits for delivery. */
  reviseBallot: {
    input: z.strictObject({
      dossier: dossierNumberSchema,
      content: revisionShape.content,
      why: revisionShape.why,
    }),
    output: z.strictObject({ seq: z.int(), at: instantSchema }),
  },
  /** What this desk keeps for itself on an item of the meeting: notes, and a decision that is not signed yet. */
  saveItemPaper: {
    input: z.strictObject({ paper: itemPaperSchema }),
    output: z.strictObject({ seq: z.int(), at: instantSchema }),
  },
} as const;
