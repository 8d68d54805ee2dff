import type { Problem } from '../../../shared/basics/problem.ts';
import { phaseOf, type Docket } from '../../../shared/docket/docket.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { contradictionsIn, type Contradiction } from '../../../shared/scoring/contradictions.ts';
import { judgeComplete, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import type { MyDossier } from '../../session/my-dossiers.ts';

/** One of my sheets, judged for signing. */
export interface ComparedDossier {
  readonly number: string;
  readonly mine: MyDossier;
  readonly rubric: Rubric;
  readonly sheet: ScoreSheet;
  readonly missing: readonly Problem[];
  readonly contradictions: readonly Contradiction[];
  /** Complete, not signed yet, and the round still takes it. */
  readonly ready: boolean;
}

/** Every sheet that I have begun, in the order of the queue. */
export function comparedScores(docket: Docket, mine: readonly MyDossier[]): readonly ComparedDossier[] {
  const sheets = mine.flatMap(({ sheet }) => sheet ?? []);
  return mine.flatMap((each) => {
    const { sheet, rubric, state } = each;
    if (!sheet || state === 'recused' || state === 'reading') return [];
    const missing = judgeComplete(rubric, sheet);
    const ready = missing.length === 0 && state === 'draft' && phaseOf(docket) === 'scoring';
    const contradictions = contradictionsIn(rubric, sheet, sheets);
    return [{ number: sheet.dossier, mine: each, rubric, sheet, missing, contradictions, ready }];
  });
}
