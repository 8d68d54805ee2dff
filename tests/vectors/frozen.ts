import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantSchema } from '../../shared/basics/instant.ts';
import { utf8 } from '../../shared/basics/bytes.ts';
import { keyIdOf, publicKeyOf, type Algorithm } from '../../shared/sealing/signing-key.ts';
import { crypto } from '../flow/seat.ts';

/** What the frozen vectors were made from, where it is no part of them, and how they are read. */
export const frozen = join(import.meta.dirname, 'frozen');
export const signers = ['EdDSA', 'ES256'] as const;
export const passphrase = '가을 하늘 공활한데';
export const contentKey = new Uint8Array(32).fill(3);
export const clearFile = utf8('%PDF-1.7\n가용률 99.9 %\n');
export const journalPayloads = ['[]', '["eyJ.eyJ.eyJ"]', '가나다'].map(utf8);
export const at = instantSchema.parse('2026-11-24T09:00:00.000Z');
export const request = { method: 'POST', path: '/rounds/2026-11/records', nonce: 'Zm9yLW9uZS1yZXF1ZXN0LW9ubHk' };
export const requestBody = utf8('{"records":["eyJ.eyJ.eyJ"]}');

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(frozen, name)));
}

export function textOf(name: string): string {
  return readFileSync(join(frozen, name), 'utf8');
}

/** The same bytes with the lowest bit of one of them turned round. */
export function flipped(bytes: Uint8Array, place: number): Uint8Array {
  return bytes.with(place, (bytes[place] ?? 0) ^ 1);
}

/** The key of a device that only vectors use. */
export function vectorKey(alg: Algorithm) {
  const secretKey = new Uint8Array(32).fill(alg === 'EdDSA' ? 41 : 42);
  const publicKey = publicKeyOf(crypto, { alg, secretKey });
  return { alg, secretKey, publicKey, kid: keyIdOf(crypto, publicKey, alg) };
}
