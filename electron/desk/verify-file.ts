import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { looksLikeEvidence } from '../../shared/log/evidence.ts';
import { bundleLimit } from '../../shared/report/bundle-lines.ts';
import { verifyEvidence } from '../../shared/report/verify-evidence.ts';
import { verifyMonth } from '../../shared/report/verify-month.ts';
import type { DeskDeps } from './deps.ts';

/**
 * The auditor's check of a month, and anybody's of a proof against a registry: needs no keys, no registry and no profile. With a
 * profile it says whether the file is about the registry that this desk trusts.
 */
export async function verifyFile(
  { crypto, choose }: Pick<DeskDeps, 'crypto' | 'choose'>,
  pinned: string | null,
): Promise<Result<CallOutput<'verifyFile'>>> {
  const path = await choose.fileToVerify();
  if (path === null) return err(problem('bundle/cancelled'));
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const registryOf = (key: string | undefined) =>
    pinned === null || key === undefined ? 'unknown' : key === pinned ? 'ours' : 'other';
  const name = basename(path);
  if (looksLikeEvidence(bytes.value)) {
    const { claims, evidence } = verifyEvidence(crypto, bytes.value);
    return ok({
      about: 'evidence',
      name,
      registry: registryOf(evidence?.verifierKey),
      proves: evidence?.kind ?? null,
      claims: claims.map((claim) => ({ ...claim, figures: { ...claim.figures } })),
    });
  }
  const { claims, bundle } = verifyMonth(crypto, bytes.value);
  return ok({
    about: 'month',
    name,
    registry: registryOf(bundle?.verifierKey),
    claims: claims.map((claim) => ({ ...claim, figures: { ...claim.figures } })),
  });
}

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  try {
    if ((await stat(path)).size > bundleLimit) return err(problem('bundle/too-large'));
    return ok(new Uint8Array(await readFile(path)));
  } catch {
    // The file system's own words would show a path; that it cannot be read is what the person can act on.
    return err(problem('bundle/unreadable'));
  }
}
