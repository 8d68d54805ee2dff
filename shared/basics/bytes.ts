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

/** Character codes into one array, and that into text at once: records are long, and text put together by characters is slow. */
function encode(bytes: Uint8Array, alphabet: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  const code = (value: number) => alphabet[value & 63] ?? 0;
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    // What lies beyond the end is not kept: an array has no place for it.
    codes[at] = code(word >> 18);
    codes[at + 1] = code(word >> 12);
    codes[at + 2] = code(word >> 6);
    codes[at + 3] = code(word);
    at += 4;
  }
  return decoder.decode(codes);
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
