/** The only way out to the network, and only to the one address given. Refuses replies that do not parse; trusts none of them. */
import type { z } from 'zod';
import { textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import type { Digest, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { failureSchema, registryApi, type RegistryApi } from '../../shared/contracts/registry-api.ts';
import type { AskLink } from '../../shared/question/ask-link.ts';
import type { RegistryTarget } from '../../shared/contracts/registry-address.ts';
import type { RequestSigner } from '../../shared/contracts/signed-request.ts';
import type { Reply } from './connection.ts';
import { createSender } from './send.ts';

type Name = Exclude<keyof RegistryApi, 'nonce' | 'receipt'>;
interface Route<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly reply: z.ZodType<T>;
}
type ReplyOf<N extends Name> = Readonly<z.infer<RegistryApi[N]['reply']>>;

/**
 * Calls of the registry's contract. Problems: 'registry/unreachable' (no answer in time, after retries), 'registry/bad-reply',
 * 'registry/wrong-certificate' and 'registry/insecure-address' (nothing was sent), or the registry's own word. Every call may be
 * repeated without harm.
 */
export interface RegistryClient {
  readonly address: string;
  readonly about: () => Promise<Result<ReplyOf<'about'>>>;
  readonly cards: () => Promise<Result<ReplyOf<'cards'>>>;
  readonly handInCard: (card: string) => Promise<Result<ReplyOf<'handInCard'>>>;
  readonly append: (round: RoundId, records: readonly string[]) => Promise<Result<ReplyOf<'append'>>>;
  readonly records: (round: RoundId, from: number, limit: number) => Promise<Result<ReplyOf<'records'>>>;
  /** The newest checkpoint and the proof that it grew from the first `from` records. */
  readonly checkpoint: (round: RoundId, from: number) => Promise<Result<ReplyOf<'checkpoint'>>>;
  /** The newest state that each device of the round has cosigned. */
  readonly cosignatures: (round: RoundId) => Promise<Result<ReplyOf<'cosignatures'>>>;
  readonly cosign: (round: RoundId, checkpoint: string) => Promise<Result<ReplyOf<'cosign'>>>;
  readonly openAskLink: (round: RoundId, link: AskLink) => Promise<Result<ReplyOf<'openAskLink'>>>;
  readonly closeAskLink: (round: RoundId, id: Digest) => Promise<Result<ReplyOf<'closeAskLink'>>>;
  /** What outsiders wrote, from a place on. */
  readonly inbox: (round: RoundId, from: number) => Promise<Result<ReplyOf<'inbox'>>>;
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

/** The largest replies that are read: a page of records, and a failure in words. */
const replyLimit = 256 * 1024 * 1024;
const failureLimit = 10_000;

export function createRegistryClient(
  target: RegistryTarget,
  signer: RequestSigner | null,
  patience: Patience = usualPatience,
): RegistryClient {
  const send = createSender(target, signer, patience.pauses);
  const blobPath = (round: RoundId, digest: Digest) => `/rounds/${round}/blobs/${digest}`;
  const callBounds = { millis: patience.callMillis, bytes: replyLimit };

  const call = async <T>(route: Route<T>, path: string, body?: unknown): Promise<Result<T>> => {
    const content = body === undefined ? null : utf8(JSON.stringify(body));
    const headers: Record<string, string> = content ? { 'content-type': 'application/json' } : {};
    const sent = await send({ method: route.method, path, headers, body: content }, callBounds);
    if (!sent.ok) return sent;
    const value = jsonOf(sent.value);
    if (!isFine(sent.value)) return err(problemFrom(value, sent.value.status));
    const parsed = route.reply.safeParse(value);
    return parsed.success ? ok(parsed.data) : err(problem('registry/bad-reply', { call: route.path }));
  };

  return {
    address: target.address.replace(/\/+$/, ''),
    about: () => call(registryApi.about, '/about'),
    cards: () => call(registryApi.cards, '/cards'),
    handInCard: (card) => call(registryApi.handInCard, '/cards', { card }),
    append: (round, records) => call(registryApi.append, `/rounds/${round}/records`, { records }),
    records: (round, from, limit) => call(registryApi.records, `/rounds/${round}/records?from=${from}&limit=${limit}`),
    checkpoint: (round, from) => call(registryApi.checkpoint, `/rounds/${round}/checkpoint?from=${from}`),
    cosignatures: (round) => call(registryApi.cosignatures, `/rounds/${round}/cosignatures`),
    cosign: (round, checkpoint) => call(registryApi.cosign, `/rounds/${round}/cosignatures`, { checkpoint }),
    openAskLink: (round, link) => call(registryApi.openAskLink, `/rounds/${round}/ask-links`, { link }),
    closeAskLink: (round, id) => call(registryApi.closeAskLink, `/rounds/${round}/closed-ask-links`, { id }),
    inbox: (round, from) => call(registryApi.inbox, `/rounds/${round}/inbox?from=${from}`),
    hasBlob: async (round, digest) => {
      const sent = await send({ method: 'HEAD', path: blobPath(round, digest), headers: {}, body: null }, callBounds);
      if (!sent.ok) return sent;
      const { status } = sent.value;
      if (isFine(sent.value)) return ok('present');
      return status === 404 ? ok('absent') : err(problem('registry/refused', { status }));
    },
    putBlob: async (round, digest, file) => {
      const headers = { 'content-type': 'application/octet-stream' };
      const request = { method: 'PUT', path: blobPath(round, digest), headers, body: file, digest } as const;
      const sent = await send(request, { millis: patience.fileMillis, bytes: replyLimit });
      if (!sent.ok) return sent;
      return isFine(sent.value) ? ok(true) : err(problemFrom(jsonOf(sent.value), sent.value.status));
    },
    getBlob: async (round, digest, offset, length) => {
      const headers = { range: `bytes=${offset}-${offset + length - 1}` };
      const request = { method: 'GET', path: blobPath(round, digest), headers, body: null } as const;
      const sent = await send(request, { ...callBounds, bytes: Math.max(length, failureLimit) });
      if (!sent.ok) return sent;
      if (!isFine(sent.value)) return err(problemFrom(jsonOf(sent.value), sent.value.status));
      const { body } = sent.value;
      const total = totalOf(sent.value, offset, body?.length ?? 0);
      const fits = body && body.length <= length && total !== null;
      return fits ? ok({ bytes: body, total }) : err(problem('registry/bad-reply', { call: 'blob' }));
    },
  };
}

function isFine({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

function jsonOf({ body }: Reply): unknown {
  const text = body ? textFromUtf8(body) : null;
  try {
    return text?.ok ? JSON.parse(text.value) : null;
  } catch {
    return null;
  }
}

function problemFrom(value: unknown, status: number) {
  const failure = failureSchema.safeParse(value);
  return failure.success ? failure.data.problem : problem('registry/refused', { status });
}

/** RFC 9110, 14.4: `Content-Range: bytes first-last/total`; a whole answer (200) counts only from the beginning. */
function totalOf({ status, headers }: Reply, offset: number, got: number): number | null {
  if (status === 200) return offset === 0 ? got : null;
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '');
  const [first, last, total] = (match ?? []).slice(1).map(Number);
  return total !== undefined && first === offset && last === offset + got - 1 ? total : null;
}
