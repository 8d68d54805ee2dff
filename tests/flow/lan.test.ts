import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls, createServer as createTlsProxy } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRegistryClient } from '../../electron/registry-client/client.ts';
import { ownCertificate } from '../../registry/http/certificate.ts';
import { startRegistry, type RunningRegistry } from '../../registry/start.ts';
import { invitationFromText, textFromInvitation } from '../../shared/contracts/invitation.ts';
import { hostIn } from './committee.ts';
import { codeOf, crypto, must, newSeat, profileOf } from './seat.ts';

/** This computer's own address on a network, or loopback where it has none. */
const address =
  Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.1';
const patience = { callMillis: 3_000, fileMillis: 3_000, pauses: [10] };

describe('a registry on the LAN', () => {
  let root: string;
  let registry: RunningRegistry;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-lan-'));
    registry = must(await startRegistry({ host: address, transport: 'tls', port: 0, data: join(root, 'registry') }));
  });
  afterEach(async () => {
    await registry.close();
    await rm(root, { recursive: true, force: true });
  });
  const clientFor = (at: string, pin: string | null) => createRegistryClient({ address: at, pin }, null, patience);

  it('answers over TLS to who knows its pin, and keeps the pin over restarts and changes of address', async () => {
    expect(registry.address).toMatch(/^https:/);
    expect(must(await clientFor(registry.address, registry.pin).about()).verifierKey).toBe(registry.verifierKey);
    const moved = await ownCertificate(join(root, 'registry'), ['192.0.2.77', 'desk.example.org']);
    expect(moved.pin).toBe(registry.pin);
    expect((await stat(join(root, 'registry', 'registry-tls.pem'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(root, 'registry', 'registry-tls.pem'), 'utf8')).toContain(moved.certificate);
  });

  it('is refused with any other pin, and without one, since no authority vouches for it', async () => {
    const other = await ownCertificate(root, [address]);
    expect(codeOf(await clientFor(registry.address, other.pin).about())).toBe('registry/wrong-certificate');
    expect(codeOf(await clientFor(registry.address, null).about())).toBe('registry/wrong-certificate');
  });

  it('is not asked over plain HTTP by any client', async () => {
    const plain = registry.address.replace('https', 'http').replace('127.0.0.1', 'registry.example.org');
    expect(codeOf(await clientFor(plain, null).about())).toBe('registry/insecure-address');
    expect(codeOf(await clientFor('http://127.0.0.1:1', registry.pin).about())).toBe('registry/insecure-address');
  });

  it('cannot be stood in for with another certificate of the same names: no request arrives', async () => {
    const impostor = await ownCertificate(root, [address]);
    let requests = 0;
    let bytes = 0;
    const server = createTlsServer({ key: impostor.key, cert: impostor.certificate }, (_request, response) => {
      requests += 1;
      response.end('{}');
    });
    server.on('secureConnection', (socket) => socket.on('data', (chunk: Buffer) => (bytes += chunk.length)));
    await new Promise<void>((ready) => server.listen(0, address, ready));
    const at = `https://${address}:${(server.address() as AddressInfo).port}`;
    expect(codeOf(await clientFor(at, registry.pin).handInCard('a card'))).toBe('registry/wrong-certificate');
    expect([requests, bytes]).toEqual([0, 0]);
    // The very same server is answered by who holds its pin: what was counted above could have been more than nothing.
    await clientFor(at, impostor.pin).about();
    expect(requests).toBe(1);
    server.close();
  });

  it('cannot be reached through a man in the middle, who hears nothing', async () => {
    const { port } = new URL(registry.address);
    const own = await ownCertificate(root, [address]);
    let heard = 0;
    const proxy = createTlsProxy({ key: own.key, cert: own.certificate }, (near) => {
      const far = connectTls({ host: address, port: Number(port), rejectUnauthorized: false });
      near.on('data', (chunk: Buffer) => {
        heard += chunk.length;
        far.write(chunk);
      });
      far.pipe(near);
      for (const socket of [near, far]) socket.on('error', () => near.destroy());
    });
    await new Promise<void>((ready) => proxy.listen(0, address, ready));
    const at = `https://${address}:${(proxy.address() as AddressInfo).port}`;
    expect(codeOf(await clientFor(at, registry.pin).about())).toBe('registry/wrong-certificate');
    expect(heard).toBe(0);
    expect(must(await clientFor(at, own.pin).about()).verifierKey).toBe(registry.verifierKey);
    expect(heard).toBeGreaterThan(0);
    proxy.close();
  });
});

describe('a desk that hosts for a meeting room', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-room-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('invites with the LAN address and the pin, and a member follows it to a new address of the same registry only', async () => {
    const host = hostIn(join(root, 'registry'));
    const lan = { ...host, start: () => host.start('lan') };
    const office = await newSeat(root, { name: '사무국', role: 'secretariat', change: { host: lan } });
    const { invitation } = must(await office.desktop.readInvitation({}));
    const told = must(invitationFromText(crypto, invitation));
    expect(new URL(told.address).hostname).toBe(address);
    expect(told.pin).toBe(host.running().pin);
    expect((await profileOf(office)).registry?.moved).toBe(false);

    const elsewhere = textFromInvitation({ ...told, address: 'https://192.0.2.250:1' });
    const member = await newSeat(root, { name: '위원', role: 'member', invitation: elsewhere });
    const other = hostIn(join(root, 'other'));
    const { verifierKey } = must(await other.start());
    const foreign = textFromInvitation({ ...told, verifierKey });
    expect(codeOf(await member.desktop.updateRegistryAddress({ invitation: foreign }))).toBe('registry/wrong-key');
    must(await member.desktop.updateRegistryAddress({ invitation }));
    must(await member.desktop.handInCard({}));
    expect((await profileOf(member)).registry?.address).toBe(told.address);
    expect(codeOf(await office.desktop.updateRegistryAddress({ invitation }))).toBe('registry/hosted-here');
    for (const seat of [member, office]) await seat.close();
    await other.stop();
  });
});
