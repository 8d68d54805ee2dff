import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput } from '../../shared/contracts/desktop-api.ts';
import { invitationFromText } from '../../shared/contracts/invitation.ts';
import { signRecord } from '../../shared/sealing/record.ts';
import { createDeviceKeys, signingKeyOf, type DeviceKeys } from '../keys/device-keys.ts';
import type { DeskDeps, Reach } from './deps.ts';
import type { Hosting } from './hosting.ts';
import type { PinnedRegistry, ProfileFile } from './profile-file.ts';

/** A person's first minute at a desk: keys, the card that shows them, and the one registry that is trusted from now on. */
export interface NewProfile {
  readonly keys: DeviceKeys;
  readonly desk: NonNullable<ProfileFile['desk']>;
}

/** Nothing is written yet. Problems: those of an invitation or of hosting, 'registry/invitation-without-secretariat'. */
export async function newProfile(
  deps: DeskDeps,
  hosting: Hosting,
  { name, affiliation, role, algorithm, registry }: CallInput<'createProfile'>,
): Promise<Result<NewProfile>> {
  const keys = await createDeviceKeys(deps.crypto, algorithm ?? 'EdDSA');
  const pinned =
    registry.kind === 'join' ? joined(deps, registry.invitation) : await hostedHere(hosting, registry.reach);
  if (!pinned.ok) return pinned;
  if (pinned.value.secretariat === null && role !== 'secretariat')
    return err(problem('registry/invitation-without-secretariat'));
  const person = { name: name.normalize('NFC'), affiliation: affiliation.normalize('NFC'), role };
  const secretariat = pinned.value.secretariat ?? keys.kid;
  const card = cardOf(deps, keys, person);
  return ok({ keys, desk: { person, card, registry: { ...pinned.value, secretariat } } });
}

function joined({ crypto }: DeskDeps, text: string): Result<PinnedRegistry> {
  const invitation = invitationFromText(crypto, text);
  return invitation.ok ? ok({ ...invitation.value, hosting: 'elsewhere', announced: null }) : invitation;
}

async function hostedHere(hosting: Hosting, reach: Reach): Promise<Result<PinnedRegistry>> {
  const hosted = await hosting.start(reach);
  if (!hosted.ok) return hosted;
  const { address, pin, verifierKey } = hosted.value;
  const kind = reach === 'lan' ? 'here-lan' : 'here';
  return ok({ address, pin, verifierKey, hosting: kind, announced: null, secretariat: null });
}

function cardOf({ crypto, now }: DeskDeps, keys: DeviceKeys, person: NewProfile['desk']['person']): string {
  const { alg, signingKey, recipient } = keys.public;
  const body = { ...person, alg, signingKey, recipient, at: now() };
  return signRecord(crypto, { kind: 'device-card', version: 1, ...signingKeyOf(keys), body }).jws;
}
