import { base64FromBytes } from '../../shared/basics/bytes.ts';
import type { MemberId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, Delivery } from '../../shared/contracts/desktop-api.ts';
import { recusedFrom, type Docket } from '../../shared/docket/docket.ts';
import type { EnrolmentBody } from '../../shared/roster/enrolment.ts';
import { deviceSchema, type Device } from '../../shared/roster/roster.ts';
import { sealToRecipients } from '../../shared/sealing/age.ts';
import { deliver } from './outbox.ts';
import { contentKeyOf } from './seal-files.ts';
import { seatOf, type Session } from './session.ts';
import { signOne } from './sign.ts';

/**
 * Puts one more device on the roster of an open round, and hands it the keys of the dossiers that its owner may read: those were
 * wrapped to the devices there were. The secretariat has compared the fingerprint before it calls this.
 */
export async function enrolDevice(session: Session, input: CallInput<'enrolDevice'>): Promise<Result<Delivery>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  if (member.role !== 'secretariat') return err(problem('docket/not-your-role'));
  const device = deviceSchema.parse(input.device);
  const keys = await keysFor(session, docket, input.member, device);
  if (!keys.ok) return keys;
  const signed = await signOne(session, { round, author: member.id }, 'enrolment', {
    member: input.member,
    device,
    keys: [...keys.value],
  });
  return signed.ok ? deliver(session) : signed;
}

/** Ends what a device may do: lost, broken or replaced. What it signed before stays valid. */
export async function revokeDevice(
  session: Session,
  { kid, reason }: CallInput<'revokeDevice'>,
): Promise<Result<Delivery>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { round, member } = seat.value;
  const signed = await signOne(session, { round, author: member.id }, 'revocation', { kid, reason });
  return signed.ok ? deliver(session) : signed;
}

async function keysFor(
  session: Session,
  docket: Docket,
  member: MemberId,
  { recipient }: Device,
): Promise<Result<EnrolmentBody['keys']>> {
  const keys: EnrolmentBody['keys'] = [];
  for (const [dossier, file] of docket.dossiers) {
    const { readers } = file.package.body;
    if (!readers.includes(member) || recusedFrom(file).includes(member)) continue;
    const intake = session.state.intake().get(dossier);
    // Another desk of the secretariat took this dossier in: its key is not here.
    if (!intake) return err(problem('roster/keys-elsewhere', { dossier }));
    const key = base64FromBytes(await sealToRecipients([recipient], contentKeyOf(intake)));
    keys.push({ dossier, package: file.package.id, key });
  }
  return ok(keys);
}
