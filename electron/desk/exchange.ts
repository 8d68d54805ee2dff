/**
 * Two members hold what the registry showed them side by side. Trusts nothing that is pasted or chosen: only the registry's own
 * signature on it, and the records that this desk has followed itself.
 */
import { open } from 'node:fs/promises';
import { textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { bareNote } from '../../shared/log/checkpoint.ts';
import { compareCheckpoints, type Comparison, type OwnSide } from '../../shared/log/compare-checkpoints.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { cosignersOf } from './cosign.ts';
import type { DeskDeps } from './deps.ts';
import { keepFinding } from './findings.ts';
import type { Session } from './session.ts';
import { syncRounds } from './sync.ts';

/** A checkpoint without its witnesses is a few hundred bytes. */
const fileLimit = 20_000;

export async function readCheckpoint(session: Session): Promise<Result<CallOutput<'readCheckpoint'>>> {
  const log = session.state.current();
  if (!log?.seen) return err(problem('checkpoint/none'));
  const { note, checkpoint } = log.seen;
  return ok({ text: bareNote(note), size: checkpoint.size, cosigners: cosignersOf(session, log) });
}

export async function saveCheckpoint(
  session: Session,
  { choose }: Pick<DeskDeps, 'choose'>,
): Promise<Result<CallOutput<'saveCheckpoint'>>> {
  const own = ownSide(session);
  if (!own.ok) return own;
  const folder = await choose.proofFolder();
  if (folder === null) return err(problem('checkpoint/cancelled'));
  const { round, seen } = own.value;
  const name = `${round}-${seen.checkpoint.size}`;
  const files = [{ name: `${name}.simsa-checkpoint`, bytes: utf8(bareNote(seen.note)) }];
  const saved = await saveKitFiles(folder, name, files);
  return saved.ok ? ok({ name: saved.value[0] ?? name }) : saved;
}

export async function compareCheckpoint(
  session: Session,
  text: string,
): Promise<Result<CallOutput<'compareCheckpoint'>>> {
  const first = compared(session, text);
  if (!first.ok) return first;
  // What is newer than ours may be the same history a little later: without the registry that stays open.
  if (first.value.relation === 'theirs-newer') await syncRounds(session);
  const last = first.value.relation === 'theirs-newer' ? compared(session, text) : first;
  if (!last.ok) return last;
  const { relation, ours, theirs } = last.value;
  if (last.value.relation === 'fork') {
    const found = problem('log/forked', { seen: ours, now: theirs });
    const { evidence } = last.value;
    const kept = await keepFinding(session, evidence.round, { problem: found, evidence });
    // Its own problem is the answer that it was kept; another one says why not.
    if (!kept.ok && kept.problem !== found) return kept;
  }
  return ok({ relation, ours, theirs });
}

export async function compareCheckpointFile(
  session: Session,
  { choose }: Pick<DeskDeps, 'choose'>,
): Promise<Result<CallOutput<'compareCheckpointFile'>>> {
  const path = await choose.checkpointFile();
  if (path === null) return err(problem('checkpoint/cancelled'));
  const text = await shortText(path);
  return text === null ? err(problem('checkpoint/unreadable')) : compareCheckpoint(session, text);
}

function compared(session: Session, text: string): Result<Comparison> {
  const own = ownSide(session);
  return own.ok ? compareCheckpoints(session.crypto, own.value, text) : own;
}

function ownSide({ state, pinned }: Session): Result<OwnSide> {
  const log = state.current();
  if (!log?.seen) return err(problem('checkpoint/none'));
  const { round, records, tree, seen } = log;
  return ok({ round, verifierKey: pinned.verifierKey, records, tree, seen });
}

/** The text of a small file; null when it cannot be read, is no text, or is longer than any checkpoint. */
async function shortText(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(fileLimit + 1), 0, fileLimit + 1, 0);
      const text = textFromUtf8(buffer.subarray(0, bytesRead));
      return text.ok && bytesRead <= fileLimit ? text.value : null;
    } finally {
      await file.close();
    }
  } catch {
    // The file system's own words would show a path; that it cannot be read is what the person can act on.
    return null;
  }
}
