import { base64FromBytes, equalBytes, utf8 } from '../../shared/basics/bytes.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { verifyCheckpoint, type Checkpoint } from '../../shared/log/checkpoint.ts';
import { createTree, leafHash } from '../../shared/log/tree.ts';
import type { CarriedRound } from '../../shared/report/carried.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { RegistryClient } from './client.ts';

/** As much of a registry as taking in a log's growth asks for: the same questions over the network and over a file. */
export type LogSource = Pick<RegistryClient, 'checkpoint' | 'records'>;

/**
 * A bundle that answers as the registry would. Consistency is not in the file, since it depends on who asks: it is proved from the
 * file's own records, once they are found to be those that the pinned key vouched for. Problems: 'bundle/other-registry',
 * 'log/bad-checkpoint', 'log/wrong-registry-key', 'log/other-root'.
 */
export function sourceFromBundle(
  crypto: Crypto,
  log: CarriedRound,
  pinnedKey: string,
): Result<{ readonly source: LogSource; readonly checkpoint: Checkpoint }> {
  if (log.verifierKey !== pinnedKey) return err(problem('bundle/other-registry'));
  const checkpoint = verifyCheckpoint(crypto, log.checkpoint, pinnedKey);
  if (!checkpoint.ok) return checkpoint;
  const tree = createTree(crypto);
  for (const jws of log.records) tree.append(leafHash(crypto, utf8(jws)));
  const { size, root, origin } = checkpoint.value;
  if (tree.size() !== size || !equalBytes(tree.root(), root) || origin !== log.origin)
    return err(problem('log/other-root', { round: log.round }));
  const source: LogSource = {
    records: async (_round, from, limit) => ok({ records: log.records.slice(from, from + limit) }),
    checkpoint: async (_round, from) =>
      from > size
        ? err(problem('registry/behind', { size }))
        : ok({ checkpoint: log.checkpoint, consistency: tree.consistencyProof(from, size).map(base64FromBytes) }),
  };
  return ok({ source, checkpoint: checkpoint.value });
}
