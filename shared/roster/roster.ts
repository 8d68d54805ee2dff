import { z } from 'zod';
import { keyIdSchema, memberIdSchema, type MemberId } from '../basics/ids.ts';
import { authoredShape } from './authored.ts';
import { algorithmSchema, signingKeySchema } from '../sealing/signing-key.ts';
import { recipientSchema } from './device-card.ts';
import { roleSchema, sitsOnCommittee, type Role } from './role.ts';

export const deviceSchema = z.strictObject({
  kid: keyIdSchema,
  alg: algorithmSchema,
  signingKey: signingKeySchema,
  recipient: recipientSchema,
});
export type Device = Readonly<z.infer<typeof deviceSchema>>;

export const memberSchema = z.strictObject({
  id: memberIdSchema,
  name: z.string().min(1).max(60),
  affiliation: z.string().max(100),
  role: roleSchema,
  devices: z.array(deviceSchema).min(1).max(4),
});
export type Member = Readonly<z.infer<typeof memberSchema>>;

/** Everybody in a round, with experts and the secretariat's own desks: as many as an envelope is sealed to. */
export const rosterLimit = 30;

/** At most 20 committee members with one chair (시행령 제15조의3), plus experts and the secretariat's own desks. */
export const rosterBodySchema = z.strictObject({
  ...authoredShape,
  members: z.array(memberSchema).min(2).max(rosterLimit),
});
export type RosterBody = Readonly<z.infer<typeof rosterBodySchema>>;

export function memberById(roster: RosterBody, id: MemberId): Member | undefined {
  return roster.members.find((member) => member.id === id);
}

export function committeeOf(roster: RosterBody): readonly Member[] {
  return roster.members.filter((member) => sitsOnCommittee(member.role));
}

export function membersWithRole(roster: RosterBody, role: Role): readonly Member[] {
  return roster.members.filter((member) => member.role === role);
}
