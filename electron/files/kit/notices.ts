import type { DossierResult } from '../../../shared/report/results.ts';

/** Where a dossier's notice lies in the kit, without its ending: by outcome, then by number. */
export function noticeName({ number, outcome }: Pick<DossierResult, 'number' | 'outcome'>): string {
  return `notices/${outcome}/${number}`;
}
