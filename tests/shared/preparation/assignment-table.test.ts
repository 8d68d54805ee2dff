import { describe, expect, it } from 'vitest';
import {
  assignmentColumns,
  assignmentsFromRows,
  rowsFromAssignments,
} from '../../../shared/preparation/assignment-table.ts';
import { assignByRule } from '../../../shared/preparation/assign-by-rule.ts';
import { applicationsOf, draftWith } from './made-up-draft.ts';

const applications = applicationsOf(5);
const asCells = (rows: readonly (readonly string[])[]) =>
  rows.map((row, index) => ({
    row: index + 2,
    cells: Object.fromEntries(assignmentColumns.map((title, column) => [title, row[column] ?? ''])),
  }));
const line = (...cells: readonly string[]) => asCells([cells]);

describe('the assignment as a table', () => {
  it('comes back as it went out', () => {
    const draft = { ...draftWith(4), perDossier: 2 };
    const [one] = applications;
    const excluded = [
      { member: draft.members[3]?.id ?? ('' as never), ground: 'sponsorship' as const, reason: '=후원, "학회"' },
    ];
    const before = [{ dossier: one?.number ?? ('' as never), reviewers: [], excluded }];
    const assignments = assignByRule({ ...draft, assignments: before }, applications);
    const full = { ...draft, assignments: [...assignments] };
    const read = assignmentsFromRows(draft, applications, asCells(rowsFromAssignments(full, applications)));
    expect(read.problems).toEqual([]);
    expect(read.assignments).toEqual(assignments);
  });

  it.each([
    [['없는-번호', '', 'p-3', '', '담당'], 'assignment/unknown-dossier'],
    [['2026-11-0001', '', 'p-99', '', '담당'], 'assignment/unknown-member'],
    [['2026-11-0001', '', 'p-0', '', '담당'], 'assignment/unknown-member'],
    [['2026-11-0001', '', '', '아무개', '담당'], 'assignment/unknown-member'],
    [['2026-11-0001', '', 'p-3', '', '아마도'], 'assignment/unknown-part'],
  ])('names the line %j', (cells, code) => {
    const read = assignmentsFromRows(draftWith(3), applications, line(...cells));
    expect(read).toMatchObject({ assignments: [], problems: [{ row: 2, problem: { code } }] });
  });

  it('takes a name that only one person has, and keeps an exclusion said beside a review', () => {
    const rows = asCells([
      ['2026-11-0001', '', '', '사람3', '담당'],
      ['2026-11-0001', '', 'p-4', '', '제외', 'party', '임원'],
      ['2026-11-0001', '', 'p-4', '', '담당'],
    ]);
    expect(assignmentsFromRows(draftWith(3), applications, rows).assignments).toEqual([
      { dossier: '2026-11-0001', reviewers: ['p-3'], excluded: [{ member: 'p-4', ground: 'party', reason: '임원' }] },
    ]);
  });
});
