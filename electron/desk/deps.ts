import type { Instant } from '../../shared/basics/instant.ts';
import type { Result } from '../../shared/basics/result.ts';
import type { DesktopEvent, Profile } from '../../shared/contracts/desktop-api.ts';
import type { RegistryTarget } from '../../shared/contracts/registry-address.ts';
import type { RequestSigner } from '../../shared/contracts/signed-request.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { DisplayMemory } from '../display-memory.ts';
import type { OpenKitWriter } from '../files/kit/kit-writer.ts';
import type { PassphraseCost } from '../keys/passphrase.ts';
import type { RegistryClient } from '../registry-client/client.ts';
import type { ReadApplications } from './intake.ts';

/** Everything a desk needs from outside. The application gives it windows and dialogs; a test or a practice world, fixed answers. */
export interface DeskDeps {
  readonly crypto: Crypto;
  readonly now: () => Instant;
  /** The profile's own folder: profile, keys, journal, encrypted files. */
  readonly folder: string;
  readonly mode: Profile['mode'];
  /** Which of the registry's rounds this desk works on; months where nothing is said. */
  readonly follows?: 'rehearsals';
  /** scrypt cost of a new key file. */
  readonly keyCost: PassphraseCost;
  readonly display: DisplayMemory;
  readonly keychain: Keychain;
  readonly idle: Idle;
  readonly runtime: Profile['runtime'];
  readonly connect: (target: RegistryTarget, signer: RequestSigner) => RegistryClient;
  readonly host: RegistryHost;
  readonly choose: Choices;
  readonly stick: Stick;
  readonly readApplications: ReadApplications;
  /** A4 pages of a document without scripts. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly openKitWriter: OpenKitWriter;
  readonly emit: (event: DesktopEvent) => void;
}

/** What only a person can choose; null when the person thought better of it. Paths never reach the page. */
export interface Choices {
  readonly importFolder: () => Promise<string | null>;
  /** Files that belong to one application. */
  readonly applicationFiles: () => Promise<readonly string[] | null>;
  readonly kitFolder: () => Promise<string | null>;
  /** The results.json of an earlier kit. */
  readonly earlierKit: () => Promise<string | null>;
  readonly fileToVerify: () => Promise<string | null>;
  /** Where a checkpoint or a proof is left. */
  readonly proofFolder: () => Promise<string | null>;
  readonly checkpointFile: () => Promise<string | null>;
  /** Where a backup is to be written, under this name unless the person chooses another. */
  readonly newBackupFile: (name: string) => Promise<string | null>;
  readonly backupFile: () => Promise<string | null>;
  /** Where a copy of an attachment is to be left, under this name unless the person chooses another. */
  readonly attachmentCopy: (name: string) => Promise<string | null>;
  /** Where a table or a rubric is to be written, under this name unless the person chooses another. */
  readonly newFile: (name: string) => Promise<string | null>;
  /** A table or a rubric of one of these extensions. */
  readonly fileToOpen: (extensions: readonly string[]) => Promise<string | null>;
}

/** The operating system's store of secrets. 'none' also where the system only pretends to have one. Both steps answer null on refusal. */
export interface Keychain {
  readonly state: () => 'real' | 'none';
  readonly seal: (secret: Uint8Array) => Uint8Array | null;
  readonly open: (sealed: Uint8Array) => Uint8Array | null;
}

/** How long nobody has touched this computer, and how often that is looked at. */
export interface Idle {
  readonly seconds: () => number;
  readonly everyMillis: number;
}

/** Who is to reach a registry hosted here: this computer alone, or the meeting room's network. */
export type Reach = 'loopback' | 'lan';

/** A hosted registry: its address for this computer, and the one for others; `pin` of its certificate, null on loopback. */
export interface HostedRegistry {
  readonly address: string;
  readonly announced: string;
  readonly pin: string | null;
  readonly verifierKey: string;
}

/** What people carry between desks, on a USB stick or any other way. */
export type CarriedFile = 'bundle' | 'card' | 'invitation';

/** Where such files go to and come from: asked of the person each time, null when the person thought better of it. */
export interface Stick {
  readonly saveAs: (file: CarriedFile, suggested: string) => Promise<string | null>;
  readonly open: (file: CarriedFile) => Promise<readonly string[] | null>;
}

/** A registry hosted beside this desk. Starting twice answers the one that runs. */
export interface RegistryHost {
  readonly start: (reach: Reach) => Promise<Result<HostedRegistry>>;
  readonly stop: () => Promise<void>;
}
