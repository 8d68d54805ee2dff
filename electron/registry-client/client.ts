/** The only way out to the network, and only to the one address given. Refuses replies that do not parse; trusts none of them. */
import type { z } from 'zod';
import type { Digest, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { failureSchema, registryApi, type RegistryApi } from '../../shared/contracts/registry-api.ts';

type Name = Exclude<keyof RegistryApi, 'receipt'>;
interface Route<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly reply: z.ZodType<T>;
}
type Reply<N extends Name> = Readonly<z.infer<RegistryApi[N]['reply']>>;

/**
 * Calls of the registry's contract. Problems: 'registry/unreachable' (no answer in time, after retries), 'registry/bad-reply',
 * or the registry's own word. Every call may be repeated without harm.
 */
export interface RegistryClient {
  readonly address: string;
  readonly about: () => Promise<Result<Reply<'about'>>>;
  readonly cards: () => Promise<Result<Reply<'cards'>>>;
  readonly handInCard: (card: string) => Promise<Result<Reply<'handInCard'>>>;
  readonly append: (round: RoundId, records: readonly string[]) => Promise<Result<Reply<'append'>>>;
  readonly records: (round: RoundId, from: number, limit: number) => Promise<Result<Reply<'records'>>>;
  /** The newest checkpoint and the proof that it grew from the first `from` records. */
  readonly checkpoint: (round: RoundId, from: number) => Promise<Result<Reply<'checkpoint'>>>;
  readonly hasBlob: (round: RoundId, digest: Digest) => Promise<Result<'present' | 'absent'>>;
  readonly putBlob: (round: RoundId, digest: Digest, file: Blob) => Promise<Result<true>>;
  /** Bytes from `offset`, at most `length`; `total` is the size of the whole. */
  readonly getBlob: (
    round: RoundId,
    digest: Digest,
    offset: number,
    length: number,
  ) => Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly total: number }>>;
}

/** How long a call and a file may take, and the pauses before trying again. */
export interface Patience {
  readonly callMillis: number;
  readonly fileMillis: number;
  readonly pauses: readonly number[];
}
export const usualPatience: Patience = { callMillis: 10_000, fileMillis: 300_000, pauses: [150, 500] };

export function createRegistryClient(address: string, patience: Patience = usualPatience): RegistryClient {
  const base = address.replace(/\/+$/, '');
  const blobUrl = (round: RoundId, digest: Digest) => `${base}/rounds/${round}/blobs/${digest}`;

  const call = async <T>(route: Route<T>, path: string, body?: unknown): Promise<Result<T>> => {
    const { method } = route;
    const request: RequestInit =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await send(`${base}${path}`, request, patience.callMillis, patience.pauses);
    if (!response.ok) return response;
    const value = await jsonOf(response.value);
    if (!response.value.ok) return err(problemFrom(value, response.value.status));
    const parsed = route.reply.safeParse(value);
    return parsed.success ? ok(parsed.data) : err(problem('registry/bad-reply', { call: route.path }));
  };

  return {
    address: base,
    about: () => call(registryApi.about, '/about'),
    cards: () => call(registryApi.cards, '/cards'),
    handInCard: (card) => call(registryApi.handInCard, '/cards', { card }),
    append: (round, records) => call(registryApi.append, `/rounds/${round}/records`, { records }),
    records: (round, from, limit) => call(registryApi.records, `/rounds/${round}/records?from=${from}&limit=${limit}`),
    checkpoint: (round, from) => call(registryApi.checkpoint, `/rounds/${round}/checkpoint?from=${from}`),
    hasBlob: async (round, digest) => {
      const response = await send(blobUrl(round, digest), { method: 'HEAD' }, patience.callMillis, patience.pauses);
      if (!response.ok) return response;
      if (response.value.ok) return ok('present');
      return response.value.status === 404
        ? ok('absent')
        : err(problem('registry/refused', { status: response.value.status }));
    },
    putBlob: async (round, digest, file) => {
      const headers = { 'content-type': 'application/octet-stream' };
      const request = { method: 'PUT', body: file, headers };
      const response = await send(blobUrl(round, digest), request, patience.fileMillis, patience.pauses);
      if (!response.ok) return response;
      const value = await jsonOf(response.value);
      return response.value.ok ? ok(true) : err(problemFrom(value, response.value.status));
    },
    getBlob: async (round, digest, offset, length) => {
      const headers = { range: `bytes=${offset}-${offset + length - 1}` };
      const response = await send(blobUrl(round, digest), { headers }, patience.callMillis, patience.pauses);
      if (!response.ok) return response;
      if (!response.value.ok) return err(problemFrom(await jsonOf(response.value), response.value.status));
      const bytes = await bytesOf(response.value, length);
      const total = totalOf(response.value, offset, bytes?.length ?? 0);
      return bytes && total !== null ? ok({ bytes, total }) : err(problem('registry/bad-reply', { call: 'blob' }));
    },
  };
}

/** Sends and, when nobody answers or the registry is busy, sends again after each pause. No redirect is followed. */
async function send(
  url: string,
  request: RequestInit,
  millis: number,
  pauses: readonly number[],
): Promise<Result<Response>> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await tryOnce(url, request, millis);
    const again = response === null || response.status === 503 || response.status === 429;
    const pause = pauses[attempt];
    if (!again && response) return ok(response);
    if (pause === undefined) return response ? ok(response) : err(problem('registry/unreachable'));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function tryOnce(url: string, request: RequestInit, millis: number): Promise<Response | null> {
  try {
    return await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(millis) });
  } catch {
    // Whatever went wrong on the way (refused, cut, too slow, name unknown), to the caller it is one thing: no answer.
    return null;
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function problemFrom(value: unknown, status: number) {
  const failure = failureSchema.safeParse(value);
  return failure.success ? failure.data.problem : problem('registry/refused', { status });
}

/** At most `limit` bytes; null when more came or the connection broke. */
async function bytesOf(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) return null;
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length <= limit ? bytes : null;
  } catch {
    return null;
  }
}

/** RFC 9110, 14.4: `Content-Range: bytes first-last/total`; a whole answer (200) counts only from the beginning. */
function totalOf(response: Response, offset: number, got: number): number | null {
  if (response.status === 200) return offset === 0 ? got : null;
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  const [first, last, total] = (match ?? []).slice(1).map(Number);
  return total !== undefined && first === offset && last === offset + got - 1 ? total : null;
}
