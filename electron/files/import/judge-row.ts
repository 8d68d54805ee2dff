import { problem } from '../../../shared/basics/result.ts';
import type { ImportProblem } from '../../../shared/contracts/desktop-api.ts';
import { applicationSchema, type Application, type ApplicationField } from '../../../shared/dossier/application.ts';
import { dateFields, dayFromText, judgeField } from '../../../shared/dossier/judge-field.ts';
import type { OfficeTable } from '../tables/read-table.ts';
import { acceptedServiceTypes, columns, serviceTypeWords } from './columns.ts';

type Row = OfficeTable['rows'][number];
const fields = Object.keys(columns) as readonly ApplicationField[];

/** Every problem of a row, or the application it makes. */
export function judgeRow({ row, cells }: Row): {
  readonly application: Application | null;
  readonly problems: readonly ImportProblem[];
} {
  const number = cells[columns.number] ?? '';
  const problems: ImportProblem[] = [];
  const report = (field: ApplicationField, found: ImportProblem['problem']) =>
    problems.push({ row, column: columns[field], ...(number ? { number } : {}), problem: found });
  const values: Record<string, string> = {};
  for (const field of fields) {
    const value = cells[columns[field]] ?? '';
    const found = judgeField(field, value);
    if (found) report(field, found);
    values[field] = dateFields.includes(field) ? (dayFromText(value) ?? '') : value;
  }
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
