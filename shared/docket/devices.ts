import type { KeyId, MemberId } from '../basics/ids.ts';
import { memberById, type Device, type Member, type RosterBody } from '../roster/roster.ts';
import type { Role } from '../roster/role.ts';
import type { Docket } from './docket.ts';

/** A device as the log knows it: whose it is, and from which to which record it may sign. */
export interface EnrolledDevice {
  readonly member: MemberId;
  readonly device: Device;
  /** Index of the roster or enrolment that brought it. */
  readonly since: number;
  /** Index of the revocation, or null. */
  readonly until: number | null;
}
export type EnrolledDevices = ReadonlyMap<KeyId, EnrolledDevice>;

/** The devices after a roster: its own, each since the record that first brought it; what was revoked stays known as revoked. */
export function devicesWithRoster(known: EnrolledDevices, roster: RosterBody, index: number): EnrolledDevices {
  const revoked = [...known].filter(([, { until }]) => until !== null);
  const named = roster.members.flatMap(({ id, devices }) =>
    devices.map((device) => {
      const since = known.get(device.kid)?.since ?? index;
      return [device.kid, { member: id, device, since, until: null }] as const;
    }),
  );
  return new Map([...named, ...revoked]);
}

/** The owner of a device that may sign now; undefined for a stranger's and for a revoked one. */
export function ownerOf(docket: Docket, kid: KeyId): Member | undefined {
  const found = docket.devices.get(kid);
  return found && found.until === null && docket.roster ? memberById(docket.roster.body, found.member) : undefined;
}

/** The devices of a member that may sign and read now. */
export function devicesOf(docket: Docket, member: MemberId): readonly Device[] {
  return [...docket.devices.values()]
    .filter((each) => each.member === member && each.until === null)
    .map((each) => each.device);
}

/** Every age recipient of the members given. */
export function recipientsNow(docket: Docket, members: readonly MemberId[]): readonly string[] {
  return members.flatMap((member) => devicesOf(docket, member).map(({ recipient }) => recipient));
}

/** Key ids of everybody in a role, as the log stands. */
export function keysOfRole(docket: Docket, role: Role): readonly KeyId[] {
  const members = docket.roster?.body.members.filter((member) => member.role === role) ?? [];
  return members.flatMap(({ id }) => devicesOf(docket, id).map(({ kid }) => kid));
}
