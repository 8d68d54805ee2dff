import type { DossierNumber } from '../basics/ids.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { phaseOf, type Docket } from './docket.ts';
import { dossierTallyDigest, tallyOf } from './tally-of.ts';

/** Why the month cannot be made final yet: `stale` a decision whose figures have changed since. */
export interface Hindrance {
  readonly dossier: DossierNumber;
  readonly why: 'undecided' | 'stale';
}

/** Each dossier that stands in the way, in the tally's order; the same rules as judge the selection itself. */
export function finaliseHindrances(crypto: Pick<Crypto, 'sha256'>, docket: Docket): readonly Hindrance[] {
  if (phaseOf(docket) !== 'deciding') return [];
  return tallyOf(docket).dossiers.flatMap((tally): Hindrance[] => {
    const { dossier } = tally;
    const decision = docket.dossiers.get(dossier)?.decision;
    if (!decision) return [{ dossier, why: 'undecided' }];
    return decision.body.tally === dossierTallyDigest(crypto, tally) ? [] : [{ dossier, why: 'stale' }];
  });
}
