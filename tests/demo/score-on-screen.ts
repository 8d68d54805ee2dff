import { dossierNumberSchema, roundIdSchema } from '../../shared/basics/ids.ts';
import { exampleRubrics } from '../../shared/round/example-rubrics.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import type { App } from '../windows/app.ts';
import { criteriaShown, fillSheet } from '../windows/member.ts';
import { sheetOf } from './opinions.ts';

/** Fills the sheet on the screen with an opinion for every criterion, by whichever of the example rubrics it has. */
export async function scoreOnScreen(
  app: App,
  { number, index, temper }: { readonly number: string; readonly index: number; readonly temper: number },
): Promise<void> {
  const rubric = await rubricOnScreen(app);
  const round = roundIdSchema.parse('demo');
  const sheet = sheetOf({ round, dossier: dossierNumberSchema.parse(number), rubric, index, temper });
  await fillSheet(app, rubric, sheet);
}

/** Which of the example rubrics is on the screen. */
export async function rubricOnScreen(app: App): Promise<Rubric> {
  const shown = await criteriaShown(app);
  const rubric = exampleRubrics.find(({ criteria }) => criteria.map(({ id }) => id).join() === shown.join());
  if (!rubric) throw new Error(`no rubric has the criteria on the screen: ${shown.join()}`);
  return rubric;
}
