import { z } from 'zod';
import { err, ok, problem, type Result } from '../basics/result.ts';

/** SHA-256 of a certificate's public key (SubjectPublicKeyInfo, DER), base64url: a certificate renewed for the same key stays right. */
export const pinSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Where a registry is, and how its certificate is judged: by exactly this pin, or without one by the system's authorities. */
export interface RegistryTarget {
  readonly address: string;
  readonly pin: string | null;
}

/**
 * Refuses an address on which others could read or change what is sent: 'registry/insecure-address'. Plain HTTP is for a registry
 * on this very computer only, and there a pin would be one that nobody looks at.
 */
export function judgeAddress({ address, pin }: RegistryTarget): Result<true> {
  if (address.startsWith('https://')) return ok(true);
  return loopback.test(address) && pin === null ? ok(true) : err(problem('registry/insecure-address'));
}

/** Anchored at both ends, so that `http://127.0.0.1@elsewhere` is no loopback address. */
const loopback = /^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d{1,5})?\/?$/;
