import { dossierNumberSchema } from '../../../shared/basics/ids.ts';
import { problem } from '../../../shared/basics/result.ts';
import type { ImportProblem } from '../../../shared/contracts/desktop-api.ts';
import { applicationSchema, type Application, type ApplicationField } from '../../../shared/dossier/application.ts';
import type { OfficeTable } from '../tables/read-table.ts';
import { acceptedServiceTypes, columns, dateFields, requiredFields, serviceTypeWords } from './columns.ts';

type Row = OfficeTable['rows'][number];
const fields = Object.keys(columns) as readonly ApplicationField[];

/** Every problem of a row, or the application it makes. */
export function judgeRow({ row, cells }: Row): {
  readonly application: Application | null;
  readonly problems: readonly ImportProblem[];
} {
  const number = cells[columns.number.header] ?? '';
  const problems: ImportProblem[] = [];
  const report = (field: ApplicationField, found: ImportProblem['problem']) =>
    problems.push({ row, column: columns[field].header, ...(number ? { number } : {}), problem: found });
  const values: Record<string, string> = {};
  for (const field of fields) {
    const { header, limit } = columns[field];
    const value = cells[header] ?? '';
    values[field] = value;
    if (value === '' && requiredFields.includes(field)) report(field, problem('import/empty-cell'));
    else if (value.length > limit && !dateFields.includes(field)) report(field, problem('import/too-long', { limit }));
    else if (value !== '' && dateFields.includes(field)) {
      const date = dateFrom(value);
      if (date === null) report(field, problem('import/bad-date', { value: value.slice(0, 40) }));
      else values[field] = date;
    }
  }
  if (number !== '' && !dossierNumberSchema.safeParse(number).success)
    report(
      'number',
      number.includes('/') || number.includes('\\') || number.startsWith('.')
        ? problem('import/leaves-folder')
        : problem('import/bad-number', { value: number.slice(0, 40) }),
    );
  const typeWord = values['serviceType'] ?? '';
  const serviceType = serviceTypeWords[typeWord.toLowerCase().replaceAll(' ', '')];
  if (typeWord !== '' && !serviceType)
    report(
      'serviceType',
      problem('import/unknown-service-type', { value: typeWord.slice(0, 40), accepted: acceptedServiceTypes }),
    );
  if (problems.length > 0) return { application: null, problems };
  return { application: applicationSchema.parse({ ...values, serviceType }), problems };
}

/** `2026-11-23`, `2026. 11. 23.`, `2026/11/23`, `20261123` as `2026-11-23`; null when there is no such day. */
function dateFrom(text: string): string | null {
  const found = /^(\d{4})[-./\s]*(\d{1,2})[-./\s]*(\d{1,2})[.\s]*$/.exec(text);
  if (!found) return null;
  const [year = '', month = '', day = ''] = found.slice(1);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const millis = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== iso ? null : iso;
}
