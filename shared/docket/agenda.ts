import type { DossierNumber, MemberId, RecordId } from '../basics/ids.ts';
import type { Criterion } from '../round/rubric.ts';
import type { Answer } from '../scoring/score-sheet.ts';
import type { TallyInput } from '../tally/tally.ts';
import { recusedFrom, type Docket } from './docket.ts';
import { statisticsOfRound } from './statistics-of.ts';
import { independentInput } from './tally-of.ts';

/** One side of a disagreement: what a member answered, and why. */
export interface Voice {
  readonly member: MemberId;
  readonly ballot: RecordId;
  readonly answer: Answer;
  readonly reason: string;
}

/** One item of the meeting, with the criterion on which the members are furthest apart; `apart` from 0 to 1. */
export interface AgendaItem {
  readonly dossier: DossierNumber;
  readonly disagreement: number;
  readonly dispute: {
    readonly criterion: Criterion;
    readonly apart: number;
    readonly voices: readonly [Voice, Voice];
  } | null;
}

/** Items during which the same people are out of the room. */
export interface AgendaGroup {
  readonly leaving: readonly MemberId[];
  readonly items: readonly AgendaItem[];
}

/**
 * The meeting's order: dossiers grouped by who must leave, each next group the one for which fewest people walk; in a group what is
 * most in dispute first. On the independent layer, so that the order stays as it is while members revise.
 */
export function agendaOf(docket: Docket): readonly AgendaGroup[] {
  const known = remembered.get(docket.dossiers);
  if (known) return known;
  const groups = new Map<string, { leaving: readonly MemberId[]; items: AgendaItem[] }>();
  for (const { dossier } of statisticsOfRound(docket).dossiers) {
    const file = docket.dossiers.get(dossier);
    if (!file) continue;
    const leaving = [...recusedFrom(file)].sort();
    const group = groups.get(leaving.join()) ?? { leaving, items: [] };
    groups.set(leaving.join(), group);
    group.items.push(itemOf(independentInput(docket, file)));
  }
  for (const { items } of groups.values())
    items.sort((a, b) => b.disagreement - a.disagreement || (a.dossier < b.dossier ? -1 : 1));
  const ordered = inWalkingOrder([...groups.values()]);
  remembered.set(docket.dossiers, ordered);
  return ordered;
}

const remembered = new WeakMap<Docket['dossiers'], readonly AgendaGroup[]>();

function inWalkingOrder(groups: readonly AgendaGroup[]): readonly AgendaGroup[] {
  const left = [...groups];
  const ordered: AgendaGroup[] = [];
  let out: readonly MemberId[] = [];
  while (left.length > 0) {
    const steps = left.map(({ leaving }) => walking(out, leaving));
    const [next] = left.splice(steps.indexOf(Math.min(...steps)), 1);
    if (!next) break;
    ordered.push(next);
    out = next.leaving;
  }
  return ordered;
}

/** How many go out or come in. */
function walking(from: readonly MemberId[], to: readonly MemberId[]): number {
  return from.filter((id) => !to.includes(id)).length + to.filter((id) => !from.includes(id)).length;
}

function itemOf({ dossier, rubric, ballots }: TallyInput): AgendaItem {
  const disputes = rubric.criteria.flatMap((criterion) => {
    const voices = ballots.flatMap(({ member, ballot, content }): Voice[] => {
      const entry = content.entries.find((each) => each.criterion === criterion.id);
      return entry ? [{ member, ballot, answer: entry.answer, reason: entry.reason }] : [];
    });
    const judged = voices.filter(({ answer }) => answer.kind !== 'not-applicable');
    const heights = judged.map(({ answer }) => height(criterion, answer));
    const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
    const [low, high] = [judged[heights.indexOf(lowest)], judged[heights.indexOf(highest)]];
    if (!low || !high || low === high) return [];
    const mean = heights.reduce((sum, each) => sum + each, 0) / heights.length;
    const variance = heights.reduce((sum, each) => sum + (each - mean) ** 2, 0) / heights.length;
    const apart = highest - lowest;
    return [{ criterion, apart, voices: [high, low] as const, deviation: Math.sqrt(variance) }];
  });
  const worst = disputes
    .filter(({ apart }) => apart > 0)
    .sort((a, b) => b.apart - a.apart || b.deviation - a.deviation)[0];
  const disagreement = disputes.reduce((sum, { deviation }) => sum + deviation, 0) / Math.max(1, disputes.length);
  return {
    dossier,
    disagreement,
    dispute: worst ? { criterion: worst.criterion, apart: worst.apart, voices: worst.voices } : null,
  };
}

/** An answer from 0 to 1; for comparing within one criterion only. */
function height({ instrument }: Criterion, answer: Answer): number {
  if (answer.kind === 'points' && instrument.kind === 'points') return Number(answer.points) / Number(instrument.max);
  return answer.kind === 'fit' ? 1 : 0;
}
