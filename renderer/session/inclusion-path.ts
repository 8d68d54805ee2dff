import { sha256 } from '@noble/hashes/sha2.js';
import { base64FromBytes, utf8 } from '../../shared/basics/bytes.ts';
import type { RoundId } from '../../shared/basics/ids.ts';
import type { Receipt } from '../../shared/log/receipt.ts';
import { checkpointSize } from '../../shared/log/checkpoint.ts';
import { createTree, leafHash } from '../../shared/log/tree.ts';
import type { Store } from '../store/open-store.ts';

/** The inclusion proof (RFC 9162, 2.1.3) of a record under its checkpoint: as it was received, or from this desk's copy of the log. */
export async function inclusionPath(store: Store, round: RoundId, receipt: Receipt): Promise<readonly string[]> {
  const size = checkpointSize(receipt.checkpoint) ?? 0;
  if (receipt.proof.length > 0 || size <= 1) return receipt.proof;
  const tree = createTree({ sha256 });
  for (const { jws } of await store.records(round, 0)) tree.append(leafHash({ sha256 }, utf8(jws)));
  return tree.size() < size ? [] : tree.inclusionProof(receipt.index, size).map(base64FromBytes);
}
