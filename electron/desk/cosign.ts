/**
 * This desk as a witness: what it has seen and kept it signs for, and what others have seen it holds against its own log. A registry
 * that shows two members two histories gives itself away here, unless it also keeps their words from one another; then the first
 * exchange by hand or by stick does it.
 */
import type { RoundId } from '../../shared/basics/ids.ts';
import { ok, type Result } from '../../shared/basics/result.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { judgeAhead, judgeCosignatures, type Heard } from '../../shared/docket/judge-cosignatures.ts';
import { cosignCheckpoint, withCosignatures } from '../../shared/log/cosignature.ts';
import { signingKeyOf } from '../keys/device-keys.ts';
import { keepFinding } from './findings.ts';
import type { RoundLog } from './round-log.ts';
import type { Session } from './session.ts';

/**
 * After a state was saved: asks for others' words on the round, and hands in this device's own where it is missing. Not being able
 * to is no failure of the exchange, since the next one tries again; a fork is, and is kept with its proof. Of an earlier round that
 * this device has signed for nobody is asked any more.
 */
export async function cosignRound(session: Session, round: RoundId): Promise<Result<true>> {
  const { crypto, registry, state, pinned } = session;
  const log = state.round(round);
  if (!log.seen || !ownerOf(log.docket, session.keys.kid)) return ok(true);
  if (hasOwnWord(session, log) && round !== state.current()?.round) return ok(true);
  const caughtUp = judgeAhead(crypto, log, pinned.verifierKey, heardOn(session, round).ahead);
  if (!caughtUp.ok) return keepFinding(session, round, caughtUp.problem);

  const reply = await registry.cosignatures(round);
  const taken = await takeWords(session, round, reply.ok ? reply.value.checkpoints : []);
  const note = ownWord(session, log);
  if (!taken.ok || !reply.ok || note === null || hasOwnWord(session, log)) return taken;
  const sent = await registry.cosign(round, note);
  return sent.ok ? takeWords(session, round, [note]) : ok(true);
}

/** Keeps in mind who has cosigned which state, once all of it fits this desk's own log; later states wait until it has grown. */
export async function takeWords(session: Session, round: RoundId, notes: readonly string[]): Promise<Result<true>> {
  const { crypto, pinned, state, heard } = session;
  const { words, ahead } = heardOn(session, round);
  const log = state.round(round);
  const judged = judgeCosignatures(crypto, log, pinned.verifierKey, [...notes, ...ahead]);
  if (!judged.ok) return keepFinding(session, round, judged.problem);
  const newest = new Map(words.map((word) => [word.kid, word]));
  for (const word of judged.value.words) if (word.size >= (newest.get(word.kid)?.size ?? 0)) newest.set(word.kid, word);
  heard.set(round, { words: [...newest.values()], ahead: judged.value.ahead });
  if (round === state.current()?.round) session.emit({ event: 'cosigned', devices: cosignersOf(session, log) });
  return ok(true);
}

/**
 * What a carried outbox says that its desk had seen, once this desk has asked the registry: another history, or more than it shows
 * here, is found. The same is passed on, and nobody minds if it is old.
 */
export async function handInWord(session: Session, round: RoundId, note: string): Promise<Result<true>> {
  const { crypto, pinned, state, registry } = session;
  const caughtUp = judgeAhead(crypto, state.round(round), pinned.verifierKey, [note]);
  if (!caughtUp.ok) return keepFinding(session, round, caughtUp.problem);
  const taken = await takeWords(session, round, [note]);
  if (taken.ok) await registry.cosign(round, note);
  return taken;
}

/** The last state that this desk has kept, with its own signature under it; null before there is one. */
export function ownWord({ crypto, keys, now }: Session, { seen }: RoundLog): string | null {
  return seen && cosignCheckpoint(crypto, seen.note, signingKeyOf(keys), now());
}

/** The last state that this desk has kept, with every genuine cosignature under it that it knows of. */
export function cosignedNote(session: Session, log: RoundLog): string | null {
  const lines = wordsOnNewest(session, log).map(({ line }) => line);
  return log.seen && withCosignatures(log.seen.note, lines);
}

/** How many devices have cosigned the very state that this desk holds. */
export function cosignersOf(session: Session, log: RoundLog): number {
  return wordsOnNewest(session, log).length;
}

function hasOwnWord(session: Session, log: RoundLog): boolean {
  return wordsOnNewest(session, log).some(({ kid }) => kid === session.keys.kid);
}

/** One word of each device. */
function wordsOnNewest(session: Session, { round, seen }: RoundLog) {
  return heardOn(session, round).words.filter(({ size }) => size === seen?.checkpoint.size);
}

function heardOn({ heard }: Session, round: RoundId): Heard {
  return heard.get(round) ?? { words: [], ahead: [] };
}
