import { utf8 } from '../../../shared/basics/bytes.ts';
import { roundIdSchema, type RoundId } from '../../../shared/basics/ids.ts';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import { signCheckpoint, verifierKey } from '../../../shared/log/checkpoint.ts';
import { cosignCheckpoint, cosignatureLines } from '../../../shared/log/cosignature.ts';
import { createTree, leafHash, type Tree } from '../../../shared/log/tree.ts';
import { bundleBytes } from '../../../shared/report/bundle.ts';
import type { LogKey } from '../../log/round-log.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import type { Signer } from './cast.ts';

export const round = roundIdSchema.parse('2026-11');
export const registryKey = { name: 'simsa-registry-test', secretKey: new Uint8Array(32).fill(9) };
export const registryVerifier = verifierKey(crypto, registryKey.name, crypto.publicKeyEd25519(registryKey.secretKey));
const originOf = (of: RoundId) => `${registryKey.name}/${of}`;
export const playedAt = Date.UTC(2026, 10, 23);
export const at = instantFromMillis(playedAt);

/** The bundle that a registry with `registryKey` would let out for these records. */
export function bundleOf(records: readonly string[], of = round): Uint8Array {
  return bundleBytes({
    round: of,
    origin: originOf(of),
    verifierKey: registryVerifier,
    records,
    checkpoint: checkpointOf(records, registryKey, of),
  });
}

/** What the registry of the test month signs for a log of these records. */
export function checkpointOf(records: readonly string[], key: LogKey = registryKey, of = round): string {
  const tree = treeOf(records);
  return signCheckpoint(crypto, { origin: originOf(of), size: tree.size(), root: tree.root() }, key);
}

/** The line of a person's device under a checkpoint. */
export function cosignature({ member, alg, secretKey }: Signer, note: string): string {
  const [device] = member.devices;
  if (!device) throw new Error('a signer has a device');
  const [own] = cosignatureLines(cosignCheckpoint(crypto, note, { kid: device.kid, alg, secretKey }, at));
  if (!own) throw new Error('a device has cosigned');
  return own.line;
}

export function treeOf(records: readonly string[]): Tree {
  const tree = createTree(crypto);
  for (const jws of records) tree.append(leafHash(crypto, utf8(jws)));
  return tree;
}
