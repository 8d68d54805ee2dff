import { err, ok, problem } from '../basics/result.ts';
import { isFitDevice, judgeRoster } from '../roster/judge-roster.ts';
import { memberById } from '../roster/roster.ts';
import { devicesOf } from './devices.ts';
import { notYours, type Judge } from './verdict.ts';

/** As many devices as a roster may name for one person. */
const devicesPerMember = 4;

/** A roster may be written anew until the first dossier is out; a device that was revoked stays out. */
export const judgeRosterRecord: Judge<'roster'> = (crypto, docket, author, body) => {
  if (author.role !== 'secretariat') return notYours();
  if (docket.dossiers.size > 0) return err(problem('roster/round-open'));
  const judged = judgeRoster(crypto, body);
  if (!judged.ok) return judged;
  const back = body.members.find(({ devices }) =>
    devices.some(({ kid }) => docket.devices.get(kid)?.until !== null && docket.devices.has(kid)),
  );
  return back ? err(problem('roster/revoked-key', { name: back.name })) : ok(true);
};

/**
 * One more device for somebody on the roster. A key that the log has seen before, in use or revoked, is never enrolled again; keys of
 * dossiers go only to who may read them now.
 */
export const judgeEnrolment: Judge<'enrolment'> = (crypto, docket, author, { member: id, device, keys }) => {
  if (author.role !== 'secretariat') return notYours();
  const member = docket.roster && memberById(docket.roster.body, id);
  if (!member) return err(problem('roster/unknown-member'));
  const { name } = member;
  if (!isFitDevice(crypto, device)) return err(problem('roster/bad-key', { name }));
  if (docket.devices.has(device.kid)) return err(problem('roster/twice', { name }));
  if (devicesOf(docket, id).length >= devicesPerMember)
    return err(problem('roster/too-many-devices', { limit: devicesPerMember }));
  const readable = keys.every(({ dossier, package: filed }) => {
    const file = docket.dossiers.get(dossier);
    return file?.package.id === filed && file.package.body.readers.includes(id) && !file.recusals.has(id);
  });
  return readable ? ok(true) : err(problem('roster/keys-not-theirs', { name }));
};

/** A device may be revoked once, and not by itself: somebody must be left who can go on. */
export const judgeRevocation: Judge<'revocation'> = (_crypto, docket, author, { kid }) => {
  if (author.role !== 'secretariat') return notYours();
  const found = docket.devices.get(kid);
  if (!found || found.until !== null) return err(problem('roster/no-such-device'));
  const others = devicesOf(docket, author.id).filter((device) => device.kid !== kid);
  return found.member === author.id && others.length === 0 ? err(problem('roster/last-device')) : ok(true);
};
