import { closeForGood, destructionBody, disposalBody, nominationBody } from './after-final-bodies.ts';
import { firstMember, misplaced } from './misplaced.ts';
import { numberOf } from './month-bodies.ts';
import type { SignedMonth } from './signed-month.ts';

const nobody = 'ef'.repeat(32);
const first = numberOf(1);
const reopening = (month: SignedMonth) => ({ selection: month.docket().selection?.id, reason: '표결 수 오기' });

/** What may follow a final month, where the rules do not admit it. */
export const misplacedAfterFinal = misplaced([
  [
    'a nomination before the month is final',
    'disposal/not-final',
    'before countersignature',
    (m) => m.sign(m.cast.secretariat, 'nomination', nominationBody(m, first)),
  ],
  [
    'a nomination by the chair',
    'docket/not-your-role',
    'at the end',
    (m) => m.sign(m.cast.chair, 'nomination', nominationBody(m, first)),
  ],
  [
    'a nomination of another selection',
    'selection/another',
    'at the end',
    (m) => m.sign(m.cast.secretariat, 'nomination', { ...nominationBody(m, first), selection: nobody }),
  ],
  [
    'a closing for good before the month is final',
    'disposal/not-final',
    'before countersignature',
    (m) => m.sign(m.cast.secretariat, 'disposal', disposalBody(m)),
  ],
  [
    'a closing for good by a member',
    'docket/not-your-role',
    'at the end',
    (m) => m.sign(firstMember(m), 'disposal', disposalBody(m)),
  ],
  [
    'a closing for good twice by one office',
    'disposal/twice',
    'at the end',
    (m) => {
      m.add(m.cast.secretariat, 'disposal', disposalBody(m));
      return m.sign(m.cast.secretariat, 'disposal', disposalBody(m));
    },
  ],
  [
    'a closing for good while the month is being reopened',
    'disposal/being-reopened',
    'at the end',
    (m) => {
      m.add(m.cast.chair, 'reopening', reopening(m));
      return m.sign(m.cast.secretariat, 'disposal', disposalBody(m));
    },
  ],
  [
    'a reopening after the month was closed for good',
    'disposal/closed-for-good',
    'at the end',
    (m) => {
      closeForGood(m);
      return m.sign(m.cast.chair, 'reopening', reopening(m));
    },
  ],
  [
    'a destruction on the word of one office',
    'disposal/not-closed',
    'at the end',
    (m) => {
      m.add(m.cast.secretariat, 'disposal', disposalBody(m));
      return m.sign(firstMember(m), 'destruction', destructionBody(m, firstMember(m)));
    },
  ],
  [
    'a destruction on somebody else’s device',
    'disposal/other-device',
    'at the end',
    (m) => {
      closeForGood(m);
      return m.sign(firstMember(m), 'destruction', destructionBody(m, m.cast.chair));
    },
  ],
  [
    'a destruction twice by one device',
    'disposal/twice',
    'at the end',
    (m) => {
      closeForGood(m);
      m.add(firstMember(m), 'destruction', destructionBody(m, firstMember(m)));
      return m.sign(firstMember(m), 'destruction', destructionBody(m, firstMember(m)));
    },
  ],
]);
