import { join } from 'node:path';
import { base64UrlFromBytes } from '../../shared/basics/bytes.ts';
import type { RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import { textFromInvitation } from '../../shared/contracts/invitation.ts';
import { deviceCardFromRecord } from '../../shared/roster/device-card.ts';
import type { Device } from '../../shared/roster/roster.ts';
import type { Rehearsed } from '../../shared/rehearsal/rehearsal.ts';
import { keyIdSchema } from '../../shared/basics/ids.ts';
import { officeOfRole } from '../../shared/roster/role.ts';
import type { DeskDeps } from '../desk/deps.ts';
import type { ReadApplications } from '../desk/intake.ts';
import type { Session } from '../desk/session.ts';
import { noKeychain } from '../keys/os-keychain.ts';
import { practiceCost } from '../keys/passphrase.ts';

type Member = Rehearsed['members'][number];

/** A desk that the office plays, with the key that was made for it. */
export interface Seat {
  readonly member: Member;
  readonly device: Device;
  readonly desktop: Desktop;
  readonly close: () => Promise<void>;
}

export type OpenDesk = (
  deps: DeskDeps,
) => Promise<Result<{ readonly desktop: Desktop; readonly close: () => Promise<void> }>>;

/** Where a rehearsal's seats keep what a wipe takes away. */
export function seatsFolder({ folder }: Pick<DeskDeps, 'folder'>): string {
  return join(folder, 'rehearsal');
}

/** Roles whose own devices stand on the rehearsal's roster too, since these offices sign it off at their own desks. */
export function signsOff({ role }: Pick<Member, 'role'>): boolean {
  return officeOfRole(role) !== null;
}

/** Who is played: the committee, and of the secretariat the office that rehearses. */
export function playedMembers({ members }: Pick<Rehearsed, 'members'>, kid: string): readonly Member[] {
  return members.filter(({ role, devices }) => role !== 'secretariat' || devices.some((device) => device.kid === kid));
}

/**
 * A desk like a member's own, which reaches the same registry over the same way. Its passphrase is chance and kept nowhere: once
 * the desk is closed nobody opens its keys again.
 */
export async function openSeat(
  { deps, session, openDesk }: { readonly deps: DeskDeps; readonly session: Session; readonly openDesk: OpenDesk },
  round: RoundId,
  member: Member,
  readApplications: ReadApplications,
): Promise<Result<Seat>> {
  const opened = await openDesk({
    ...deps,
    folder: join(seatsFolder(deps), round, member.id),
    mode: 'practice',
    follows: 'rehearsals',
    keyCost: practiceCost,
    keychain: noKeychain,
    idle: { seconds: () => 0, everyMillis: 60_000 },
    host: { start: async () => err(problem('registry/cannot-host')), stop: async () => undefined },
    choose: { ...deps.choose, importFolder: async () => 'golden' },
    readApplications,
    emit: () => undefined,
  });
  if (!opened.ok) return opened;
  const { desktop, close } = opened.value;
  const { address, pin, verifierKey } = session.pinned;
  const invitation = textFromInvitation({ address, pin, verifierKey, secretariat: session.keys.kid });
  const { name, affiliation, role } = member;
  const passphrase = base64UrlFromBytes(session.crypto.randomBytes(32));
  const created = await desktop.createProfile({
    name,
    affiliation,
    role,
    passphrase,
    registry: { kind: 'join', invitation },
  });
  const device = created.ok ? deviceOf(session, created.value.device) : created;
  if (device.ok) return ok({ member, device: device.value, desktop, close });
  await close();
  return device;
}

function deviceOf({ crypto }: Session, shown: { readonly kid: string; readonly card: string } | null): Result<Device> {
  if (!shown) throw new Error('a desk that was created has a device');
  const card = deviceCardFromRecord(crypto, shown.card);
  if (!card.ok) return card;
  const { alg, signingKey, recipient } = card.value;
  return ok({ kid: keyIdSchema.parse(shown.kid), alg, signingKey, recipient });
}
