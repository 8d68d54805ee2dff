/**
 * This desk as a witness: what it has seen and kept it signs for, and what others have seen it holds against its own log. A registry
 * that shows two members two histories gives itself away here, unless it also keeps their words from one another; then the first
 * exchange by hand or by stick does it.
 */
import type { RoundId } from '../../shared/basics/ids.ts';
import { ok, type Result } from '../../shared/basics/result.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { judgeCosignatures } from '../../shared/docket/judge-cosignatures.ts';
import { cosignCheckpoint, withCosignatures } from '../../shared/log/cosignature.ts';
import { signingKeyOf } from '../keys/device-keys.ts';
import { keepFinding } from './findings.ts';
import type { RoundLog } from './round-log.ts';
import type { Session } from './session.ts';

/**
 * After a state was saved: asks for others' words on the round, and hands in this device's own where it is missing. Not being able
 * to is no failure of the exchange, since the next one tries again; a fork is, and is kept with its proof.
 */
export async function cosignRound(session: Session, round: RoundId): Promise<Result<true>> {
  const { registry, state } = session;
  const log = state.round(round);
  if (!log.seen || !ownerOf(log.docket, session.keys.kid)) return ok(true);
  const reply = await registry.cosignatures(round);
  if (!reply.ok) return ok(true);
  const judged = await takeWords(session, round, reply.value.checkpoints);
  if (!judged.ok) return judged;
  const note = ownWord(session, log);
  const { size } = log.seen.checkpoint;
  if (wordsOn(session, round).some((each) => each.kid === session.keys.kid && each.size === size)) return ok(true);
  const sent = note === null ? ok({}) : await registry.cosign(round, note);
  return sent.ok && note !== null ? takeWords(session, round, [...reply.value.checkpoints, note]) : ok(true);
}

/** Keeps in mind who has cosigned which state, once all of it fits this desk's own log. */
export async function takeWords(session: Session, round: RoundId, notes: readonly string[]): Promise<Result<true>> {
  const { crypto, pinned, state, cosigned } = session;
  const judged = judgeCosignatures(crypto, state.round(round), pinned.verifierKey, notes);
  if (!judged.ok) return keepFinding(session, round, judged.problem);
  const newest = new Map(wordsOn(session, round).map((word) => [word.kid, word]));
  for (const word of judged.value) if (word.size >= (newest.get(word.kid)?.size ?? 0)) newest.set(word.kid, word);
  cosigned.set(round, [...newest.values()]);
  return ok(true);
}

/** The last state that this desk has kept, with its own signature under it; null before there is one. */
export function ownWord({ crypto, keys, now }: Session, { seen }: RoundLog): string | null {
  return seen && cosignCheckpoint(crypto, seen.note, signingKeyOf(keys), now());
}

/** The last state that this desk has kept, with every genuine cosignature under it that it knows of. */
export function cosignedNote(session: Session, { round, seen }: RoundLog): string | null {
  if (!seen) return null;
  const words = wordsOn(session, round).filter(({ size }) => size === seen.checkpoint.size);
  return withCosignatures(
    seen.note,
    words.map(({ line }) => line),
  );
}

/** How many devices have cosigned the very state that this desk holds. */
export function cosignersOf(session: Session, { round, seen }: RoundLog): number {
  return new Set(
    wordsOn(session, round)
      .filter(({ size }) => size === seen?.checkpoint.size)
      .map(({ kid }) => kid),
  ).size;
}

function wordsOn({ cosigned }: Session, round: RoundId) {
  return cosigned.get(round) ?? [];
}
