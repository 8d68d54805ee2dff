import { expect, it } from 'vitest';
import { daySchema } from '../../../shared/basics/day.ts';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { endingCertificates } from '../../../shared/intake/csap-watch.ts';
import { application } from './made-up-application.ts';

const ending = (number: string, csapTo: string) => ({ ...application, number: number as DossierNumber, csapTo });

it('lists certificates that end within the days, expired ones first, and none that have no date', () => {
  const all = [
    ending('2026-11-001', '2027-02-22'),
    ending('2026-11-002', '2026-11-23'),
    ending('2026-11-003', ''),
    ending('2026-11-004', '2027-02-23'),
    ending('2026-11-005', '2026-11-24'),
    ending('2026-11-006', '2026-11-23'),
  ];
  expect(
    endingCertificates(all, daySchema.parse('2026-11-24'), 90).map(({ application: { number }, days }) => [
      number,
      days,
    ]),
  ).toEqual([
    ['2026-11-002', -1],
    ['2026-11-006', -1],
    ['2026-11-005', 0],
    ['2026-11-001', 90],
  ]);
});
