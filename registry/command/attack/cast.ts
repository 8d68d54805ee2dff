import { base64UrlFromBytes } from '../../../shared/basics/bytes.ts';
import { memberIdSchema } from '../../../shared/basics/ids.ts';
import type { Member } from '../../../shared/roster/roster.ts';
import type { Role } from '../../../shared/roster/role.ts';
import { generateAgeIdentity } from '../../../shared/sealing/age.ts';
import { keyIdOf, publicKeyOf, type Algorithm, type SecretKey } from '../../../shared/sealing/signing-key.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';

/** A person of the test month with the keys of their one device. */
export interface Signer extends SecretKey {
  readonly member: Member;
  readonly identity: string;
}

export interface Cast {
  readonly secretariat: Signer;
  readonly chair: Signer;
  readonly members: readonly Signer[];
  /** An expert of the 검토반, whom a month's roster names only where it says so. */
  readonly expert: Signer;
}

/** People of the same name share an envelope key over all months: making one is slow, and no attack is about them. */
const ageIdentities = new Map<string, ReturnType<typeof generateAgeIdentity>>();
function ageIdentityOf(id: string): ReturnType<typeof generateAgeIdentity> {
  const identity = ageIdentities.get(id) ?? generateAgeIdentity();
  ageIdentities.set(id, identity);
  return identity;
}

/** Somebody with one device, whose signing key is made of one byte. */
async function person(id: string, role: Role, seed: number, alg: Algorithm = 'EdDSA'): Promise<Signer> {
  const secretKey = new Uint8Array(32).fill(seed);
  const publicKey = publicKeyOf(crypto, { alg, secretKey });
  const { identity, recipient } = await ageIdentityOf(id);
  const device = {
    kid: keyIdOf(crypto, publicKey, alg),
    alg,
    signingKey: base64UrlFromBytes(publicKey),
    recipient,
  };
  const member = {
    id: memberIdSchema.parse(id),
    name: `이름 ${id}`,
    affiliation: '한국대학교',
    role,
    devices: [device],
  };
  return { member, alg, secretKey, identity };
}

/** A secretariat, a chair and `memberCount` members with a device each; the first can be the acting chair, the last sign by ES256. */
export async function castOf(
  memberCount: number,
  roleOfFirst: Role = 'member',
  algorithmOfLast: Algorithm = 'EdDSA',
): Promise<Cast> {
  const members: Signer[] = [];
  for (let index = 1; index <= memberCount; index += 1)
    members.push(
      await person(
        `m${index}`,
        index === 1 ? roleOfFirst : 'member',
        20 + index,
        index === memberCount ? algorithmOfLast : 'EdDSA',
      ),
    );
  return {
    secretariat: await person('office', 'secretariat', 11),
    chair: await person('chair', 'chair', 12),
    members,
    expert: await person('expert', 'expert', 41),
  };
}

/** The same person at a second device: fit keys that no roster knows, the same envelope key. */
export function secondDevice(owner: Signer, secretKey: Uint8Array, alg: Algorithm = 'EdDSA'): Signer {
  const publicKey = publicKeyOf(crypto, { alg, secretKey });
  const device = {
    kid: keyIdOf(crypto, publicKey, alg),
    alg,
    signingKey: base64UrlFromBytes(publicKey),
    recipient: owner.member.devices[0]?.recipient ?? '',
  };
  return { ...owner, alg, secretKey, member: { ...owner.member, devices: [device] } };
}
