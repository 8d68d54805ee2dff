import type { RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { evidenceBytes, type Finding } from '../../shared/log/evidence.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import type { DeskDeps } from './deps.ts';
import { save, type Session } from './session.ts';

/** What of a proof is kept, in bytes: an entry of the journal has a limit, and a registry must not be able to hide behind it. */
const keptLimit = 32 * 1024 * 1024;

/**
 * Keeps what the registry was caught at, once for each kind of lie and proof, since a registry that goes on lying is asked every
 * few seconds. Answers the problem itself: whoever was told a lie goes no further.
 */
export async function keepFinding(
  session: Session,
  round: RoundId | null,
  { problem: found, evidence: proof }: Finding,
): Promise<Result<never>> {
  const evidence = proof && evidenceBytes(proof).length <= keptLimit ? proof : null;
  const known = session.state
    .findings()
    .some((each) => each.round === round && each.code === found.code && each.evidence?.kind === evidence?.kind);
  if (known) return err(found);
  const saved = await save(session, [{ kind: 'finding', round, code: found.code, evidence, at: session.now() }]);
  return saved.ok ? err(found) : saved;
}

export async function readFindings({ state }: Session): Promise<Result<CallOutput<'readFindings'>>> {
  const findings = state
    .findings()
    .map(({ seq, round, code, evidence, at }) => ({ seq, round, code, proof: evidence?.kind ?? null, at }));
  return ok({ findings });
}

/** Asks for a folder and leaves the proof there as a file that `simsa verify` confirms. Never over an earlier one. */
export async function saveEvidence(
  session: Session,
  { choose }: Pick<DeskDeps, 'choose'>,
  { seq }: CallInput<'saveEvidence'>,
): Promise<Result<CallOutput<'saveEvidence'>>> {
  const evidence = session.state.findings().find((each) => each.seq === seq)?.evidence;
  if (!evidence) return err(problem('evidence/none'));
  const folder = await choose.proofFolder();
  if (folder === null) return err(problem('evidence/cancelled'));
  const name = `${evidence.round}-${evidence.kind}`;
  const files = [{ name: `${name}.simsa-evidence`, bytes: evidenceBytes(evidence) }];
  const saved = await saveKitFiles(folder, name, files);
  return saved.ok ? ok({ name: saved.value[0] ?? name }) : saved;
}
