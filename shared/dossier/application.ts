import { z } from 'zod';
import { dossierNumberSchema } from '../basics/ids.ts';
import { serviceTypeSchema } from '../round/service-type.ts';

const text = (max: number) => z.string().max(max);

/**
 * One application as the office's table carries it (별지 1, 2 of the notice; bodies not public, so the fields are those of
 * the scheme's known forms). Dates are `YYYY-MM-DD` or empty; empty means "not given".
 */
export const applicationSchema = z.strictObject({
  number: dossierNumberSchema,
  service: text(200).min(1),
  applicant: text(200).min(1),
  businessNumber: text(40),
  companySize: text(20),
  providerKind: text(40),
  serviceType: serviceTypeSchema,
  serviceDetail: text(200),
  overview: text(4000).min(1),
  csapKind: text(100),
  csapGrade: text(40),
  csapScope: text(400),
  csapFrom: text(10),
  csapTo: text(10),
  creditRating: text(40),
  creditDate: text(10),
  sanctions: text(200),
  slaAvailability: text(100),
  dataCentre: text(200),
  backup: text(400),
  supportHours: text(200),
  contactName: text(60),
  contactPhone: text(60),
  contactEmail: text(120),
});
export type Application = Readonly<z.infer<typeof applicationSchema>>;
export type ApplicationField = keyof Application;
