import type { Problem, ProblemCode } from './problem.ts';

/** What a step answers when it may fail in an expected way. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<P>(found: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem: found };
}

export function problem(code: ProblemCode, details?: Problem['details']): Problem {
  return details ? { code, details } : { code };
}
