import {
  base64UrlFromBytes,
  bytesFromBase64Url,
  bytesFromHex,
  concatBytes,
  hexFromBytes,
} from '../../../shared/basics/bytes.ts';
import { must } from '../../flow/seat.ts';

/** A genuine ES256 signature (r‖s) made into one that must not count. */
export type Forgery = readonly [title: string, change: (signature: Uint8Array) => Uint8Array];

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const zero = new Uint8Array(32);
const rOf = (signature: Uint8Array) => signature.subarray(0, 32);
const sOf = (signature: Uint8Array) => signature.subarray(32);

/** Each has the right length: only what the numbers say is wrong. */
export const forgedNumbers: readonly Forgery[] = [
  [
    'with the other s, which verifies elsewhere',
    (each) => concatBytes(rOf(each), bytesOf(order - numberIn(sOf(each)))),
  ],
  ['with r = 0', (each) => concatBytes(zero, sOf(each))],
  ['with s = 0', (each) => concatBytes(rOf(each), zero)],
  ['with r and s = 0', () => concatBytes(zero, zero)],
  ['with r beyond the order', (each) => concatBytes(bytesOf(order), sOf(each))],
  ['with s beyond the order', (each) => concatBytes(rOf(each), bytesOf(order))],
  ['with r and s exchanged', (each) => concatBytes(sOf(each), rOf(each))],
];

/** Another writing of the very numbers that hold. */
export const otherForms: readonly Forgery[] = [
  ['in DER', (each) => der([rOf(each), sOf(each)])],
  ['with a byte more', (each) => concatBytes(each, Uint8Array.of(0))],
  ['with a byte less', (each) => each.subarray(0, 63)],
];

/** The same record or header value with its last part, the signature, changed. */
export function withSignature(text: string, change: Forgery[1]): string {
  const at = text.lastIndexOf('.') + 1;
  return `${text.slice(0, at)}${base64UrlFromBytes(change(must(bytesFromBase64Url(text.slice(at)))))}`;
}

/** ASN.1 as RFC 3279, 2.2.3 has it. */
function der(numbers: readonly Uint8Array[]): Uint8Array {
  const parts = numbers.map((number) => {
    const short = number.subarray(number.findIndex((byte) => byte !== 0));
    const value = (short[0] ?? 0) < 128 ? short : concatBytes(Uint8Array.of(0), short);
    return concatBytes(Uint8Array.of(2, value.length), value);
  });
  const content = concatBytes(...parts);
  return concatBytes(Uint8Array.of(0x30, content.length), content);
}

function numberIn(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexFromBytes(bytes)}`);
}

function bytesOf(value: bigint): Uint8Array {
  return must(bytesFromHex(value.toString(16).padStart(64, '0')));
}
