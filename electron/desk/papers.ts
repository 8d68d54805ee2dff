/** Small signed or public texts that people carry: device cards to the secretariat, its invitation to members. Longer files are refused unread. */
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { invitationFromText } from '../../shared/contracts/invitation.ts';
import { deviceCardFromRecord } from '../../shared/roster/device-card.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { isDiskFull, writeAtomically } from '../files/atomic-file.ts';
import type { CarriedFile, DeskDeps, Stick } from './deps.ts';
import type { ProfileFile } from './profile-file.ts';
import type { ProfileHolder } from './profile.ts';
import { readInvitation } from './registry.ts';
import type { Session } from './session.ts';

type DeskFile = NonNullable<ProfileFile['desk']>;
/** The longest card or invitation, in bytes, as the registry and the page take them. */
const paperLimit = 10_000;

/** The member's signed device card as a file for the secretariat. */
export function saveCard(stick: Stick, { card, person }: DeskFile): Promise<Result<CallOutput<'saveCard'>>> {
  return savePaper(stick, 'card', `${person.name.replace(/[^\p{L}\p{N}-]/gu, '')}.simsa-card`, card);
}

export async function saveInvitation(
  session: Session,
  stick: Stick,
  desk: DeskFile,
  announce: ProfileHolder['announce'],
): Promise<Result<CallOutput<'saveInvitation'>>> {
  const read = await readInvitation(session, desk, announce);
  return read.ok ? savePaper(stick, 'invitation', 'simsa.simsa-invitation', read.value.invitation) : read;
}

/** Cards from files are handed to the registry like those that came by the network: from there on there is one kind of card. */
export async function openCards(session: Session, stick: Stick): Promise<Result<CallOutput<'openCards'>>> {
  const paths = await stick.open('card');
  if (paths === null) return err(problem('bundle/cancelled'));
  const problems: Problem[] = [];
  let cards = 0;
  for (const path of paths) {
    const text = await readPaper(path);
    const card = text.ok ? text.value.trim() : '';
    const genuine = text.ok ? deviceCardFromRecord(session.crypto, card) : text;
    const handed = genuine.ok ? await session.registry.handInCard(card) : err(problem('roster/bad-card'));
    if (handed.ok) cards += 1;
    else problems.push(handed.problem);
  }
  return ok({ cards, problems });
}

export async function openInvitation({
  crypto,
  stick,
}: Pick<DeskDeps, 'stick'> & { readonly crypto: Crypto }): Promise<Result<CallOutput<'openInvitation'>>> {
  const [path] = (await stick.open('invitation')) ?? [];
  if (path === undefined) return err(problem('bundle/cancelled'));
  const text = await readPaper(path);
  if (!text.ok) return text;
  const genuine = invitationFromText(crypto, text.value);
  return genuine.ok ? ok({ invitation: text.value.trim() }) : genuine;
}

async function savePaper(
  stick: Stick,
  kind: CarriedFile,
  suggested: string,
  text: string,
): Promise<Result<{ readonly name: string }>> {
  const path = await stick.saveAs(kind, suggested);
  if (path === null) return err(problem('bundle/cancelled'));
  try {
    await writeAtomically(path, `${text}\n`, 0o644);
    return ok({ name: basename(path) });
  } catch (cause) {
    return err(problem(isDiskFull(cause) ? 'bundle/disk-full' : 'bundle/cannot-write'));
  }
}

async function readPaper(path: string): Promise<Result<string>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const bytes = Buffer.alloc(paperLimit + 1);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytesRead > paperLimit ? err(problem('bundle/too-large')) : ok(bytes.toString('utf8', 0, bytesRead));
  } catch {
    // A pulled stick, a folder, no permission: to the person it is one thing.
    return err(problem('bundle/cannot-read'));
  } finally {
    await file?.close();
  }
}
