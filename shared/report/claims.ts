import type { Problem, ProblemCode } from '../basics/problem.ts';

/** What a verified month claims, in the order in which it is checked; sentences are in messages/claim-text.ts. */
export const claimCodes = [
  'bundle-readable',
  'checkpoint-signed',
  'records-well-formed',
  'log-complete',
  'round-named',
  'signatures-hold',
  'chains-unbroken',
  'set-up-in-order',
  'declared-before-scored',
  'ballots-bound',
  'questions-in-order',
  'closed-by-both',
  'openings-match',
  'decisions-in-order',
  'selection-complete',
  'states-named',
  'countersigned',
  'frozen-after',
  'none-left-out',
  'tally-recomputed',
  'cosignatures-hold',
  'month-final',
] as const;
export type ClaimCode = (typeof claimCodes)[number];

/** One thing that was checked. `subject` is the record (its id) or the line that is wrong; `figures` what the sentence counts. */
export interface Claim {
  readonly claim: ClaimCode;
  /** `not-judged`: an earlier failure stands in the way, so nothing can be said. */
  readonly verdict: 'holds' | 'fails' | 'not-judged';
  readonly subject: string | null;
  readonly problem: Problem | null;
  readonly figures: Readonly<Record<string, number | string>>;
}

/** To which claim a refusal of the replay belongs. */
export function claimOf(code: ProblemCode): ClaimCode {
  const exact = byCode[code];
  if (exact) return exact;
  const [station = ''] = code.split('/');
  return byStation[station] ?? 'records-well-formed';
}

const byCode: Readonly<Record<string, ClaimCode>> = {
  'record/bad-signature': 'signatures-hold',
  'docket/unknown-key': 'signatures-hold',
  'docket/revoked-key': 'signatures-hold',
  'docket/other-author': 'signatures-hold',
  'docket/not-your-role': 'signatures-hold',
  'docket/foreign-round': 'round-named',
  'docket/broken-chain': 'chains-unbroken',
  'docket/no-roster': 'set-up-in-order',
  'docket/unknown-dossier': 'set-up-in-order',
  'scoring/conflict-undeclared': 'declared-before-scored',
  'ballot/recused': 'declared-before-scored',
  'ballot/not-assigned': 'declared-before-scored',
  'ballot/none-to-withdraw': 'ballots-bound',
  'ballot/closed': 'closed-by-both',
  'ballot/other-rubric': 'ballots-bound',
  'ballot/other-content': 'openings-match',
  'ballot/other-criteria': 'openings-match',
  'package/superseded': 'ballots-bound',
  'closing/other-log': 'states-named',
  'selection/other-log': 'states-named',
  'selection/another': 'countersigned',
  'selection/none': 'countersigned',
  'selection/not-seen': 'countersigned',
  'selection/signed-already': 'countersigned',
  'selection/frozen': 'frozen-after',
  'rehearsal/misnamed': 'set-up-in-order',
};

const byStation: Readonly<Record<string, ClaimCode>> = {
  record: 'records-well-formed',
  docket: 'records-well-formed',
  roster: 'set-up-in-order',
  round: 'set-up-in-order',
  package: 'set-up-in-order',
  scoring: 'openings-match',
  closing: 'closed-by-both',
  opening: 'openings-match',
  revision: 'openings-match',
  decision: 'decisions-in-order',
  selection: 'selection-complete',
  rehearsal: 'selection-complete',
  opinion: 'ballots-bound',
  question: 'questions-in-order',
  nomination: 'frozen-after',
  disposal: 'frozen-after',
};
