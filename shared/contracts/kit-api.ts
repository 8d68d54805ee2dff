import { z } from 'zod';
import { dossierNumberSchema } from '../basics/ids.ts';
import type { Paper } from '../paper/paper.ts';
import { comparedSchema } from '../report/compare-kits.ts';
import { kitPaperIds } from '../report/kit-contents.ts';

const nothing = z.strictObject({});
const comparisonSchema = z.strictObject({
  earlier: z.string(),
  later: z.string(),
  compared: z.array(comparedSchema),
});
export type KitComparison = Readonly<z.infer<typeof comparisonSchema>>;

/** The results kit of the final month, for whoever saves it. Part of `desktopApi`. */
export const kitApi = {
  /**
   * Asks for a folder and leaves the kit there, with the comparison where one was chosen; progress by event `kit`. All of it or
   * nothing. `files` beside the notices, and how many notices there are.
   */
  saveKit: { input: nothing, output: z.strictObject({ files: z.array(z.string()), notices: z.int() }) },
  cancelKit: { input: nothing, output: nothing },
  /** A paper of the kit as data, to be read before it leaves the office; a notice is of the dossier named. */
  readKitPaper: {
    input: z.strictObject({ paper: z.enum(kitPaperIds), dossier: dossierNumberSchema.nullable() }),
    output: z.strictObject({ paper: z.custom<Paper>((value) => typeof value === 'object' && value !== null) }),
  },
  /** Asks for the results.json of an earlier kit; until the desk is closed or another is chosen, kits carry the comparison. */
  compareKits: { input: nothing, output: comparisonSchema },
  dropComparison: { input: nothing, output: nothing },
} as const;
