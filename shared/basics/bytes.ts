import { err, ok, problem, type Result } from './result.ts';

/** In Node and in Chromium alike; only the language's own library does not name them. Neither keeps anything between two calls. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Strict: ill-formed UTF-8 is refused rather than repaired, since a repaired text would hash differently. */
export function textFromUtf8(bytes: Uint8Array): Result<string> {
  const text = decoder.decode(bytes);
  return equalBytes(encoder.encode(text), bytes) ? ok(text) : err(problem('bytes/not-utf8'));
}

/** For bytes that were made from ASCII letters here. */
export function textFromAscii(bytes: Uint8Array): string {
  return decoder.decode(bytes);
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

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexFromBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexPairs[byte] ?? '';
  return text;
}

export function bytesFromHex(text: string): Result<Uint8Array> {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return err(problem('bytes/not-hex'));
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return ok(bytes);
}

const standard = codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const urlSafe = codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

/** RFC 4648 section 5 without padding, as JOSE uses it. */
export function base64UrlFromBytes(bytes: Uint8Array): string {
  return decoder.decode(encode(bytes, urlPairs));
}

/** The same as ASCII bytes, for what goes on as bytes. */
export function base64UrlBytes(bytes: Uint8Array): Uint8Array {
  return encode(bytes, urlPairs);
}

/** Strict: no padding, no foreign characters, no stray bits at the end; one text for one value. */
export function bytesFromBase64Url(text: string): Result<Uint8Array> {
  return decode(text, urlValues);
}

/** RFC 4648 section 4 with padding. */
export function base64FromBytes(bytes: Uint8Array): string {
  const text = decoder.decode(encode(bytes, standardPairs));
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

export function bytesFromBase64(text: string): Result<Uint8Array> {
  if (text.length % 4 !== 0) return err(problem('bytes/not-base64'));
  return decode(text.replace(/={1,2}$/, ''), standardValues);
}

/** Two letters at a time: records are long, and text put together letter by letter is slow. */
function encode(bytes: Uint8Array, pairs: Uint16Array): Uint8Array {
  const codes = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  const whole = bytes.length - (bytes.length % 3);
  let at = 0;
  for (let i = 0; i < whole; i += 3) {
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number);
    const high = pairs[word >> 12] as number;
    const low = pairs[word & 0xfff] as number;
    codes[at] = high >> 8;
    codes[at + 1] = high;
    codes[at + 2] = low >> 8;
    codes[at + 3] = low;
    at += 4;
  }
  if (whole < bytes.length) {
    const word = ((bytes[whole] as number) << 16) | ((bytes[whole + 1] ?? 0) << 8);
    const high = pairs[word >> 12] as number;
    codes[at] = high >> 8;
    codes[at + 1] = high;
    // What lies beyond the end is not kept: an array has no place for it.
    codes[at + 2] = (pairs[word & 0xfff] as number) >> 8;
  }
  return codes;
}

/** For every twelve bits the codes of their two letters, the first in the upper byte. */
function pairsOf(alphabet: Uint8Array): Uint16Array {
  return Uint16Array.from(
    { length: 4096 },
    (_, bits) => ((alphabet[bits >> 6] ?? 0) << 8) | (alphabet[bits & 63] ?? 0),
  );
}

function codesOf(alphabet: string): Uint8Array {
  return Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
}

/** -1 for every code that is no letter of the alphabet. */
function valuesOf(alphabet: Uint8Array): Int8Array {
  const values = new Int8Array(256).fill(-1);
  for (const [value, code] of alphabet.entries()) values[code] = value;
  return values;
}
const standardPairs = pairsOf(standard);
const urlPairs = pairsOf(urlSafe);
const standardValues = valuesOf(standard);
const urlValues = valuesOf(urlSafe);

function decode(text: string, values: Int8Array): Result<Uint8Array> {
  const refused = err(problem('bytes/not-base64'));
  if (text.length % 4 === 1) return refused;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  // A letter beyond the end of the text counts as zero; any other that is foreign is -1, which no `|` takes away.
  const value = (i: number) => (i < text.length ? (values[text.charCodeAt(i)] ?? -1) : 0);
  let wrong = 0;
  let at = 0;
  let word = 0;
  for (let i = 0; i < text.length; i += 4) {
    const [a, b, c, d] = [value(i), value(i + 1), value(i + 2), value(i + 3)];
    wrong |= a | b | c | d;
    word = (a << 18) | (b << 12) | (c << 6) | d;
    bytes[at] = word >> 16;
    bytes[at + 1] = word >> 8;
    bytes[at + 2] = word;
    at += 3;
  }
  // Bits that belong to no byte must be zero.
  const stray = text.length % 4 === 2 ? word & 0xffff : text.length % 4 === 3 ? word & 0xff : 0;
  return wrong < 0 || stray !== 0 ? refused : ok(bytes);
}
