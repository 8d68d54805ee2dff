import { bytesFromBase64Url } from '../basics/bytes.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { isAcceptableKey } from '../sealing/key-policy.ts';
import { keyIdOf } from '../sealing/record.ts';
import { committeeOf, membersWithRole, type RosterBody } from './roster.ts';

/** The law's own limit: 위원장 1명을 포함하여 20명 이내 (시행령 제15조의3). */
export const committeeLimit = 20;

/** Refuses a roster without exactly one chair, without a secretariat, over the limit, or with a key used twice or unfit to verify with. */
export function judgeRoster(crypto: Crypto, roster: RosterBody): Result<RosterBody> {
  if (membersWithRole(roster, 'chair').length !== 1) return err(problem('roster/one-chair'));
  if (membersWithRole(roster, 'acting-chair').length > 1) return err(problem('roster/one-acting-chair'));
  if (membersWithRole(roster, 'secretariat').length === 0) return err(problem('roster/no-secretariat'));
  if (committeeOf(roster).length > committeeLimit) return err(problem('roster/too-many', { limit: committeeLimit }));

  const seen = new Set<string>();
  for (const member of roster.members) {
    if (seen.has(member.id)) return err(problem('roster/twice', { name: member.name }));
    seen.add(member.id);
    for (const device of member.devices) {
      const key = bytesFromBase64Url(device.signingKey);
      const fit = key.ok && isAcceptableKey(key.value) && keyIdOf(crypto, key.value) === device.kid;
      if (!fit) return err(problem('roster/bad-key', { name: member.name }));
      if (seen.has(device.kid)) return err(problem('roster/twice', { name: member.name }));
      seen.add(device.kid);
    }
  }
  return ok(roster);
}
