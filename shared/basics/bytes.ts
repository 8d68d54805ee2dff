import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { err, ok, problem, type Result } from './result.ts';

export function utf8(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** Strict: ill-formed UTF-8 is refused rather than repaired, since a repaired text would hash differently. */
export function textFromUtf8(bytes: Uint8Array): Result<string> {
  const text = bytesToUtf8(bytes);
  return equalBytes(utf8ToBytes(text), bytes) ? ok(text) : err(problem('bytes/not-utf8'));
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

const hexDigits = '0123456789abcdef';

export function hexFromBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexDigits.charAt(byte >> 4) + hexDigits.charAt(byte & 15);
  return text;
}

export function bytesFromHex(text: string): Result<Uint8Array> {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return err(problem('bytes/not-hex'));
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return ok(bytes);
}

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const urlSafe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648 section 5 without padding, as JOSE uses it. */
export function base64UrlFromBytes(bytes: Uint8Array): string {
  return encode(bytes, urlSafe);
}

/** Strict: no padding, no foreign characters, no stray bits at the end; one text for one value. */
export function bytesFromBase64Url(text: string): Result<Uint8Array> {
  return decode(text, urlValues);
}

/** RFC 4648 section 4 with padding. */
export function base64FromBytes(bytes: Uint8Array): string {
  const text = encode(bytes, standard);
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

export function bytesFromBase64(text: string): Result<Uint8Array> {
  if (text.length % 4 !== 0) return err(problem('bytes/not-base64'));
  return decode(text.replace(/={1,2}$/, ''), standardValues);
}

function encode(bytes: Uint8Array, alphabet: string): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(alphabet.charAt(word >> 18), alphabet.charAt((word >> 12) & 63));
    if (left > 1) parts.push(alphabet.charAt((word >> 6) & 63));
    if (left > 2) parts.push(alphabet.charAt(word & 63));
  }
  return parts.join('');
}

function valuesOf(alphabet: string): Int16Array {
  const values = new Int16Array(128).fill(-1);
  for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;
  return values;
}
const standardValues = valuesOf(standard);
const urlValues = valuesOf(urlSafe);

function decode(text: string, values: Int16Array): Result<Uint8Array> {
  const refused = err(problem('bytes/not-base64'));
  const rest = text.length % 4;
  if (rest === 1) return refused;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return refused;
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (word >> bits) & 255;
      at += 1;
    }
  }
  return (word & ((1 << bits) - 1)) === 0 ? ok(bytes) : refused;
}
