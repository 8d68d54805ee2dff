import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantSchema } from '../../shared/basics/instant.ts';
import { utf8 } from '../../shared/basics/bytes.ts';
import { keyIdOf, publicKeyOf, type Algorithm } from '../../shared/sealing/signing-key.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { dossierTallyDigest, dossierTallyOf, tallyDigest, tallyOf } from '../../shared/docket/tally-of.ts';
import { crypto } from '../flow/seat.ts';

/** What the frozen vectors were made from, where it is no part of them, and how they are read. */
export const frozen = join(import.meta.dirname, 'frozen');
export const signers = ['EdDSA', 'ES256'] as const;
export const passphrase = '가을 하늘 공활한데';
export const contentKey = new Uint8Array(32).fill(3);
/** What seals in the system's keychain of the vectors. */
export const keychainKey = Buffer.alloc(16, 7);
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

/** A month's figures as tally.json holds them: without the steps, which explain them and are in no digest. */
export function frozenTally(docket: Docket) {
  const month = tallyOf(docket);
  const dossiers = month.dossiers.map(({ steps: _steps, ...figures }) => {
    const file = docket.dossiers.get(figures.dossier);
    if (!file) throw new Error('a tally is of a dossier');
    return { digest: dossierTallyDigest(crypto, dossierTallyOf(docket, file)), figures };
  });
  return { digest: tallyDigest(crypto, month), dossiers, rule: month.rule };
}
