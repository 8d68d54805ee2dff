import { createHash } from 'node:crypto';
import type { Digest } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { registryApi } from '../../shared/contracts/registry-api.ts';
import { judgeAddress, type RegistryTarget } from '../../shared/contracts/registry-address.ts';
import { authorizationFor, nonceHeader, type RequestSigner } from '../../shared/contracts/signed-request.ts';
import { connectionTo, type Connection, type Outgoing, type Reply } from './connection.ts';

/** A request, with the digest of a body that is too large to be read twice. */
export type Sendable = Outgoing & { readonly digest?: Digest };

export type Send = (
  request: Sendable,
  bounds: { readonly millis: number; readonly bytes: number },
) => Promise<Result<Reply>>;

/**
 * Signs each request with a nonce of its own, sends it, and when nobody answers or the registry is busy, sends it again after each
 * pause. A nonce that the registry no longer takes is replaced once. No redirect is followed.
 */
export function createSender(target: RegistryTarget, signer: RequestSigner | null, pauses: readonly number[]): Send {
  const safe = judgeAddress(target);
  if (!safe.ok) return async () => safe;
  const connection = connectionTo(target);
  const nonces = createNonces(connection);

  const attempt = async (request: Sendable, bounds: Parameters<Send>[1]): Promise<Reply | 'silence' | 'refused'> => {
    const { method, path, headers } = request;
    const taken = signer ? await nonces.take(bounds.millis) : null;
    if (typeof taken === 'string') return taken;
    const proof: Readonly<Record<string, string>> =
      signer && taken
        ? { authorization: authorizationFor(signer, { method, path, body: digestOf(request), nonce: taken.nonce }) }
        : {};
    const answer = await connection.exchange({ ...request, headers: { ...headers, ...proof } }, bounds);
    if (answer.kind === 'wrong-certificate') return 'refused';
    if (answer.kind === 'silence') return 'silence';
    nonces.keep(answer.reply);
    const redirected = answer.reply.status >= 300 && answer.reply.status < 400;
    return redirected ? 'silence' : answer.reply;
  };

  return async (request, bounds) => {
    for (let turn = 0; ; turn += 1) {
      let reply = await attempt(request, bounds);
      if (typeof reply === 'object' && reply.status === 401 && signer) reply = await attempt(request, bounds);
      if (reply === 'refused') return err(problem('registry/wrong-certificate'));
      const again = reply === 'silence' || reply.status === 503 || reply.status === 429;
      const pause = pauses[turn];
      if (!again && reply !== 'silence') return ok(reply);
      if (pause === undefined) return reply === 'silence' ? err(problem('registry/unreachable')) : ok(reply);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
}

function digestOf({ body, digest }: Sendable): string {
  if (digest) return digest;
  if (body instanceof Blob) throw new Error('a file is sent under its digest');
  return createHash('sha256')
    .update(body ?? new Uint8Array(0))
    .digest('hex');
}

/** A nonce kept longer than this is taken for stale without asking: well below the registry's own limit, by this process's clock. */
const keptMillis = 60_000;
const keptNonces = 8;

/** Nonces that came with replies, each handed out once; the registry is asked for one when there is none. */
function createNonces(connection: Connection) {
  let kept: { readonly nonce: string; readonly at: number }[] = [];
  return {
    keep: ({ headers }: Reply) => {
      const nonce = headers[nonceHeader];
      if (typeof nonce === 'string') kept = [...kept, { nonce, at: performance.now() }].slice(-keptNonces);
    },
    take: async (millis: number): Promise<{ readonly nonce: string } | 'silence' | 'refused'> => {
      kept = kept.filter(({ at }) => performance.now() - at < keptMillis);
      const last = kept.pop();
      if (last) return last;
      const asked = { method: 'GET', path: registryApi.nonce.path, headers: {}, body: null } as const;
      const answer = await connection.exchange(asked, { millis, bytes: 10_000 });
      if (answer.kind === 'wrong-certificate') return 'refused';
      // Every reply of a registry brings one; what answers without is none.
      const nonce = answer.kind === 'reply' ? answer.reply.headers[nonceHeader] : undefined;
      return typeof nonce === 'string' ? { nonce } : 'silence';
    },
  };
}
