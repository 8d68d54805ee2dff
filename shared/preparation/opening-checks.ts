import type { Instant } from '../basics/instant.ts';
import type { Problem, ProblemCode } from '../basics/problem.ts';
import { problem, type Result } from '../basics/result.ts';
import type { Application } from '../dossier/application.ts';
import { committeeLimit } from '../roster/judge-roster.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { rehearsalStanding } from '../rehearsal/rehearsal-standing.ts';
import { rosterLimit } from '../roster/roster.ts';
import { sitsOnCommittee } from '../roster/role.ts';
import { judgeRubric } from '../round/rubric.ts';
import { judgeRule } from '../round/rule.ts';
import { judgeRubricCover, judgeSchedule } from '../round/round.ts';
import { checkReviewers } from './check-reviewers.ts';
import { noteOf } from './expertise.ts';
import { noticeOf } from './notice.ts';
import { proposedConflicts } from './proposed-conflicts.ts';
import type { RoundDraft } from './round-draft.ts';

type OpeningCheckId =
  | 'applications'
  | 'chair'
  | 'acting-chair'
  | 'secretariat'
  | 'devices'
  | 'size'
  | 'outside'
  | 'rubrics'
  | 'weights'
  | 'rule'
  | 'countersign'
  | 'schedule'
  | 'notice'
  | 'conflicts'
  | 'reviewers'
  | 'trimming'
  | 'quorum'
  | 'rehearsal';

/** Where a check is mended. */
export type OpeningPlace = 'intake' | 'plan' | 'rubrics' | 'rule' | 'roster' | 'assign' | 'rehearsal';

/** A round opens while no check fails; a warning is shown and may stand. */
export interface OpeningCheck {
  readonly id: OpeningCheckId;
  readonly place: OpeningPlace;
  readonly state: 'holds' | 'warns' | 'fails';
  readonly problem: Problem | null;
}

/** What the checks look at: the draft, the applications that would go out with it, and when it is asked. */
export interface OpeningInput {
  readonly draft: RoundDraft;
  readonly applications: readonly Pick<Application, 'number' | 'applicant' | 'serviceType'>[];
  readonly now: Instant;
  /** The last rehearsal that this office held. */
  readonly rehearsal: Rehearsal | null;
}

/** All that must hold before a round opens, judged alike on the page and in main. */
export function openingChecks({ draft, applications, now, rehearsal }: OpeningInput): readonly OpeningCheck[] {
  const { plan, members } = draft;
  const committee = members.filter(({ role }) => sitsOnCommittee(role));
  const having = (role: string) => members.filter((member) => member.role === role).length;
  const outsiders = committee.map(({ id }) => noteOf(draft, id).office);
  const inside = outsiders.filter((office) => office === 'official').length;
  const unarmed = members.filter(({ devices }) => devices.length === 0);
  const open = proposedConflicts(draft, applications).filter(({ state }) => state === 'open');
  const notice = noticeOf(plan.schedule.meetingAt, now);

  return [
    check('applications', 'intake', applications.length > 0 ? null : ['round/no-dossiers']),
    check('chair', 'roster', having('chair') === 1 ? null : ['roster/one-chair']),
    having('acting-chair') === 0
      ? warning('acting-chair', 'roster', ['opening-check/no-acting-chair'])
      : check('acting-chair', 'roster', having('acting-chair') === 1 ? null : ['roster/one-acting-chair']),
    check('secretariat', 'roster', having('secretariat') > 0 ? null : ['roster/no-secretariat']),
    check(
      'devices',
      'roster',
      unarmed.length === 0 ? null : ['opening-check/no-device', { names: unarmed.map(({ name }) => name).join(', ') }],
    ),
    sizeCheck(committee.length, members.length),
    warning(
      'outside',
      'roster',
      outsiders.includes(undefined) || 2 * inside <= committee.length
        ? null
        : ['opening-check/too-many-officials', { officials: inside, committee: committee.length }],
    ),
    fromResult('rubrics', 'rubrics', judgeRubricCover(plan)),
    fromResult(
      'weights',
      'rubrics',
      plan.rubrics.map(judgeRubric).find((judged) => !judged.ok),
    ),
    fromResult('rule', 'rule', judgeRule(plan.rule)),
    check(
      'countersign',
      'rule',
      plan.rule.countersign.members < committee.length
        ? null
        : ['round/too-few-to-countersign', { needed: plan.rule.countersign.members }],
    ),
    fromResult('schedule', 'plan', judgeSchedule(plan.schedule)),
    warning(
      'notice',
      'plan',
      notice.kind === 'enough' || (notice.kind === 'urgent' && draft.urgent !== undefined)
        ? null
        : [`opening-check/notice-${notice.kind}`, { days: notice.days }],
    ),
    check(
      'conflicts',
      'assign',
      open.length === 0
        ? null
        : ['opening-check/conflicts-open', { count: open.length, dossier: open[0]?.dossier ?? '-' }],
    ),
    ...checkReviewers(draft, committee, applications).map(({ id, state, code, dossiers }): OpeningCheck => {
      const details = { count: dossiers.length, dossiers: shortList(dossiers) };
      return dossiers.length === 0
        ? { id, place: 'assign', state: 'holds', problem: null }
        : { id, place: 'assign', state, problem: problem(code, details) };
    }),
    rehearsalCheck(draft, rehearsal),
  ];
}

/** The first check that keeps the round closed. */
export function whatKeepsClosed(checks: readonly OpeningCheck[]): Problem | null {
  return checks.find(({ state }) => state === 'fails')?.problem ?? null;
}

type Found = readonly [code: ProblemCode, details?: Readonly<Record<string, string | number>>] | null;

function check(id: OpeningCheckId, place: OpeningPlace, found: Found): OpeningCheck {
  return found
    ? { id, place, state: 'fails', problem: problem(...found) }
    : { id, place, state: 'holds', problem: null };
}

function warning(id: OpeningCheckId, place: OpeningPlace, found: Found): OpeningCheck {
  const checked = check(id, place, found);
  return checked.state === 'fails' ? { ...checked, state: 'warns' } : checked;
}

function fromResult(id: OpeningCheckId, place: OpeningPlace, judged: Result<unknown> | undefined): OpeningCheck {
  return !judged || judged.ok
    ? { id, place, state: 'holds', problem: null }
    : { id, place, state: 'fails', problem: judged.problem };
}

/** Advised; demanded where the round's rule says so. A rehearsal is not rehearsed itself. */
function rehearsalCheck(draft: RoundDraft, last: Rehearsal | null): OpeningCheck {
  const standing = rehearsalStanding(draft, last);
  const found: Found =
    draft.plan.rehearsal || standing.kind === 'signed'
      ? null
      : standing.kind === 'stale'
        ? [`opening-check/rehearsal-stale-${standing.changed[0] ?? 'rule'}`]
        : [`opening-check/rehearsal-${standing.kind}`];
  const judge = draft.plan.rule.rehearsal === 'required' ? check : warning;
  return judge('rehearsal', 'rehearsal', found);
}

/** Fewer than three are allowed by no rule and forbidden by none: a warning; one alone is no committee. */
function sizeCheck(committee: number, everybody: number): OpeningCheck {
  if (committee > committeeLimit) return check('size', 'roster', ['roster/too-many', { limit: committeeLimit }]);
  if (everybody > rosterLimit)
    return check('size', 'roster', ['opening-check/roster-large', { limit: rosterLimit, everybody }]);
  const small: Found = committee < 3 ? ['opening-check/committee-small', { committee }] : null;
  return committee < 2 ? check('size', 'roster', small) : warning('size', 'roster', small);
}

/** The first few of many, since a sentence has to stay one. */
function shortList(items: readonly string[]): string {
  const shown = items.slice(0, 5).join(', ');
  return items.length > 5 ? `${shown} …` : shown;
}
