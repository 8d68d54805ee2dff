import {
  authorizationFor,
  bodyDigest,
  nonceHeader,
  type RequestSigner,
} from '../../../shared/contracts/signed-request.ts';
import type { KeyId } from '../../../shared/basics/ids.ts';
import { signWithKey, type SecretKey } from '../../../shared/sealing/signing-key.ts';
import { crypto } from '../../flow/seat.ts';
import type { Signer } from '../../../registry/command/attack/cast.ts';

export interface Registry {
  readonly address: string;
  readonly verifierKey: string;
}

export interface Device extends SecretKey {
  readonly kid: KeyId;
}

export function deviceOf({ member, alg, secretKey }: Signer): Device {
  const [device] = member.devices;
  if (!device) throw new Error('a signer has a device');
  return { kid: device.kid, alg, secretKey };
}

export interface Request {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Sent as it is; by default a fresh one is asked for. */
  readonly nonce?: string;
}

export interface Response {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

export async function freshNonce({ address }: Registry): Promise<string> {
  return (await fetch(`${address}/nonce`)).headers.get(nonceHeader) ?? '';
}

export function requestSigner({ verifierKey }: Registry, device: Device): RequestSigner {
  return { kid: device.kid, verifierKey, sign: (text) => signWithKey(crypto, device, text) };
}

/** The very bytes of a request that `device` signs for `registry`; nobody's when it is null. */
export async function signedRequest(
  registry: Registry,
  device: Device | null,
  path: string,
  { method = 'GET', json, bytes, nonce }: Request = {},
): Promise<RequestInit> {
  const body = json === undefined ? bytes : new Uint8Array(Buffer.from(JSON.stringify(json)));
  const type = json === undefined ? 'application/octet-stream' : 'application/json';
  const headers: Record<string, string> = body ? { 'content-type': type } : {};
  if (device) {
    const signer = requestSigner(registry, device);
    const digest = bodyDigest(crypto, body ?? new Uint8Array(0));
    const used = nonce ?? (await freshNonce(registry));
    headers['authorization'] = authorizationFor(signer, { method, path, body: digest, nonce: used });
  }
  return body ? { method, headers, body } : { method, headers };
}

export async function send({ address }: Registry, path: string, request: RequestInit): Promise<Response> {
  const reply = await fetch(`${address}${path}`, request);
  const text = await reply.text();
  const isJson = reply.headers.get('content-type')?.includes('json') && text !== '';
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  const { code } = (body['problem'] ?? {}) as { readonly code?: string };
  return { status: reply.status, code, body, headers: reply.headers };
}

export async function signedCall(
  registry: Registry,
  device: Device | null,
  path: string,
  request: Request = {},
): Promise<Response> {
  return send(registry, path, await signedRequest(registry, device, path, request));
}
