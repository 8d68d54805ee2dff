import type { Problem } from '../../shared/basics/problem.ts';

/** A problem's status for machines that look no further. */
export function statusFor(problem: Problem): number {
  if (/unknown-(round|record|blob|address)/.test(problem.code)) return 404;
  if (/disk-full|unwritable/.test(problem.code)) return 507;
  if (/nonce-needed|bad-signature/.test(problem.code)) return 401;
  if (/not-on-the-roster|revoked-device|not-for-you|blob-unannounced/.test(problem.code)) return 403;
  if (problem.code === 'registry/too-large') return 413;
  return problem.code === 'registry/behind' ? 409 : 422;
}
