import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { fitKeyBytes, keyIdOf } from '../sealing/signing-key.ts';
import { committeeOf, membersWithRole, type Device, type RosterBody } from './roster.ts';

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
      if (!isFitDevice(crypto, device)) return err(problem('roster/bad-key', { name: member.name }));
      if (seen.has(device.kid)) return err(problem('roster/twice', { name: member.name }));
      seen.add(device.kid);
    }
  }
  return ok(roster);
}

/** A key fit to verify with, under its own thumbprint. */
export function isFitDevice(crypto: Pick<Crypto, 'sha256'>, device: Device): boolean {
  const key = fitKeyBytes(device);
  return key !== null && keyIdOf(crypto, key, device.alg) === device.kid;
}
