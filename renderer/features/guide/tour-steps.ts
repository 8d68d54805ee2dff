import type { Role } from '../../../shared/roster/role.ts';

/** A step's sentences are `guide.<id>` and `guide.<id>-text`; `at` names what is outlined, by its data-tour. */
export interface TourStep {
  readonly id: string;
  readonly at: string;
}

const member: readonly TourStep[] = [
  { id: 'member-queue', at: 'queue' },
  { id: 'member-open', at: 'open' },
  { id: 'member-score', at: 'score' },
  { id: 'member-sign', at: 'sign' },
  { id: 'member-lights', at: 'lights' },
];

const chair: readonly TourStep[] = [
  { id: 'chair-queue', at: 'open' },
  { id: 'chair-score', at: 'score' },
  { id: 'chair-opening', at: 'room-opening' },
  { id: 'chair-decision', at: 'room-decision' },
  { id: 'member-lights', at: 'lights' },
];

const secretariat: readonly TourStep[] = [
  { id: 'secretariat-intake', at: 'room-intake' },
  { id: 'secretariat-round', at: 'room-round' },
  { id: 'secretariat-progress', at: 'room-progress' },
  { id: 'secretariat-opening', at: 'room-opening' },
  { id: 'secretariat-results', at: 'room-results' },
];

const expert: readonly TourStep[] = [
  { id: 'expert-queue', at: 'queue' },
  { id: 'member-open', at: 'open' },
  { id: 'expert-write', at: 'opinion' },
  { id: 'expert-sign', at: 'sign' },
  { id: 'member-lights', at: 'lights' },
];

export const tourSteps: Readonly<Record<Role, readonly TourStep[]>> = {
  member,
  chair,
  'acting-chair': chair,
  secretariat,
  expert,
};
