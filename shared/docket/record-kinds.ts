import type { z } from 'zod';
import { ballotBodySchema } from '../ballot/ballot.ts';
import { closingBodySchema } from '../ballot/closing.ts';
import { openingBodySchema } from '../ballot/opening.ts';
import { revisionBodySchema } from '../ballot/revision.ts';
import { withdrawalBodySchema } from '../ballot/withdrawal.ts';
import { decisionBodySchema } from '../decision/decision.ts';
import { countersignatureBodySchema, reopeningBodySchema, selectionBodySchema } from '../decision/selection.ts';
import { destructionBodySchema, disposalBodySchema } from '../disposal/disposal.ts';
import { packageBodySchema } from '../dossier/package.ts';
import { nominationBodySchema } from '../nomination/nomination.ts';
import { opinionBodySchema } from '../opinion/opinion.ts';
import { answerBodySchema } from '../question/answer.ts';
import { questionBodySchema } from '../question/question.ts';
import { enrolmentBodySchema, revocationBodySchema } from '../roster/enrolment.ts';
import { rosterBodySchema } from '../roster/roster.ts';
import { roundBodySchema } from '../round/round.ts';
import { signOffBodySchema } from '../round/sign-off.ts';
import { declarationBodySchema, recusalBodySchema } from '../scoring/conflict.ts';

/** Every kind of signed record a round's log may hold, with its strict body. All are at version 1. */
export const recordKinds = {
  roster: rosterBodySchema,
  enrolment: enrolmentBodySchema,
  revocation: revocationBodySchema,
  round: roundBodySchema,
  'dossier-package': packageBodySchema,
  declaration: declarationBodySchema,
  recusal: recusalBodySchema,
  ballot: ballotBodySchema,
  withdrawal: withdrawalBodySchema,
  opinion: opinionBodySchema,
  question: questionBodySchema,
  answer: answerBodySchema,
  closing: closingBodySchema,
  opening: openingBodySchema,
  revision: revisionBodySchema,
  decision: decisionBodySchema,
  selection: selectionBodySchema,
  countersignature: countersignatureBodySchema,
  reopening: reopeningBodySchema,
  'sign-off': signOffBodySchema,
  nomination: nominationBodySchema,
  disposal: disposalBodySchema,
  destruction: destructionBodySchema,
} as const;

export type RecordKind = keyof typeof recordKinds;
export type RecordBody<K extends RecordKind> = Readonly<z.infer<(typeof recordKinds)[K]>>;

/** A body together with its kind, as fold and intake work on it. */
export type TypedBody = { readonly [K in RecordKind]: { readonly kind: K; readonly body: RecordBody<K> } }[RecordKind];

export const recordVersion = 1;

export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(recordKinds, kind);
}
