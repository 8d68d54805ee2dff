import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueImportSchema, catalogueJsonSchema } from '../../../shared/report/catalogue-import.ts';
import { publicListSchema } from '../../../shared/report/public-list.ts';
import { textOf } from '../../vectors/frozen.ts';

const page = join(import.meta.dirname, '../../../docs/formats/catalogue.schema.json');
const now = `${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`;
if (process.env['SIMSA_MAKE_VECTORS'] === '1') writeFileSync(page, now);

describe('the catalogue import', () => {
  it('has a published JSON Schema that says what the programme demands', () => {
    expect(JSON.parse(readFileSync(page, 'utf8'))).toEqual(JSON.parse(now));
  });

  it('takes the frozen file, and nothing with a field more or less', () => {
    const frozen = JSON.parse(textOf('catalogue.json')) as object;
    expect(catalogueImportSchema.safeParse(frozen).success).toBe(true);
    expect(catalogueImportSchema.safeParse({ ...frozen, extra: 1 }).success).toBe(false);
    expect(catalogueImportSchema.safeParse({ ...frozen, services: undefined }).success).toBe(false);
    expect(publicListSchema.safeParse(JSON.parse(textOf('public-list.json'))).success).toBe(true);
  });
});
