import type { Rule } from '../round/rule.ts';
import { judgeRule } from '../round/rule.ts';
import { tally, type DossierTally, type TallyInput } from '../tally/tally.ts';

/** One dossier under the rule as it is and under the rule it is compared with. */
export interface RuleEffect {
  readonly now: DossierTally;
  readonly before: DossierTally;
  readonly flips: 'to-pass' | 'to-fail' | 'no';
}

/** What a rule makes of ballots beside another rule; null while either cannot be applied. */
export function ruleEffects(rule: Rule, former: Rule, inputs: readonly TallyInput[]): readonly RuleEffect[] | null {
  if (!judgeRule(rule).ok || !judgeRule(former).ok) return null;
  const [now, before] = [tally(rule, inputs).dossiers, tally(former, inputs).dossiers];
  return now.flatMap((tallied, index) => {
    const was = before[index];
    if (!was) return [];
    const flips = tallied.passes === was.passes ? 'no' : tallied.passes === 'yes' ? 'to-pass' : 'to-fail';
    return [{ now: tallied, before: was, flips }];
  });
}
