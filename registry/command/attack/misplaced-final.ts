import { firstMember, misplaced } from './misplaced.ts';
import { countersignatureBody, decisionBody, numberOf, selectionBody } from './month-bodies.ts';
import { checkpointOf, registryKey } from './month-log.ts';
import type { SignedMonth } from './signed-month.ts';

const first = numberOf(1);
const nobody = 'ef'.repeat(32);
const reopening = (month: SignedMonth) => ({
  selection: month.docket().selection?.id ?? nobody,
  reason: '표결 수 오기',
});

/** Both offices' word; answers the body that was signed, now about a selection that is void. */
function reopen(month: SignedMonth) {
  const body = reopening(month);
  for (const office of [month.cast.chair, month.cast.secretariat]) month.add(office, 'reopening', body);
  return body;
}

/** Selections, countersignatures and reopenings where the rules do not admit them. */
export const misplacedFinal = misplaced([
  [
    'a countersignature before any selection',
    'selection/none',
    'before selection',
    (m) => m.sign(firstMember(m), 'countersignature', { ...countersignatureBody(m), selection: nobody }),
  ],
  [
    'a countersignature of the selection’s author',
    'selection/signed-already',
    'before countersignature',
    (m) => m.sign(m.cast.chair, 'countersignature', countersignatureBody(m)),
  ],
  [
    'a countersignature twice',
    'selection/signed-already',
    'before countersignature',
    (m) => {
      m.add(firstMember(m), 'countersignature', countersignatureBody(m));
      return m.sign(firstMember(m), 'countersignature', countersignatureBody(m));
    },
  ],
  [
    'a countersignature of another selection',
    'selection/another',
    'before countersignature',
    (m) => m.sign(firstMember(m), 'countersignature', { ...countersignatureBody(m), selection: nobody }),
  ],
  [
    'a countersignature on a log without the selection',
    'selection/not-seen',
    'before countersignature',
    (m) =>
      m.sign(firstMember(m), 'countersignature', {
        ...countersignatureBody(m),
        checkpoint: checkpointOf(m.records.slice(0, -1)),
      }),
  ],
  [
    'a countersignature on the word of another registry',
    'selection/other-log',
    'before countersignature',
    (m, random) => {
      const checkpoint = checkpointOf(m.records, { name: registryKey.name, secretKey: random.bytes(32) });
      return m.sign(firstMember(m), 'countersignature', { ...countersignatureBody(m), checkpoint });
    },
  ],
  [
    'a reopening before any selection',
    'selection/none',
    'before selection',
    (m) => m.sign(m.cast.chair, 'reopening', reopening(m)),
  ],
  [
    'a reopening by a member',
    'docket/not-your-role',
    'before countersignature',
    (m) => m.sign(firstMember(m), 'reopening', reopening(m)),
  ],
  [
    'a reopening twice by one office',
    'selection/signed-already',
    'before countersignature',
    (m) => {
      m.add(m.cast.chair, 'reopening', reopening(m));
      return m.sign(m.cast.chair, 'reopening', reopening(m));
    },
  ],
  [
    'one office’s reopening taken for two',
    'selection/frozen',
    'before countersignature',
    (m) => {
      m.add(m.cast.chair, 'reopening', reopening(m));
      return m.sign(m.cast.chair, 'decision', decisionBody(m, first));
    },
  ],
  [
    'a reopening of another selection',
    'selection/another',
    'before countersignature',
    (m) => m.sign(m.cast.chair, 'reopening', { ...reopening(m), selection: nobody }),
  ],
  [
    'a selection after one office’s reopening',
    'selection/frozen',
    'at the end',
    (m) => {
      m.add(m.cast.secretariat, 'reopening', reopening(m));
      return m.sign(m.cast.chair, 'selection', selectionBody(m));
    },
  ],
  [
    'a selection while another stands',
    'selection/frozen',
    'at the end',
    (m) => m.sign(m.cast.chair, 'selection', selectionBody(m)),
  ],
  [
    'a reopening of a selection that is void',
    'selection/none',
    'at the end',
    (m) => m.sign(m.cast.chair, 'reopening', reopen(m)),
  ],
  [
    'a countersignature of a selection that is void',
    'selection/none',
    'at the end',
    (m) => {
      const { selection } = reopen(m);
      return m.sign(firstMember(m), 'countersignature', { selection, checkpoint: checkpointOf(m.records) });
    },
  ],
  [
    'a countersignature of the void selection under the new one',
    'selection/another',
    'at the end',
    (m) => {
      const { selection } = reopen(m);
      m.add(m.cast.chair, 'selection', selectionBody(m));
      return m.sign(firstMember(m), 'countersignature', { ...countersignatureBody(m), selection });
    },
  ],
  [
    'a selection by the secretariat after the reopening',
    'docket/not-your-role',
    'at the end',
    (m) => {
      reopen(m);
      return m.sign(m.cast.secretariat, 'selection', selectionBody(m));
    },
  ],
]);
