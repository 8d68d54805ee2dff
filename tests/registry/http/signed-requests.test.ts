import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRegistryClient } from '../../../electron/registry-client/client.ts';
import { createNonces, nonceMillis } from '../../../registry/http/nonces.ts';
import { startRegistry, type RunningRegistry } from '../../../registry/start.ts';
import { must } from '../../flow/seat.ts';
import { round } from '../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import type { SignedMonth } from '../../../registry/command/attack/signed-month.ts';
import { deviceOf, freshNonce, requestSigner, send, signedCall, signedRequest } from './signed-call.ts';

const path = '/rounds/2026-11/records';

describe('a signed request', () => {
  let data: string;
  let registry: RunningRegistry;
  let month: SignedMonth;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'simsa-signed-'));
    registry = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data }));
    month = await playMonth({ members: 2, dossiers: 1, until: 'ballots' });
  });
  afterEach(async () => {
    await registry.close();
    await rm(data, { recursive: true, force: true });
  });
  const office = () => deviceOf(month.cast.secretariat);
  const begin = (records = month.records) =>
    signedCall(registry, office(), path, { method: 'POST', json: { records } });
  const size = async () => {
    const reply = await signedCall(registry, office(), `${path}?from=0&limit=1000`);
    return (reply.body['records'] as string[]).length;
  };

  it('that was captured and is sent again has no effect and gets 401 with a fresh nonce', async () => {
    const captured = await signedRequest(registry, office(), path, {
      method: 'POST',
      json: { records: month.records },
    });
    expect((await send(registry, path, captured)).status).toBe(200);
    const before = await size();
    for (let time = 0; time < 3; time += 1) {
      const again = await send(registry, path, captured);
      expect([again.status, again.code]).toEqual([401, 'registry/nonce-needed']);
      expect(again.headers.get('simsa-nonce')).toMatch(/^[\w-]{54}$/);
    }
    expect(await size()).toBe(before);
  });

  it('is worth nothing for another path, method, body, or registry', async () => {
    await begin();
    const good = await signedRequest(registry, office(), `${path}?from=0&limit=5`);
    expect((await send(registry, `${path}?from=0&limit=6`, good)).code).toBe('registry/bad-signature');
    const post = await signedRequest(registry, office(), path, { method: 'POST', json: { records: ['a'] } });
    const changed = { ...post, body: JSON.stringify({ records: ['b'] }) };
    expect((await send(registry, path, changed)).code).toBe('registry/bad-signature');
    const nonce = await freshNonce(registry);
    const elsewhere = { ...registry, verifierKey: 'another+00000000+AAAA' };
    const foreign = await signedRequest(elsewhere, office(), `${path}?from=0&limit=5`, { nonce });
    expect((await send(registry, `${path}?from=0&limit=5`, foreign)).code).toBe('registry/bad-signature');
    // None of the three used its nonce up, and the first is still good for what was signed.
    expect((await send(registry, `${path}?from=0&limit=5`, good)).status).toBe(200);
  });

  it('under the name of another device is refused', async () => {
    await begin();
    const [member] = month.cast.members;
    if (!member) throw new Error('no member');
    const posing = { ...office(), secretKey: member.secretKey };
    expect((await signedCall(registry, posing, '/cards')).code).toBe('registry/bad-signature');
  });

  it('with a nonce made up, cut, of another registry or from before a restart is refused', async () => {
    await begin();
    const nonce = await freshNonce(registry);
    const made = [`${nonce.slice(0, -2)}AA`, nonce.slice(0, -4), Buffer.alloc(40).toString('base64url')];
    for (const each of made)
      expect((await signedCall(registry, office(), '/cards', { nonce: each })).code).toBe('registry/nonce-needed');
    const { port } = new URL(registry.address);
    await registry.close();
    registry = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: Number(port), data }));
    expect((await signedCall(registry, office(), '/cards', { nonce })).code).toBe('registry/nonce-needed');
  });

  it('cannot begin a round with a roster that somebody else signed', async () => {
    const [stranger] = (await playMonth({ members: 1, dossiers: 1, until: 'ballots' })).cast.members;
    if (!stranger) throw new Error('no member');
    const reply = await signedCall(registry, deviceOf(stranger), path, {
      method: 'POST',
      json: { records: month.records },
    });
    expect([reply.status, reply.code]).toEqual([403, 'registry/not-on-the-roster']);
  });

  it('repeated through a proxy that cuts after the registry acted has exactly one effect', async () => {
    const cutting = await cuttingProxy(Number(new URL(registry.address).port), '/records');
    const patience = { callMillis: 5_000, fileMillis: 5_000, pauses: [10, 10] };
    const client = createRegistryClient(
      { address: cutting.address, pin: null },
      requestSigner(registry, office()),
      patience,
    );
    const { outcomes } = must(await client.append(round, month.records));
    expect(cutting.cuts()).toBe(1);
    expect(outcomes.every((outcome) => 'receipt' in outcome)).toBe(true);
    expect(await size()).toBe(month.records.length);
    cutting.close();
  });
});

describe('nonces', () => {
  it('are good once, for a while, and only where they were made', () => {
    let now = 0;
    const nonces = createNonces(() => now);
    const [used, kept] = [nonces.issue(), nonces.issue()];
    expect([nonces.isFresh(used), nonces.use(used), nonces.isFresh(used), nonces.use(used)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(createNonces(() => now).isFresh(kept)).toBe(false);
    now = nonceMillis - 1;
    expect([nonces.isFresh(kept), nonces.isFresh(used)]).toEqual([true, false]);
    now = nonceMillis;
    expect([nonces.isFresh(kept), nonces.isFresh(used)]).toEqual([false, false]);
  });
});

/** A real TCP proxy that lets the first request for `part` through and cuts the line as soon as the answer begins to come. */
async function cuttingProxy(port: number, part: string) {
  let cuts = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let waiting: 'for-request' | 'for-answer' = 'for-request';
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => [near, far].forEach((each) => each.destroy()));
    }
    near.on('data', (chunk: Buffer) => {
      if (chunk.includes(part)) waiting = 'for-answer';
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (waiting === 'for-answer' && cuts === 0) {
        cuts += 1;
        near.destroy();
      } else near.write(chunk);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${own}`,
    cuts: () => cuts,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
