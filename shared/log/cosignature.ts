import { base64FromBytes, bytesFromBase64, concatBytes, equalBytes, utf8 } from '../basics/bytes.ts';
import type { KeyId } from '../basics/ids.ts';
import type { Instant } from '../basics/instant.ts';
import type { Crypto } from '../sealing/crypto.ts';
import {
  fitKeyBytes,
  publicKeyOf,
  signWithKey,
  verifyWithKey,
  type Algorithm,
  type SecretKey,
  type SigningKey,
} from '../sealing/signing-key.ts';
import { bareNote } from './checkpoint.ts';

/** What a device signs with: its key id is its name under a checkpoint. */
export interface CosigningKey extends SecretKey {
  readonly kid: KeyId;
}

/** More lines than these do not fit under a checkpoint, which may have 10,000 characters. */
export const cosignatureLimit = 40;

/** C2SP signed-note: 0x04 is an Ed25519 cosignature, 0xff one of a kind that the text after it names. */
const types: Readonly<Record<Algorithm, Uint8Array>> = {
  EdDSA: Uint8Array.of(0x04),
  ES256: concatBytes(Uint8Array.of(0xff), utf8('simsa/cosignature/es256/v1')),
};

/**
 * "I have seen this state, and it grew out of what I saw before" (C2SP tlog-cosignature, cosignature/v1): the checkpoint with the
 * line of its own log and the device's. `at` goes in as whole seconds, by the device's clock and a claim only.
 */
export function cosignCheckpoint(crypto: Crypto, note: string, key: CosigningKey, at: Instant): string {
  const bare = bareNote(note);
  const seconds = BigInt(Math.floor(Date.parse(at) / 1000));
  const signature = signWithKey(crypto, key, signedBytes(bare, seconds));
  const field = concatBytes(keyHash(crypto, key.kid, key.alg, publicKeyOf(crypto, key)), bigEndian(seconds), signature);
  return `${bare}\u2014 ${key.kid} ${base64FromBytes(field)}\n`;
}

/** The lines under a checkpoint that are not the log's own, with the name that each gives itself. */
export function cosignatureLines(note: string): readonly { readonly name: string; readonly line: string }[] {
  const bare = bareNote(note);
  const own = bare.slice(bare.indexOf('\n\n') + 2, -1);
  const lines = note.slice(note.indexOf('\n\n') + 2, -1).split('\n');
  const others = lines.toSpliced(lines.indexOf(own), 1);
  return others.map((line) => ({ name: line.split(' ')[1] ?? '', line }));
}

/** Whether a line is the cosignature of this very device under this very checkpoint, by the device's own algorithm. */
export function isCosignature(
  crypto: Crypto,
  note: string,
  line: string,
  device: SigningKey & { readonly kid: KeyId },
): boolean {
  const prefix = `\u2014 ${device.kid} `;
  const key = fitKeyBytes(device);
  const field = line.startsWith(prefix) ? bytesFromBase64(line.slice(prefix.length)) : null;
  if (!key || !field?.ok || field.value.length !== 76) return false;
  if (!equalBytes(field.value.subarray(0, 4), keyHash(crypto, device.kid, device.alg, key))) return false;
  const seconds = new DataView(field.value.slice(4, 12).buffer).getBigUint64(0);
  return verifyWithKey(crypto, device, field.value.subarray(12), signedBytes(bareNote(note), seconds));
}

/** One note with the log's own line and the given ones, in the order of their names; as many as fit. */
export function withCosignatures(note: string, lines: readonly string[]): string {
  const sorted = [...new Set(lines)].sort().slice(0, cosignatureLimit);
  return `${bareNote(note)}${sorted.map((line) => `${line}\n`).join('')}`;
}

function signedBytes(bare: string, seconds: bigint): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${bare.slice(0, bare.indexOf('\n\n') + 1)}`);
}

function keyHash(crypto: Pick<Crypto, 'sha256'>, name: string, alg: Algorithm, publicKey: Uint8Array): Uint8Array {
  return crypto.sha256(concatBytes(utf8(`${name}\n`), types[alg], publicKey)).slice(0, 4);
}

function bigEndian(seconds: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, seconds);
  return bytes;
}
