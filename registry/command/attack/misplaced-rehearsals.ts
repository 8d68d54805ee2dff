import { misplaced } from './misplaced.ts';
import { playedAt } from './month-log.ts';
import { mark, rehearsal } from './play-rehearsal.ts';
import { smallPlan } from './small-plan.ts';
import type { SignedMonth } from './signed-month.ts';

const signOff = ({ cast }: SignedMonth) =>
  ({ author: cast.chair, body: { tally: 'ef'.repeat(32), zero: zeroOf('2026-11') } }) as const;
const zeroOf = (round: string) => ({ round, records: 0, ballots: 0, decisions: 0, checkpoint: null });

/** A rehearsal and a month taken for each other. */
export const misplacedRehearsals = misplaced([
  [
    'a month that marks itself as a rehearsal',
    'rehearsal/misnamed',
    'before dossier-package',
    (m) => m.sign(m.cast.secretariat, 'round', { ...smallPlan(playedAt), rehearsal: mark }),
  ],
  [
    'a record of a rehearsal in a month’s log',
    'docket/foreign-round',
    'before closing',
    (m) => m.sign(m.cast.secretariat, 'revocation', { kid: 'A'.repeat(43), reason: '예행' }, { round: rehearsal }),
  ],
  [
    'a sign-off of a month that is no rehearsal',
    'rehearsal/not-a-rehearsal',
    'before selection',
    (m) => m.sign(signOff(m).author, 'sign-off', signOff(m).body),
  ],
  [
    'a sign-off after the selection',
    'selection/frozen',
    'at the end',
    (m) => m.sign(signOff(m).author, 'sign-off', signOff(m).body),
  ],
]);
