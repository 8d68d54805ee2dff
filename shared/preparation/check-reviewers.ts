import type { DossierNumber } from '../basics/ids.ts';
import type { ProblemCode } from '../basics/problem.ts';
import type { Application } from '../dossier/application.ts';
import { countNeeded } from '../round/share.ts';
import { rubricFor } from '../round/round.ts';
import { assignmentFor } from './assignment-for.ts';
import type { RoundDraft } from './round-draft.ts';

/** Dossiers for which too few people are left, by what they are too few for. */
interface Shortage {
  readonly id: 'reviewers' | 'trimming' | 'quorum';
  readonly state: 'warns' | 'fails';
  readonly code: ProblemCode;
  readonly dossiers: readonly DossierNumber[];
}

/**
 * Somebody must score each dossier; where the rule drops extremes, as many as it asks for, since with fewer it takes the plain
 * mean; and with everybody attending who has no conflict, the quorum and somebody to preside must be there.
 */
export function checkReviewers(
  draft: RoundDraft,
  committee: RoundDraft['members'],
  applications: readonly Pick<Application, 'number' | 'serviceType'>[],
): readonly Shortage[] {
  const { rule } = draft.plan;
  const { aggregation } = rule.points;
  const nobody: DossierNumber[] = [];
  const untrimmed: DossierNumber[] = [];
  const noQuorum: DossierNumber[] = [];
  for (const { number, serviceType } of committee.length === 0 ? [] : applications) {
    const { reviewers, excluded } = assignmentFor(draft, number);
    const out = new Set(excluded.map(({ member }) => member));
    const present = committee.filter(({ id }) => !out.has(id));
    const scoring = present.filter(({ id }) => reviewers.includes(id)).length;
    const points = rubricFor(draft.plan, serviceType)?.criteria.some(({ instrument }) => instrument.kind === 'points');
    if (scoring === 0) nobody.push(number);
    else if (points && aggregation.kind === 'trimmed-mean' && scoring < aggregation.atLeast) untrimmed.push(number);
    const total = rule.quorum.recused === 'leave-total' ? present.length : committee.length;
    const presides = present.some(
      ({ role }) => role === 'chair' || (role === 'acting-chair' && rule.quorum.presider === 'chair-or-acting'),
    );
    if (!presides || present.length < countNeeded(rule.quorum.share, total)) noQuorum.push(number);
  }
  return [
    { id: 'reviewers', state: 'fails', code: 'opening-check/no-reviewer', dossiers: nobody },
    { id: 'trimming', state: 'warns', code: 'opening-check/too-few-to-trim', dossiers: untrimmed },
    { id: 'quorum', state: 'fails', code: 'opening-check/no-quorum', dossiers: noQuorum },
  ];
}
