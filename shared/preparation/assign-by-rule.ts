import type { MemberId } from '../basics/ids.ts';
import type { Application } from '../dossier/application.ts';
import { assignmentFor, reviewersOf } from './assignment-for.ts';
import { expertiseIn, noteOf } from './expertise.ts';
import { proposedConflicts } from './proposed-conflicts.ts';
import type { Assignment, RoundDraft } from './round-draft.ts';

type Dossier = Pick<Application, 'number' | 'applicant' | 'serviceType' | 'serviceDetail'>;

/** One dossier while it is being assigned; `fit` is each eligible person's expertise in it. */
interface Seat {
  readonly dossier: Dossier;
  readonly fit: ReadonlyMap<MemberId, number>;
  readonly reviewers: Set<MemberId>;
}

/**
 * Assigns `perDossier` reviewers to each dossier: nobody with a conflict, known or proposed and still open; loads as even as the
 * conflicts allow; among equals those who know the field. The same draft always gives the same answer. Who is excluded stays so.
 */
export function assignByRule(draft: RoundDraft, dossiers: readonly Dossier[]): readonly Assignment[] {
  const people = reviewersOf(draft).map(({ id }) => id);
  const barred = new Set(
    proposedConflicts(draft, dossiers)
      .filter(({ state }) => state !== 'dismissed')
      .map(({ dossier, member }) => `${dossier}/${member}`),
  );
  const seats = [...dossiers]
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .map((dossier): Seat => {
      const out = new Set(assignmentFor(draft, dossier.number).excluded.map(({ member }) => member));
      const eligible = people.filter((id) => !out.has(id) && !barred.has(`${dossier.number}/${id}`));
      const fit = new Map(eligible.map((id) => [id, expertiseIn(noteOf(draft, id), dossier)]));
      return { dossier, fit, reviewers: new Set() };
    });
  const loads = new Map(people.map((id) => [id, 0]));
  fill(seats, loads, draft.perDossier ?? people.length);
  even(seats, loads, people);
  exchange(seats);
  return seats.map(({ dossier, reviewers }) => ({
    dossier: dossier.number,
    reviewers: people.filter((id) => reviewers.has(id)),
    excluded: assignmentFor(draft, dossier.number).excluded,
  }));
}

/** The least loaded first, then those who know the field, then the roster's order; dossiers with the fewest to choose from begin. */
function fill(seats: readonly Seat[], loads: Map<MemberId, number>, wanted: number): void {
  for (const { fit, reviewers } of [...seats].sort((a, b) => a.fit.size - b.fit.size)) {
    const chosen = [...fit]
      .sort(([a, fitA], [b, fitB]) => loadOf(loads, a) - loadOf(loads, b) || fitB - fitA)
      .slice(0, wanted);
    for (const [id] of chosen) {
      reviewers.add(id);
      loads.set(id, loadOf(loads, id) + 1);
    }
  }
}

/** Passes dossiers on, over several people where it must be, until nobody could be relieved by somebody with two fewer. */
function even(seats: readonly Seat[], loads: Map<MemberId, number>, people: readonly MemberId[]): void {
  for (;;) {
    const passed = [...people]
      .sort((a, b) => loadOf(loads, b) - loadOf(loads, a))
      .some((from) => {
        const way = wayToLighter(seats, loads, from);
        for (const { seat, giver, taker } of way) {
          seat.reviewers.delete(giver);
          seat.reviewers.add(taker);
        }
        const last = way.at(-1)?.taker;
        if (last === undefined) return false;
        loads.set(from, loadOf(loads, from) - 1);
        loads.set(last, loadOf(loads, last) + 1);
        return true;
      });
    if (!passed) return;
  }
}

interface Step {
  readonly seat: Seat;
  readonly giver: MemberId;
  readonly taker: MemberId;
}

/** The shortest chain of hand-overs from somebody to somebody with at least two dossiers fewer; empty where there is none. */
function wayToLighter(seats: readonly Seat[], loads: ReadonlyMap<MemberId, number>, from: MemberId): readonly Step[] {
  const came = new Map<MemberId, readonly Step[]>([[from, []]]);
  const queue = [from];
  for (let giver = queue.shift(); giver !== undefined; giver = queue.shift()) {
    const way = came.get(giver) ?? [];
    if (loadOf(loads, giver) + 2 <= loadOf(loads, from)) return way;
    for (const seat of seats) {
      if (!seat.reviewers.has(giver)) continue;
      for (const taker of seat.fit.keys()) {
        if (seat.reviewers.has(taker) || came.has(taker)) continue;
        came.set(taker, [...way, { seat, giver, taker }]);
        queue.push(taker);
      }
    }
  }
  return [];
}

/** Two people change places where both dossiers together are then better known; nobody's load changes. */
function exchange(seats: readonly Seat[]): void {
  const gainOf = (seat: Seat, out: MemberId, into: MemberId) => (seat.fit.get(into) ?? 0) - (seat.fit.get(out) ?? 0);
  for (const seat of seats) {
    const better = [...seat.fit].filter(([id, fit]) => fit > 0 && !seat.reviewers.has(id));
    for (const [into] of better)
      for (const out of [...seat.reviewers]) {
        const gain = gainOf(seat, out, into);
        if (gain <= 0 || seat.reviewers.has(into)) continue;
        const other = seats.find(
          (each) =>
            each.reviewers.has(into) &&
            !each.reviewers.has(out) &&
            each.fit.has(out) &&
            gain + gainOf(each, into, out) > 0,
        );
        if (!other) continue;
        seat.reviewers.delete(out);
        seat.reviewers.add(into);
        other.reviewers.delete(into);
        other.reviewers.add(out);
      }
  }
}

function loadOf(loads: ReadonlyMap<MemberId, number>, id: MemberId): number {
  return loads.get(id) ?? 0;
}
