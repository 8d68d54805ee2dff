import type { RoundId } from '../basics/ids.ts';
import { canonicalJson } from '../sealing/canonical.ts';
import { hasSucceeded, type Rehearsal, type Rehearsed } from './rehearsal.ts';

/** How a round's plan stands to the last rehearsal: `stale` names what was changed since. */
export type RehearsalStanding =
  | { readonly kind: 'none' | 'failed' | 'not-signed' | 'signed' }
  | { readonly kind: 'stale'; readonly changed: readonly (keyof Rehearsed)[] };

export interface Plans {
  readonly round: RoundId;
  readonly plan: Pick<Rehearsed, 'rubrics' | 'rule'>;
  readonly members: Rehearsed['members'];
}

/** Rubrics, rule and roster are what a rehearsal proves; a date may still be moved. */
export function rehearsedOf({ plan: { rubrics, rule }, members }: Plans): Rehearsed {
  return { rubrics, rule, members };
}

export function rehearsalStanding(draft: Plans, last: Rehearsal | null): RehearsalStanding {
  if (last?.of !== draft.round) return { kind: 'none' };
  if (!hasSucceeded(last)) return { kind: 'failed' };
  const now = rehearsedOf(draft);
  const changed = (['rubrics', 'rule', 'members'] as const).filter(
    (part) => canonicalJson(now[part]) !== canonicalJson(last.rehearsed[part]),
  );
  if (changed.length > 0) return { kind: 'stale', changed };
  return { kind: last.signOffs.secretariat && last.signOffs.chair ? 'signed' : 'not-signed' };
}
