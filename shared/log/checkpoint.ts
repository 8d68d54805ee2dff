import {
  base64FromBytes,
  bytesFromBase64,
  bytesFromHex,
  concatBytes,
  equalBytes,
  hexFromBytes,
  utf8,
} from '../basics/bytes.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { isAcceptableKey } from '../sealing/key-policy.ts';

/** The state of a log that its registry vouches for: number of records and Merkle root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

const ed25519Type = 1;

/** A C2SP signed note: three lines, an empty line, then `— name base64(key hash || signature)`. */
export function signCheckpoint(
  crypto: Crypto,
  { origin, size, root }: Checkpoint,
  { name, secretKey }: { readonly name: string; readonly secretKey: Uint8Array },
): string {
  const text = `${origin}\n${size}\n${base64FromBytes(root)}\n`;
  const hash = keyHash(crypto, name, crypto.publicKeyEd25519(secretKey));
  const signature = crypto.signEd25519(secretKey, utf8(text));
  return `${text}\n\u2014 ${name} ${base64FromBytes(concatBytes(hash, signature))}\n`;
}

/**
 * Refuses a note that is not exactly a checkpoint, or that the key given did not sign. Lines of other names are passed over; the
 * registry's own stands there once, so that a note reads the same to whoever takes the others away.
 */
export function verifyCheckpoint(crypto: Crypto, note: string, verifierKeyText: string): Result<Checkpoint> {
  const key = parseVerifierKey(crypto, verifierKeyText);
  if (!key.ok) return key;
  const bad = err(problem('log/bad-checkpoint'));
  if (note.length > 10_000) return bad;
  const end = note.indexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return bad;
  const text = note.slice(0, end + 1);
  const [origin = '', sizeText = '', rootText = '', ...rest] = text.slice(0, -1).split('\n');
  const root = bytesFromBase64(rootText);
  if (origin === '' || !/^(0|[1-9]\d{0,14})$/.test(sizeText) || !root.ok || root.value.length !== 32 || rest.length > 0)
    return bad;

  const lines = note.slice(end + 2, -1).split('\n');
  if (!lines.every((line) => line.startsWith('\u2014 '))) return bad;
  const prefix = `\u2014 ${key.value.name} `;
  const [own, ...more] = lines.filter((line) => line.startsWith(prefix));
  if (own === undefined) return err(problem('log/wrong-registry-key'));
  const signed = bytesFromBase64(own.slice(prefix.length));
  if (more.length > 0 || !signed.ok || signed.value.length !== 68) return bad;
  if (!equalBytes(signed.value.subarray(0, 4), key.value.hash)) return err(problem('log/wrong-registry-key'));
  const holds = crypto.verifyEd25519(key.value.publicKey, signed.value.subarray(4), utf8(text));
  return holds ? ok({ origin, size: Number(sizeText), root: root.value }) : bad;
}

/** The size that a note's text names, for who judges its signature elsewhere; null when it is no checkpoint. */
export function checkpointSize(note: string): number | null {
  const found = /^[^\n]+\n(0|[1-9]\d{0,14})\n[^\n]+\n\n/.exec(note);
  return found ? Number(found[1]) : null;
}

/** The note with the line of its own log only: what is passed on by hand or named in a record needs no other signatures. */
export function bareNote(note: string): string {
  const lines = note.split('\n');
  const name = lines[0]?.split('/')[0] ?? '';
  const own = lines.slice(4).find((line) => line.startsWith(`\u2014 ${name} `));
  return own === undefined ? note : `${lines.slice(0, 4).join('\n')}\n${own}\n`;
}

/** C2SP verifier key: `name+hash+base64(0x01 || public key)`. */
export function verifierKey(crypto: Pick<Crypto, 'sha256'>, name: string, publicKey: Uint8Array): string {
  const typed = concatBytes(Uint8Array.of(ed25519Type), publicKey);
  return `${name}+${hexFromBytes(keyHash(crypto, name, publicKey))}+${base64FromBytes(typed)}`;
}

export function parseVerifierKey(
  crypto: Pick<Crypto, 'sha256'>,
  text: string,
): Result<{ readonly name: string; readonly hash: Uint8Array; readonly publicKey: Uint8Array }> {
  const [name = '', hashText = '', ...rest] = text.split('+');
  const typed = bytesFromBase64(rest.join('+'));
  const hash = bytesFromHex(hashText);
  const bad = err(problem('log/bad-verifier-key'));
  if (
    !/^[^\s+]{1,100}$/.test(name) ||
    !typed.ok ||
    !hash.ok ||
    typed.value.length !== 33 ||
    typed.value[0] !== ed25519Type
  )
    return bad;
  const publicKey = typed.value.slice(1);
  const genuine = isAcceptableKey(publicKey) && equalBytes(hash.value, keyHash(crypto, name, publicKey));
  return genuine ? ok({ name, hash: hash.value, publicKey }) : bad;
}

function keyHash(crypto: Pick<Crypto, 'sha256'>, name: string, publicKey: Uint8Array): Uint8Array {
  return crypto.sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(ed25519Type), publicKey)).slice(0, 4);
}
