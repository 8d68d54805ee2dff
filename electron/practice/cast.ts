import type { Role } from '../../shared/roster/role.ts';

/** Who sits in the practice world. Names are plainly made up. A `person` may take the seat; `colleague`s score or examine beforehand. */
export interface Player {
  readonly seat: string;
  readonly name: string;
  readonly affiliation: string;
  readonly role: Role;
  readonly taken: 'person' | 'colleague';
}

export const cast: readonly Player[] = [
  { seat: 'secretariat', name: '연습 사무국', affiliation: '연습 전담기관', role: 'secretariat', taken: 'person' },
  { seat: 'chair', name: '연습 위원장', affiliation: '가온대학교', role: 'chair', taken: 'person' },
  { seat: 'acting-chair', name: '연습 직무대행', affiliation: '나래대학교', role: 'acting-chair', taken: 'person' },
  { seat: 'member', name: '연습 위원', affiliation: '다솜연구원', role: 'member', taken: 'person' },
  { seat: 'member-2', name: '김연습', affiliation: '라온대학교', role: 'member', taken: 'colleague' },
  { seat: 'member-3', name: '이연습', affiliation: '마루연구원', role: 'member', taken: 'colleague' },
  { seat: 'member-4', name: '박연습', affiliation: '바른법률사무소', role: 'member', taken: 'colleague' },
  { seat: 'member-5', name: '최연습', affiliation: '사랑회계법인', role: 'member', taken: 'colleague' },
  { seat: 'expert', name: '연습 전문가', affiliation: '아름기술사사무소', role: 'expert', taken: 'person' },
  { seat: 'expert-2', name: '정연습', affiliation: '자람기술원', role: 'expert', taken: 'colleague' },
];

/** Known to all: a practice profile holds nothing worth a secret, and says so on every screen. */
export const practicePassphrase = 'practice-desk';

/** The desk that a person takes in a role: the one named after it. */
export function seatFor(role: Role): string {
  return role;
}
