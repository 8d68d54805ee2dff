import { memberIdSchema, type DossierNumber, type MemberId } from '../basics/ids.ts';
import type { Problem } from '../basics/problem.ts';
import { problem } from '../basics/result.ts';
import type { Application } from '../dossier/application.ts';
import { sitsOnCommittee } from '../roster/role.ts';
import { conflictGroundSchema } from '../scoring/conflict.ts';
import { assignmentFor } from './assignment-for.ts';
import type { Assignment, RoundDraft } from './round-draft.ts';

/** The columns of the assignment as a table, in the order they are written. `member` is the id on the roster. */
export const assignmentColumns = ['접수번호', '서비스', '위원', '이름', '구분', '근거', '사유'] as const;
type Cells = Readonly<Partial<Record<string, string>>>;

const reviews = '담당';
const excluded = '제외';
const readAs: Readonly<Record<string, 'review' | 'excluded'>> = {
  [reviews]: 'review',
  review: 'review',
  [excluded]: 'excluded',
  excluded: 'excluded',
};

/** A line per dossier and person who scores it or must not. */
export function rowsFromAssignments(
  draft: RoundDraft,
  applications: readonly Pick<Application, 'number' | 'service'>[],
): readonly (readonly string[])[] {
  const nameOf = (id: MemberId) => draft.members.find((member) => member.id === id)?.name ?? '';
  return [...applications]
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .flatMap(({ number, service }) => {
      const assignment = assignmentFor(draft, number);
      return [
        ...assignment.reviewers.map((id) => [number, service, id, nameOf(id), reviews, '', '']),
        ...assignment.excluded.map(({ member, ground, reason }) => [
          number,
          service,
          member,
          nameOf(member),
          excluded,
          ground,
          reason,
        ]),
      ];
    });
}

/** What a table says, dossier by dossier; dossiers it does not name stay as they are. A line that cannot be used is named. */
export function assignmentsFromRows(
  draft: RoundDraft,
  applications: readonly Pick<Application, 'number'>[],
  rows: readonly { readonly row: number; readonly cells: Cells }[],
): {
  readonly assignments: readonly Assignment[];
  readonly problems: readonly { readonly row: number; readonly problem: Problem }[];
} {
  const problems: { row: number; problem: Problem }[] = [];
  const numbers = new Map<string, DossierNumber>(applications.map(({ number }) => [number, number]));
  const found = new Map<DossierNumber, Assignment>();
  for (const { row, cells } of rows) {
    const number = numbers.get(cells['접수번호'] ?? '');
    const member = memberIn(draft, cells);
    const part = readAs[cells['구분'] ?? ''];
    if (!number || !member || !part) {
      const code = !number ? 'unknown-dossier' : !member ? 'unknown-member' : 'unknown-part';
      problems.push({ row, problem: problem(`assignment/${code}`, { row }) });
      continue;
    }
    const before = found.get(number) ?? { dossier: number, reviewers: [], excluded: [] };
    const reviewers = before.reviewers.filter((id) => id !== member);
    const others = before.excluded.filter((each) => each.member !== member);
    if (part === 'review' && others.length === before.excluded.length) reviewers.push(member);
    found.set(number, {
      dossier: number,
      reviewers,
      // Said twice of one person, the exclusion stands: a mistake here must not hand out a key.
      excluded: part === 'excluded' ? [...others, { member, ...groundIn(cells) }] : before.excluded,
    });
  }
  const kept = draft.assignments.filter(({ dossier }) => !found.has(dossier));
  return { assignments: [...kept, ...found.values()], problems };
}

/** By id, or by a name that only one person on the committee has. */
function memberIn({ members }: RoundDraft, cells: Cells): MemberId | null {
  const committee = members.filter(({ role }) => sitsOnCommittee(role));
  const id = memberIdSchema.safeParse(cells['위원'] ?? '');
  const byId = committee.find((member) => id.success && member.id === id.data);
  if (byId) return byId.id;
  const alike = committee.filter(({ name }) => name === cells['이름']);
  return cells['위원'] === '' || cells['위원'] === undefined
    ? alike.length === 1
      ? (alike[0]?.id ?? null)
      : null
    : null;
}

function groundIn(cells: Cells): Pick<Assignment['excluded'][number], 'ground' | 'reason'> {
  const ground = conflictGroundSchema.safeParse(cells['근거']);
  return {
    ground: ground.success ? ground.data : 'committee',
    reason: (cells['사유'] ?? '').slice(0, 2000) || '사무국이 사전에 제외',
  };
}
