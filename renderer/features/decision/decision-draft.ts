import { instantFromMillis } from '../../../shared/basics/instant.ts';
import type { ItemPaper } from '../../../shared/contracts/desk-entry.ts';
import type { ProposedDecision } from '../../../shared/decision/decision.ts';
import { effectiveFrom, type Outcome } from '../../../shared/decision/outcome.ts';
import { quorumFor } from '../../../shared/decision/quorum.ts';
import type { Sitting } from '../../../shared/decision/sitting.ts';
import { recusedFrom, type Docket, type DossierFile } from '../../../shared/docket/docket.ts';
import { committeeOf, type RosterBody } from '../../../shared/roster/roster.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import type { DossierTally } from '../../../shared/tally/tally.ts';

export type DecisionDraft = NonNullable<ItemPaper['draft']>;
type Vote = ProposedDecision['vote'];

/** Where the form begins: what was kept, else what was signed, else nothing. */
export function firstDraft(docket: Docket, file: DossierFile, kept: ItemPaper | null): DecisionDraft {
  if (kept?.draft) return kept.draft;
  const signed = file.decision?.body;
  const latest = latestDecision(docket);
  const attending = signed?.attending ?? latest?.attending;
  return {
    outcome: signed?.outcome ?? null,
    attending: attending ? [...attending] : null,
    vote: signed?.vote ?? null,
    reasons: signed?.reasons ?? '',
    conditions: signed?.conditions ?? '',
    sitting: signed?.sitting ?? latest?.sitting ?? null,
  };
}

/** People seldom come and go between two items, and the sitting is the same. */
function latestDecision(docket: Docket) {
  const decided = [...docket.dossiers.values()].flatMap(({ decision }) => (decision ? [decision] : []));
  decided.sort((a, b) => b.index - a.index);
  return decided[0]?.body;
}

/** The first sitting, where none is said yet: now, at the round's place. */
export function firstSitting(docket: Docket): Sitting {
  const { place } = docket.round?.body ?? { place: '' };
  const minute = 60_000;
  return { number: 1, at: instantFromMillis(Math.floor(Date.now() / minute) * minute), place, observers: [] };
}

/** The decision that the form stands for: where nothing was entered, what the tally suggests for those present. */
export function proposedFrom(
  draft: DecisionDraft,
  {
    file,
    tally,
    roster,
    rule,
    sitting,
  }: {
    readonly file: DossierFile;
    readonly tally: DossierTally;
    readonly roster: RosterBody;
    readonly rule: Rule;
    readonly sitting: Sitting;
  },
): ProposedDecision {
  const { dossier, rereview } = file.package.body;
  const passes = tally.passes === 'yes';
  const outcome: Outcome =
    draft.outcome ?? (rereview ? (passes ? 'upheld' : 'unfit') : passes ? 'selected' : 'not-selected');
  const attending = [...(draft.attending ?? committeeOf(roster).map(({ id }) => id))];
  const { present } = quorumFor(rule, roster, attending, recusedFrom(file));
  const carries = outcome !== 'not-selected' && outcome !== 'upheld';
  const vote: Vote = draft.vote ?? { for: carries ? present : 0, against: carries ? 0 : present, abstain: 0 };
  const observers = sitting.observers.map((name) => name.trim()).filter((name) => name !== '');
  const conditions = draft.conditions.trim();
  return {
    dossier,
    outcome,
    attending,
    vote,
    reasons: draft.reasons.trim(),
    sitting: { ...sitting, place: sitting.place.trim(), observers },
    ...(outcome === 'conditional' && conditions !== '' ? { conditions } : {}),
    ...(outcome === 'unfit' && rereview ? { effectiveOn: effectiveFrom(rereview, sitting) } : {}),
  };
}

/** What is put to the vote. */
export function motionOf(outcome: Outcome, file: DossierFile): 'selection' | 'deferral' | 'unfit' {
  if (file.package.body.rereview) return 'unfit';
  return outcome === 'deferred' ? 'deferral' : 'selection';
}
