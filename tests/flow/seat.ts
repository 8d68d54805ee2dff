import { kitWriterHere } from '../../electron/files/kit/kit-writer.ts';
import * as nodeCrypto from 'node:crypto';
import { join } from 'node:path';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import type { Result } from '../../shared/basics/result.ts';
import type { DesktopEvent, Profile } from '../../shared/contracts/desktop-api.ts';
import type { Role } from '../../shared/roster/role.ts';
import type { Algorithm } from '../../shared/sealing/signing-key.ts';
import { nativeCrypto } from '../../shared/sealing/native.ts';
import { libraryPart } from '../../shared/sealing/pure.ts';
import type { Choices, DeskDeps } from '../../electron/desk/deps.ts';
import { openDesk, type Desk } from '../../electron/desk/desk.ts';
import { createDisplayMemory } from '../../electron/display-memory.ts';
import { noKeychain } from '../../electron/keys/os-keychain.ts';
import { practiceCost } from '../../electron/keys/passphrase.ts';
import { createRegistryClient } from '../../electron/registry-client/client.ts';

export const crypto = nativeCrypto(nodeCrypto, libraryPart);
export const passphrase = '가을 하늘 공활한데';

/** A person who thinks better of every question. */
export const nobodyChooses: Choices = {
  importFolder: async () => null,
  applicationFiles: async () => null,
  kitFolder: async () => null,
  earlierKit: async () => null,
  fileToVerify: async () => null,
  proofFolder: async () => null,
  checkpointFile: async () => null,
  newBackupFile: async () => null,
  backupFile: async () => null,
  attachmentCopy: async () => null,
  newFile: async () => null,
  fileToOpen: async () => null,
};

/** A desk under test with what it was told and what it told. */
export interface Seat extends Desk {
  readonly folder: string;
  readonly deps: DeskDeps;
  readonly events: DesktopEvent[];
}

/** Fixed answers where the application would ask a person; no registry of its own; registry calls without long waits. */
export function depsFor(
  folder: string,
  change: Partial<DeskDeps> = {},
): DeskDeps & { readonly events: DesktopEvent[] } {
  const events: DesktopEvent[] = [];
  return {
    crypto,
    now: () => instantFromMillis(Date.now()),
    folder,
    mode: 'real',
    keyCost: practiceCost,
    runtime: { app: '0.1.0', electron: '-', chrome: '-', node: process.versions.node, source: 'test' },
    connect: (target, signer) =>
      createRegistryClient(target, signer, { callMillis: 5_000, fileMillis: 20_000, pauses: [20] }),
    host: {
      start: async () => ({ ok: false, problem: { code: 'registry/cannot-host' } }),
      stop: async () => undefined,
    },
    display: createDisplayMemory(folder),
    keychain: noKeychain,
    idle: { seconds: () => 0, everyMillis: 60_000 },
    choose: nobodyChooses,
    stick: { saveAs: async () => null, open: async () => null },
    readApplications: async () => ({ ok: false, problem: { code: 'import/no-table' } }),
    printPdf: async () => new TextEncoder().encode('%PDF-1.7'),
    openKitWriter: kitWriterHere,
    emit: (event) => events.push(event),
    events,
    ...change,
  };
}

export async function takeSeat(folder: string, change: Partial<DeskDeps> = {}): Promise<Seat> {
  const deps = depsFor(folder, change);
  const desk = must(await openDesk(deps));
  return { ...desk, folder, deps, events: deps.events };
}

export async function newSeat(
  root: string,
  {
    name,
    role,
    invitation,
    affiliation = '한국대학교',
    algorithm,
    change,
  }: {
    name: string;
    role: Role;
    invitation?: string;
    affiliation?: string;
    algorithm?: Algorithm | undefined;
    change?: Partial<DeskDeps>;
  },
): Promise<Seat> {
  const seat = await takeSeat(join(root, name), change);
  const registry =
    invitation === undefined
      ? { kind: 'host-here' as const, reach: 'loopback' as const }
      : { kind: 'join' as const, invitation };
  must(await seat.desktop.createProfile({ name, affiliation, role, passphrase, algorithm, registry }));
  return seat;
}

/** The value, or a failure of the test that names the problem. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details ?? {})}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}

export async function profileOf(desk: Desk): Promise<Profile> {
  return must(await desk.desktop.readProfile({}));
}
