import { useStoreQuery } from './use-store-query.ts';
import { roundIdSchema } from '../../shared/basics/ids.ts';
import { tallyInput } from '../../shared/docket/tally-of.ts';
import type { Rule } from '../../shared/round/rule.ts';
import type { TallyInput } from '../../shared/tally/tally.ts';
import { useDesk } from './use-desk.ts';

/** The rule and the opened ballots of the month before, where this desk has them. */
export function useFormerRound(
  month: string,
): { readonly rule: Rule; readonly inputs: readonly TallyInput[] } | null | undefined {
  const desk = useDesk();
  return useStoreQuery(async () => {
    const docket = await desk.readDocket(roundIdSchema.parse(monthBefore(month)));
    if (!docket.round) return null;
    const inputs = [...docket.dossiers.values()]
      .filter(({ contents }) => contents !== null)
      .map((file) => tallyInput(docket, file));
    return { rule: docket.round.body.rule, inputs };
  }, [desk, month]);
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
