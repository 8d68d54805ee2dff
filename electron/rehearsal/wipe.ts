import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyId } from '../../shared/basics/ids.ts';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Rehearsal, Wiped } from '../../shared/rehearsal/rehearsal.ts';
import { isMissing } from '../files/atomic-file.ts';
import type { DeskDeps } from '../desk/deps.ts';
import type { Session } from '../desk/session.ts';
import { appendOwn, readLog } from './rehearsal-log.ts';
import { seatsFolder, signsOff } from './seats.ts';

/**
 * Revokes the seats' keys of both offices in the rehearsal's log, then takes everything of the seats off this disk. A registry that
 * cannot be had keeps nobody from wiping: without their key files the keys are gone in any case.
 */
export async function wipe(deps: DeskDeps, session: Session, rehearsal: Rehearsal, by: string): Promise<Result<Wiped>> {
  const { revoked, problem: hindrance } = await revokeKeys(session, rehearsal);
  const folder = seatsFolder(deps);
  const there = await filesIn(folder);
  await rm(folder, { recursive: true, force: true });
  if ((await filesIn(folder)).files > 0) return err(problem('rehearsal/not-wiped'));
  const sheets = rehearsal.seats.reduce((sum, seat) => sum + seat.sheets, 0);
  return ok({ at: session.now(), by, ...there, sheets, revoked: [...revoked], problem: hindrance });
}

/**
 * Whatever stands on the rehearsal's roster and on no real one, as far as the rules revoke it: a member's seat has one device,
 * which no rule takes away, and its round is closed, so that its key signs nothing that counts.
 */
async function revokeKeys(
  session: Session,
  { round, rehearsed }: Rehearsal,
): Promise<{ readonly revoked: readonly KeyId[]; readonly problem: Problem | null }> {
  const revoked: KeyId[] = [];
  const real = new Set(rehearsed.members.flatMap(({ devices }) => devices.map(({ kid }) => kid)));
  let log = await readLog(session, round);
  // A rehearsal that never reached the registry left no key there.
  if (!log.ok) return { revoked, problem: log.problem.code === 'registry/unknown-round' ? null : log.problem };
  const owners = new Map(log.value.docket.roster?.body.members.map((member) => [member.id, member]));
  for (const [kid, { member, until }] of log.value.docket.devices) {
    const owner = owners.get(member);
    if (real.has(kid) || !owner || !signsOff(owner)) continue;
    if (until === null) {
      const done = await appendOwn(session, log.value, round, 'revocation', {
        kid,
        reason: '예행연습이 끝나 열쇠를 지움',
      });
      if (!done.ok) return { revoked, problem: done.problem };
      log = ok({ ...log.value, docket: done.value });
    }
    revoked.push(kid);
  }
  return { revoked, problem: null };
}

async function filesIn(folder: string): Promise<Pick<Wiped, 'files' | 'bytes' | 'keys'>> {
  try {
    const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    const sizes = await Promise.all(found.map(async (each) => (await stat(join(each.parentPath, each.name))).size));
    const keys = found.filter(({ name }) => name === keyFile).length;
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), keys };
  } catch (cause) {
    if (isMissing(cause)) return { files: 0, bytes: 0, keys: 0 };
    throw cause;
  }
}

/** One in each seat's folder. */
const keyFile = 'keys.json';
