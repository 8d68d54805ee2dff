import { ok, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { Desk } from './desk.ts';
import { downloadRound, filesFor } from './download-round.ts';
import { afterwardsFollow } from './registry.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import type { RoundId } from '../../shared/basics/ids.ts';

/**
 * Takes in a bundle: main judges and keeps all of it or nothing, then the page takes the encrypted files over as it would from the
 * registry, and main lets go of its copies. A file that neither brought is fetched later.
 */
export async function takeBundle(
  desk: Desk & { readonly readDocket: (round: RoundId) => Promise<Docket> },
): Promise<Result<CallOutput<'importBundle'>>> {
  const taken = await afterwardsFollow(desk, desk.desktop.importBundle({}));
  if (!taken.ok || taken.value.kind !== 'round' || taken.value.files === 0) return taken;
  const { round } = taken.value;
  const profile = await desk.desktop.readProfile({});
  const member = profile.ok ? profile.value.member : null;
  if (member === null) return taken;
  const files = filesFor(await desk.readDocket(round), member);
  const kept = await downloadRound(desk, {
    round,
    files,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  // What is missing has its own card and its own words; the records are in all the same.
  if (kept.ok) await desk.desktop.dropCarriedFiles({});
  return ok(taken.value);
}
