import { daySchema, type Day } from '../basics/day.ts';
import { dossierNumberSchema } from '../basics/ids.ts';
import type { Problem } from '../basics/problem.ts';
import { problem } from '../basics/result.ts';
import type { ApplicationField } from './application.ts';

/** The most characters that a field may hold. */
export const fieldLimits: Readonly<Record<ApplicationField, number>> = {
  number: 40,
  service: 200,
  applicant: 200,
  businessNumber: 40,
  companySize: 20,
  providerKind: 40,
  serviceType: 40,
  serviceDetail: 200,
  overview: 4000,
  csapKind: 100,
  csapGrade: 40,
  csapScope: 400,
  csapFrom: 10,
  csapTo: 10,
  creditRating: 40,
  creditDate: 10,
  sanctions: 200,
  slaAvailability: 100,
  dataCentre: 200,
  backup: 400,
  supportHours: 200,
  contactName: 60,
  contactPhone: 60,
  contactEmail: 120,
};

export const requiredFields: readonly ApplicationField[] = [
  'number',
  'service',
  'applicant',
  'serviceType',
  'overview',
];
export const dateFields: readonly ApplicationField[] = ['csapFrom', 'csapTo', 'creditDate'];

/** What is wrong with one answer, whether it was typed into a form or stands in a table; null when nothing is. */
export function judgeField(field: ApplicationField, value: string): Problem | null {
  if (value === '') return requiredFields.includes(field) ? problem('import/empty-cell') : null;
  if (dateFields.includes(field))
    return dayFromText(value) === null ? problem('import/bad-date', { value: value.slice(0, 40) }) : null;
  if (value.length > fieldLimits[field]) return problem('import/too-long', { limit: fieldLimits[field] });
  if (field !== 'number' || dossierNumberSchema.safeParse(value).success) return null;
  const leaves = value.includes('/') || value.includes('\\') || value.startsWith('.');
  return leaves ? problem('import/leaves-folder') : problem('import/bad-number', { value: value.slice(0, 40) });
}

/** `2026-11-23`, `2026. 11. 23.`, `2026/11/23`, `20261123` as `2026-11-23`; null when there is no such day. */
export function dayFromText(text: string): Day | null {
  const found = /^(\d{4})[-./\s]*(\d{1,2})[-./\s]*(\d{1,2})[.\s]*$/.exec(text);
  if (!found) return null;
  const [year = '', month = '', day = ''] = found.slice(1);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const millis = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== iso ? null : daySchema.parse(iso);
}
