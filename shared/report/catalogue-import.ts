import { z } from 'zod';
import { dossierNumberSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { serviceTypeSchema } from '../round/service-type.ts';
import type { Results } from './results.ts';

/** What a catalogue takes in after a round, so that nobody types it again. Its JSON Schema: docs/formats/catalogue.schema.json. */
export const catalogueImportSchema = z
  .strictObject({
    format: z.literal('simsa-catalogue-import/v1'),
    round: roundIdSchema,
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .describe('심사 월'),
    selectedAt: instantSchema.describe('확정한 시각 (UTC)'),
    selection: recordIdSchema.describe('서명된 확정 기록의 SHA-256'),
    registry: z
      .strictObject({ origin: z.string(), records: z.int().min(1), root: z.string().regex(/^[0-9a-f]{64}$/) })
      .describe('이 자료가 나온 기록'),
    services: z.array(
      z.strictObject({
        number: dossierNumberSchema.describe('접수번호'),
        service: z.string().min(1).max(200).describe('서비스 이름'),
        provider: z.string().min(1).max(200).describe('제공기업'),
        serviceType: serviceTypeSchema.describe('유형'),
        outcome: z.enum(['selected', 'conditional', 'upheld', 'unfit']).describe('의결'),
        conditions: z.string().nullable().describe('조건부 선정의 조건'),
        effectiveOn: z.string().nullable().describe('부적합의 효력 발생일'),
        decision: recordIdSchema.describe('서명된 의결 기록의 SHA-256'),
        decidedAt: instantSchema.describe('의결한 시각 (UTC)'),
      }),
    ),
  })
  .meta({ title: 'Simsa Desk catalogue import', description: '선정된 디지털서비스를 이용지원시스템에 올리는 자료' });
export type CatalogueImport = Readonly<z.infer<typeof catalogueImportSchema>>;

export function catalogueImportOf({ round, selection, dossiers, log }: Results): CatalogueImport {
  return {
    format: 'simsa-catalogue-import/v1',
    round: round.id,
    month: round.month,
    selectedAt: selection.at,
    selection: selection.record,
    registry: { origin: log.origin, records: log.records, root: log.root },
    services: dossiers.flatMap(({ number, service, applicant, serviceType, outcome, ...rest }) =>
      outcome === 'not-selected' || outcome === 'deferred'
        ? []
        : [
            {
              number,
              service,
              provider: applicant,
              serviceType,
              outcome,
              conditions: rest.conditions,
              effectiveOn: rest.effectiveOn,
              decision: rest.decision,
              decidedAt: rest.decidedAt,
            },
          ],
    ),
  };
}

/** The schema as others read it: JSON Schema 2020-12. */
export function catalogueJsonSchema(): object {
  return z.toJSONSchema(catalogueImportSchema, { io: 'output' });
}
