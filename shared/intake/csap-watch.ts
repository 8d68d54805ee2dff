import type { Application } from '../dossier/application.ts';
import { daysBetween, type Day } from '../basics/day.ts';

/** A certificate that ends before the meeting or soon after; `days` from the meeting to its last day, below 0 when it ends before. */
export interface EndingCertificate {
  readonly application: Application;
  readonly days: number;
}

/** Certificates that end within so many days of the meeting, the first to end first. Services without one are left out. */
export function endingCertificates(
  applications: readonly Application[],
  meeting: Day,
  within: number,
): readonly EndingCertificate[] {
  return applications
    .filter(({ csapTo }) => csapTo !== '')
    .map((application) => ({ application, days: daysBetween(meeting, application.csapTo) }))
    .filter(({ days }) => days <= within)
    .sort((a, b) => a.days - b.days || (a.application.number < b.application.number ? -1 : 1));
}
