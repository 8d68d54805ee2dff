import { z } from 'zod';
import { daySchema } from '../basics/day.ts';
import { dossierNumberSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { criterionIdSchema, type Rubric } from '../round/rubric.ts';
import { rubricFor, type RoundPlan } from '../round/round.ts';
import type { ServiceType } from '../round/service-type.ts';

/**
 * The five causes of a 재심사 (고시 제7조): `closure` 휴·폐업, 부도, 파산; `criteria` 기준에 더 이상 맞지 않음; `mismatch` 등록된 규격과 실제
 * 서비스가 다름; `scope` CSAP 인증범위를 벗어남; `certificate` CSAP 취소·만료.
 */
export const rereviewCauses = ['closure', 'criteria', 'mismatch', 'scope', 'certificate'] as const;
export type RereviewCause = (typeof rereviewCauses)[number];

/** For these the day of the event is the day from which 부적합 has effect; for the others it is the day of the resolution. */
const datedCauses: readonly RereviewCause[] = ['closure', 'certificate'];

/**
 * What a dossier is about that judges a selected service anew: the earlier selection (its record where the office holds it), the
 * cause, the criteria it touches, and the day on which the company closed or the certificate ended.
 */
export const rereviewSchema = z.strictObject({
  round: roundIdSchema,
  dossier: dossierNumberSchema,
  selection: recordIdSchema.nullable(),
  cause: z.enum(rereviewCauses),
  criteria: z.array(criterionIdSchema).min(1).max(60),
  occurredOn: daySchema.nullable(),
});
export type Rereview = Readonly<z.infer<typeof rereviewSchema>>;

export function hasOwnDay(cause: RereviewCause): boolean {
  return datedCauses.includes(cause);
}

/** A re-review names criteria of its rubric, each once in the rubric's order, and a day exactly where its cause has one. */
export function isPossibleRereview(rubric: Rubric, { cause, criteria, occurredOn }: Rereview): boolean {
  const inOrder = rubric.criteria.map(({ id }) => id).filter((id) => criteria.includes(id));
  return inOrder.join() === criteria.join() && hasOwnDay(cause) === (occurredOn !== null);
}

interface Judged {
  readonly serviceType: ServiceType;
  readonly rereview?: Rereview | undefined;
}

/** The criteria by which a dossier is judged: its rubric, and of it only the affected items where it is a re-review. */
export function rubricOf(plan: Pick<RoundPlan, 'rubrics'>, { serviceType, rereview }: Judged): Rubric | undefined {
  const rubric = rubricFor(plan, serviceType);
  if (!rubric || !rereview) return rubric;
  const known = narrowed.get(rereview);
  if (known) return known;
  const { criteria } = rereview;
  const affected = { ...rubric, criteria: rubric.criteria.filter(({ id }) => criteria.includes(id)) };
  narrowed.set(rereview, affected);
  return affected;
}

const narrowed = new WeakMap<Rereview, Rubric>();
