import { z } from 'zod';

/** 위원장, 직무대행, 위원, 사무국, 검토반 전문가. The role on the roster decides which rooms of the application open. */
export const roleSchema = z.enum(['chair', 'acting-chair', 'member', 'secretariat', 'expert']);
export type Role = z.infer<typeof roleSchema>;

/** Whether the role sits on the committee: votes, scores and counts in the quorum (시행령 제15조의3). */
export function sitsOnCommittee(role: Role): boolean {
  return role !== 'secretariat' && role !== 'expert';
}

/** Whether the role reads the dossiers of the round: the committee, and the experts who examine for it. */
export function readsDossiers(role: Role): boolean {
  return sitsOnCommittee(role) || role === 'expert';
}

/** The office for which a role speaks; null for members and experts, who speak for themselves. */
export function officeOfRole(role: Role): 'chair' | 'secretariat' | null {
  if (role === 'secretariat') return 'secretariat';
  return role === 'chair' || role === 'acting-chair' ? 'chair' : null;
}
