import type { KeyId, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { keysOfRole } from '../../shared/docket/devices.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import type { ParsedRecord } from '../../shared/sealing/record.ts';

/**
 * Who may begin a round: on a fresh registry the first secretariat that comes (it claims the registry by that), afterwards only a
 * key that is a secretariat's in a round already here.
 */
export function mayBeginRound(dockets: ReadonlyMap<RoundId, Docket>, first: ParsedRecord): Result<true> {
  if (first.kind !== 'roster') return err(problem('docket/no-roster', { record: first.id }));
  const known = secretariatKeys(dockets);
  return known.size === 0 || known.has(first.header.kid) ? ok(true) : err(problem('registry/not-your-registry'));
}

function secretariatKeys(dockets: ReadonlyMap<RoundId, Docket>): ReadonlySet<KeyId> {
  return new Set([...dockets.values()].flatMap((docket) => keysOfRole(docket, 'secretariat')));
}
