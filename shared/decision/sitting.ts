import { z } from 'zod';
import { instantSchema } from '../basics/instant.ts';

/**
 * One sitting of the committee: a round may take several. `observers` are those who attend without being on the committee (배석자), which
 * minutes have to name (공공기록물 관리에 관한 법률 시행령 제18조제2항).
 */
export const sittingSchema = z.strictObject({
  number: z.int().min(1).max(99),
  at: instantSchema,
  place: z.string().max(100),
  observers: z.array(z.string().min(1).max(60)).max(30),
});
export type Sitting = Readonly<z.infer<typeof sittingSchema>>;
