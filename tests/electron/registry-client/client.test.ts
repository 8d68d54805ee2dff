import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { digestSchema, roundIdSchema } from '../../../shared/basics/ids.ts';
import { createRegistryClient } from '../../../electron/registry-client/client.ts';
import { codeOf, must } from '../../flow/seat.ts';

const round = roundIdSchema.parse('2026-11');
const digest = digestSchema.parse('a'.repeat(64));
const patience = { callMillis: 300, fileMillis: 300, pauses: [10, 10] };

describe('the registry client', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const serve = async (listener: RequestListener) => {
    server = createServer(listener);
    await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    return createRegistryClient({ address: `http://127.0.0.1:${port}/`, pin: null }, null, patience);
  };
  const json =
    (value: unknown, status = 200): RequestListener =>
    (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };

  it('says unreachable when nobody listens, and when the answer takes too long', async () => {
    const nobody = createRegistryClient({ address: 'http://127.0.0.1:1', pin: null }, null, patience);
    expect(codeOf(await nobody.about())).toBe('registry/unreachable');
    const silent = await serve(() => undefined);
    expect(codeOf(await silent.about())).toBe('registry/unreachable');
  });

  it('tries again after a cut connection and after "busy"', async () => {
    let calls = 0;
    const client = await serve((request, response) => {
      calls += 1;
      if (calls === 1) request.socket.destroy();
      else if (calls === 2) response.writeHead(503).end();
      else json({ cards: [] })(request, response);
    });
    expect(must(await client.cards())).toEqual({ cards: [] });
    expect(calls).toBe(3);
  });

  it("passes the registry's own word on, and makes one up only for a failure without words", async () => {
    const refused = await serve(json({ problem: { code: 'registry/unknown-round', details: { round: 'x' } } }, 404));
    expect(codeOf(await refused.checkpoint(round, 0))).toBe('registry/unknown-round');
    server?.close();
    const wordless = await serve((_request, response) => response.writeHead(418).end('teapot'));
    expect(await wordless.checkpoint(round, 0)).toEqual({
      ok: false,
      problem: { code: 'registry/refused', details: { status: 418 } },
    });
  });

  const nonsense: readonly [string, unknown][] = [
    ['a field too many', { checkpoint: '', consistency: [], more: 1 }],
    ['a field missing', { checkpoint: '' }],
    ['another type', { checkpoint: 1, consistency: [] }],
    ['no object', null],
  ];
  it.each(nonsense)('refuses a reply with %s', async (_title, reply) => {
    expect(codeOf(await (await serve(json(reply))).checkpoint(round, 0))).toBe('registry/bad-reply');
  });

  it('follows no redirect to another address', async () => {
    const client = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );
    expect(codeOf(await client.about())).toBe('registry/unreachable');
  });

  it('reads a part of a file only when the answer is that very part', async () => {
    const part =
      (range: string, body: string, status = 206): RequestListener =>
      (_request, response) => {
        response.writeHead(status, { 'content-range': range, 'content-length': body.length }).end(body);
      };
    const good = await serve(part('bytes 5-8/20', 'abcd'));
    expect(must(await good.getBlob(round, digest, 5, 4))).toEqual({
      bytes: new Uint8Array(Buffer.from('abcd')),
      total: 20,
    });
    for (const [range, body, status] of [
      ['bytes 4-7/20', 'abcd', 206],
      ['bytes 5-9/20', 'abcd', 206],
      ['', 'abcd', 200],
      ['bytes 5-12/20', 'abcdefgh', 206],
    ] as const) {
      server?.close();
      const client = await serve(part(range, body, status));
      expect(codeOf(await client.getBlob(round, digest, 5, 4)), range).toBe('registry/bad-reply');
    }
  });
});
