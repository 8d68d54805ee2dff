/**
 * Connections to one registry. Refuses a pinned registry's certificate with any other key, and an unpinned one that no authority
 * vouches for, before a byte of a request is written: the agent gets the socket only afterwards.
 */
import { createHash } from 'node:crypto';
import {
  Agent as PlainAgent,
  request as plainRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as TlsAgent, request as tlsRequest, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { Readable, type Duplex } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { connect, type TLSSocket } from 'node:tls';
import { base64UrlFromBytes, equalBytes, utf8 } from '../../shared/basics/bytes.ts';
import type { RegistryTarget } from '../../shared/contracts/registry-address.ts';

export interface Outgoing {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  /** Path with query, as the registry knows it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A file is read from the disk as it goes. */
  readonly body: Uint8Array | Blob | null;
}

/** `body` is null when more came than the caller wants. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Whatever went wrong on the way (refused, cut, too slow, name unknown) is one thing, silence; only a wrong certificate is told apart. */
export type Answer =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'silence' }
  | { readonly kind: 'wrong-certificate' };

export interface Connection {
  readonly exchange: (
    outgoing: Outgoing,
    bounds: { readonly millis: number; readonly bytes: number },
  ) => Promise<Answer>;
}

/** How long a connection may take to come about, in milliseconds. */
const connectMillis = 10_000;

export function connectionTo({ address, pin }: RegistryTarget): Connection {
  const base = address.replace(/\/+$/, '');
  const secure = base.startsWith('https:');
  const agent = secure ? new CheckedAgent(pin) : new PlainAgent({ keepAlive: true });
  const begin = secure ? tlsRequest : plainRequest;

  const exchangeOnce = (
    { method, path, headers, body }: Outgoing,
    { millis, bytes }: { readonly millis: number; readonly bytes: number },
  ): Promise<Answer | 'stale-connection'> =>
    new Promise((answer) => {
      const signal = AbortSignal.timeout(millis);
      const length = body === null ? {} : { 'content-length': String(body instanceof Blob ? body.size : body.length) };
      const request = begin(new URL(base + path), { method, agent, signal, headers: { ...headers, ...length } });
      request.once('response', (response) => {
        const { statusCode: status = 0, headers: received } = response;
        bodyOf(response, bytes).then(
          (read) => answer({ kind: 'reply', reply: { status, headers: received, body: read } }),
          () => answer({ kind: 'silence' }),
        );
      });
      request.once('error', (failure) => {
        if (isWrongCertificate(failure)) answer({ kind: 'wrong-certificate' });
        else
          answer(request.reusedSocket && codeOf(failure) === 'ECONNRESET' ? 'stale-connection' : { kind: 'silence' });
      });
      if (body instanceof Blob) {
        const file = Readable.fromWeb(body.stream() as ReadableStream);
        file.once('error', (failure) => request.destroy(failure));
        request.once('close', () => file.destroy());
        file.pipe(request);
      } else request.end(body ?? undefined);
    });

  return {
    exchange: async (outgoing, bounds) => {
      // A kept connection may have been closed by the other side in the same moment; that says nothing about the registry.
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const answer = await exchangeOnce(outgoing, bounds);
        if (answer !== 'stale-connection') return answer;
      }
      return { kind: 'silence' };
    },
  };
}

/** Hands out a TLS connection only once its certificate was found right. No session is resumed: each connection is judged anew. */
class CheckedAgent extends TlsAgent {
  readonly #pin: string | null;

  constructor(pin: string | null) {
    super({ keepAlive: true, maxCachedSessions: 0 });
    this.#pin = pin;
  }

  override createConnection(
    { host, port }: RequestOptions,
    whenReady?: (failure: Error | null, socket: Duplex) => void,
  ): undefined {
    const name = (host ?? '').replace(/^\[|\]$/g, '');
    const socket = connect({
      host: name,
      port: Number(port ?? 443),
      servername: isIP(name) === 0 ? name : '',
      // With a pin neither name nor authority nor date count, only the key: laptops' clocks may be years off.
      rejectUnauthorized: this.#pin === null,
      minVersion: this.#pin === null ? 'TLSv1.2' : 'TLSv1.3',
    });
    const settle = (failure: Error | null) => {
      clearTimeout(timer);
      socket.removeListener('error', settle);
      if (failure) socket.destroy();
      whenReady?.(failure, socket);
    };
    const timer = setTimeout(() => settle(new Error('no connection in time')), connectMillis);
    socket.once('error', settle);
    socket.once('secureConnect', () =>
      settle(this.#pin === null || hasPin(socket, this.#pin) ? null : new WrongCertificate()),
    );
    return undefined;
  }
}

class WrongCertificate extends Error {}

function hasPin(socket: TLSSocket, pin: string): boolean {
  const spki = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
  if (!spki) return false;
  const found = base64UrlFromBytes(createHash('sha256').update(spki).digest());
  return equalBytes(utf8(found), utf8(pin));
}

/** Our own word, or one of OpenSSL's for a chain or a name that does not hold. */
function isWrongCertificate(failure: Error): boolean {
  return failure instanceof WrongCertificate || /CERT|UNABLE_TO_|ALTNAME/.test(codeOf(failure));
}

function codeOf(failure: Error): string {
  return 'code' in failure && typeof failure.code === 'string' ? failure.code : '';
}

async function bodyOf(response: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    count += chunk.length;
    if (count > limit) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
