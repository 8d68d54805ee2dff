import { z } from 'zod';
import { problemSchema } from '../basics/problem.ts';
import { assignmentSchema } from '../preparation/round-draft.ts';
import { rubricSchema } from '../round/rubric.ts';

const nothing = z.strictObject({});
const fileName = z.string();

/** The part of the desktop's table for a round before it opens. Each asks the person for the file. */
export const preparationApi = {
  /** The draft's assignment as CSV, a line per dossier and person. */
  saveAssignments: { input: nothing, output: z.strictObject({ name: fileName, rows: z.int() }) },
  /** An assignment from CSV or xlsx; the page makes it the draft's, so that it can be undone. */
  openAssignments: {
    input: nothing,
    output: z.strictObject({
      name: fileName,
      assignments: z.array(assignmentSchema),
      problems: z.array(z.strictObject({ row: z.int(), problem: problemSchema })),
    }),
  },
  saveRubric: { input: z.strictObject({ rubric: rubricSchema }), output: z.strictObject({ name: fileName }) },
  openRubric: { input: nothing, output: z.strictObject({ name: fileName, rubric: rubricSchema }) },
  /** Puts this wording of a rubric into the office's own library, under its id and version. */
  keepRubric: { input: z.strictObject({ rubric: rubricSchema }), output: z.strictObject({ seq: z.int() }) },
} as const;
