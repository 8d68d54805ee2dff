import type { MemberId } from '../basics/ids.ts';
import { committeeOf, membersWithRole, type RosterBody } from '../roster/roster.ts';
import type { Rule } from '../round/rule.ts';
import { countNeeded } from '../round/share.ts';

/** The arithmetic that a screen shows per dossier; every count is of committee members. */
export interface Quorum {
  readonly committee: number;
  readonly attending: number;
  /** Of those attending, how many are recused for this dossier and do not count as present. */
  readonly recusedAttending: number;
  readonly present: number;
  readonly needed: number;
  readonly presider: 'chair' | 'acting-chair' | 'nobody';
  readonly met: 'yes' | 'no';
}

/**
 * 위원장을 포함한 위원 과반수의 출석 (시행령 제15조의3제8항). How recusal counts is not settled in public sources: by default a
 * recused member does not count as present while the total stays whole, which is the stricter reading.
 */
export function quorumFor(
  rule: Rule,
  roster: RosterBody,
  attending: readonly MemberId[],
  recused: readonly MemberId[],
): Quorum {
  const committee = committeeOf(roster);
  const attendingMembers = committee.filter(({ id }) => attending.includes(id));
  const present = attendingMembers.filter(({ id }) => !recused.includes(id));
  const leaving = rule.quorum.recused === 'leave-total' ? committee.filter(({ id }) => recused.includes(id)).length : 0;
  const needed = countNeeded(rule.quorum.share, committee.length - leaving);

  const presides = (role: 'chair' | 'acting-chair') =>
    membersWithRole(roster, role).some(({ id }) => present.some((member) => member.id === id));
  const acting = rule.quorum.presider === 'chair-or-acting' && presides('acting-chair');
  const presider = presides('chair') ? 'chair' : acting ? 'acting-chair' : 'nobody';
  return {
    committee: committee.length,
    attending: attendingMembers.length,
    recusedAttending: attendingMembers.length - present.length,
    present: present.length,
    needed,
    presider,
    met: presider !== 'nobody' && present.length >= needed ? 'yes' : 'no',
  };
}
