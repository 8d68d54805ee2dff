import * as nodeCrypto from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { base64UrlFromBytes, bytesFromBase64Url, hexFromBytes } from '../shared/basics/bytes.ts';
import { instantSchema, type Instant } from '../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../shared/basics/result.ts';
import { nativeCrypto } from '../shared/sealing/native.ts';
import { libraryPart } from '../shared/sealing/pure.ts';
import type { Crypto } from '../shared/sealing/crypto.ts';
import type { RegistryConfig } from './config.ts';
import { ownCertificate } from './http/certificate.ts';
import { createServer } from './http/server.ts';
import type { LogKey } from './log/round-log.ts';
import { createService } from './service.ts';
import { openFileBlobs } from './storage/file-blobs.ts';
import { openFileInbox, openFileRecords } from './storage/file-records.ts';

export interface RunningRegistry {
  /** For this computer. */
  readonly address: string;
  /** For others: what an invitation names. */
  readonly announced: string;
  /** Of its own certificate; null without one. */
  readonly pin: string | null;
  readonly name: string;
  readonly verifierKey: string;
  readonly close: () => Promise<void>;
}

/** Opens the data folder, locks it, and listens. Refuses a damaged log ('registry/damaged-log') and a folder in use ('registry/in-use'). */
export async function startRegistry({ host, port, data, transport }: RegistryConfig): Promise<Result<RunningRegistry>> {
  const crypto = nativeCrypto(nodeCrypto, libraryPart);
  await mkdir(data, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(data);
  if (!lock.ok) return lock;
  const records = await openFileRecords(crypto, data);
  if (!records.ok) {
    await lock.value();
    return records;
  }
  const inbox = await openFileInbox(crypto, data);
  if (!inbox.ok) {
    await records.value.close();
    await lock.value();
    return inbox;
  }
  const key = await registryKey(crypto, data);
  const blobs = await openFileBlobs(data);
  const service = createService({ crypto, store: { records: records.value, blobs, inbox: inbox.value }, key, now });
  if (!service.ok) {
    await records.value.close();
    await inbox.value.close();
    await lock.value();
    return service;
  }
  await service.value.dropClosedFiles();
  const reached = reachedAt(host);
  const certificate = transport === 'tls' ? await ownCertificate(data, reached) : null;
  const server = await createServer(service.value, { crypto, certificate });
  await server.listen({ host, port });
  const { port: actual } = server.server.address() as AddressInfo;
  const urlOf = (name: string) =>
    `${certificate ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${actual}`;
  return ok({
    address: urlOf(reached[0]),
    announced: urlOf(reached[1] ?? reached[0]),
    pin: certificate?.pin ?? null,
    name: service.value.name,
    verifierKey: service.value.verifierKey,
    close: async () => {
      await server.close();
      await records.value.close();
      await inbox.value.close();
      await lock.value();
    },
  });
}

/** The registry's own clock: for when pages for outsiders end and when something came in; order and validity never rest on it. */
function now(): Instant {
  return instantSchema.parse(new Date().toISOString());
}

/** The addresses at which a host name given to `listen` is reached: for this computer first, then for others. */
function reachedAt(host: string): readonly [string, ...string[]] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const here = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outside = here.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
  return ['127.0.0.1', ...outside];
}

/** The checkpoint key, made once and readable by its owner only; the name carries part of the key so that two registries never share one. */
async function registryKey(crypto: Crypto, data: string): Promise<LogKey> {
  const path = join(data, 'registry.key');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept === null) {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(`${base64UrlFromBytes(crypto.randomBytes(32))}\n`);
    await file.sync();
    await file.close();
    return registryKey(crypto, data);
  }
  const secretKey = bytesFromBase64Url(kept.trim());
  if (!secretKey.ok || secretKey.value.length !== 32) throw new Error(`${path} does not hold a key`);
  const publicKey = crypto.publicKeyEd25519(secretKey.value);
  return { name: `simsa-registry-${hexFromBytes(crypto.sha256(publicKey)).slice(0, 8)}`, secretKey: secretKey.value };
}

/** Folders that this very process holds: its own number in a lock file would say nothing. */
const heldHere = new Set<string>();

/** Two processes on one log would fork it. A lock left by a process that is gone is taken over. */
async function lockFolder(data: string): Promise<Result<() => Promise<void>>> {
  const path = join(data, 'lock');
  if (heldHere.has(data)) return err(problem('registry/in-use', { folder: data, process: process.pid }));
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(String(process.pid));
    await file.close();
    heldHere.add(data);
    return ok(async () => {
      await rm(path, { force: true });
      heldHere.delete(data);
    });
  } catch {
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder !== process.pid && Number.isInteger(holder) && holder > 0 && (await isRunning(holder)))
      return err(problem('registry/in-use', { folder: data, process: holder }));
    await rm(path, { force: true });
    return lockFolder(data);
  }
}

async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
  // A process that was killed and that nobody has buried yet still answers to its number; it holds no file any more.
  const status = process.platform === 'linux' ? await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '') : '';
  return !/\) [ZX] /.test(status);
}
