import { firstMember, misplaced } from './misplaced.ts';
import { ballotContent, numberOf } from './month-bodies.ts';
import type { SignedMonth } from './signed-month.ts';

const nobody = 'ef'.repeat(32);

/** Of the ballot that stands for the first dossier, if this member has one. */
function revision(month: SignedMonth, ballot: string) {
  const dossier = numberOf(1);
  return { dossier, ballot, content: ballotContent(month, dossier, [100, 50]), why: '다시 판단함' };
}

/** A ballot that was opened, and a member who neither wrote it nor is recused from its dossier. */
function ofSomebodyElse(month: SignedMonth) {
  const file = month.docket().dossiers.get(numberOf(1));
  const [author, ballot] = [...(file?.ballots ?? [])][0] ?? [];
  const other = month.cast.members.find(({ member }) => member.id !== author && !file?.recusals.has(member.id));
  return { ballot: ballot?.id ?? nobody, other: other ?? month.cast.chair };
}

/** Revisions of a ballot where the rules do not admit them. */
export const misplacedRevisions = misplaced([
  [
    'a revision before the opening',
    'revision/too-early',
    'before opening',
    (m) => {
      const { ballot, other } = ofSomebodyElse(m);
      return m.sign(other, 'revision', revision(m, ballot));
    },
  ],
  [
    'a revision of somebody else’s ballot',
    'revision/not-your-ballot',
    'before decision',
    (m) => {
      const { ballot, other } = ofSomebodyElse(m);
      return m.sign(other, 'revision', revision(m, ballot));
    },
  ],
  [
    'a revision of what was never cast',
    'revision/not-your-ballot',
    'before decision',
    (m) => m.sign(m.cast.chair, 'revision', revision(m, nobody)),
  ],
  [
    'a revision after the selection',
    'selection/frozen',
    'at the end',
    (m) => m.sign(firstMember(m), 'revision', revision(m, nobody)),
  ],
]);
