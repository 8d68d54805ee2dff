import { firstMember, misplaced } from './misplaced.ts';
import type { SignedMonth } from './signed-month.ts';

/** The first ballot in the log that still stands, with its author's name. */
function standingBallot(month: SignedMonth) {
  const [found] = [...month.docket().dossiers.values()].flatMap((file) =>
    [...file.ballots].map(([member, { id }]) => ({ member, dossier: file.package.body.dossier, ballot: id })),
  );
  if (!found) throw new Error('a month has ballots before it closes');
  return {
    author: month.cast.members.find(({ member }) => member.id === found.member) ?? firstMember(month),
    ...found,
  };
}

/** Ballots withdrawn by others, twice, or too late. */
export const misplacedWithdrawals = misplaced([
  [
    'a withdrawal of a colleague’s ballot',
    'ballot/none-to-withdraw',
    'before closing',
    (m) => {
      const { member, dossier, ballot } = standingBallot(m);
      const file = m.docket().dossiers.get(dossier);
      const other = m.cast.members.find((each) => each.member.id !== member && !file?.recusals.has(each.member.id));
      return m.sign(other ?? m.cast.chair, 'withdrawal', { dossier, ballot });
    },
  ],
  [
    'a withdrawal twice',
    'ballot/none-to-withdraw',
    'before closing',
    (m) => {
      const { author, dossier, ballot } = standingBallot(m);
      m.add(author, 'withdrawal', { dossier, ballot });
      return m.sign(author, 'withdrawal', { dossier, ballot });
    },
  ],
  [
    'a withdrawal after the closing',
    'ballot/closed',
    'before opening',
    (m) => {
      const { author, dossier, ballot } = standingBallot(m);
      return m.sign(author, 'withdrawal', { dossier, ballot });
    },
  ],
]);
