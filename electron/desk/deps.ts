import type { Instant } from '../../shared/basics/instant.ts';
import type { Result } from '../../shared/basics/result.ts';
import type { DesktopEvent, Profile } from '../../shared/contracts/desktop-api.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { RegistryClient } from '../registry-client/client.ts';
import type { ReadApplications } from './intake.ts';

/** Everything a desk needs from outside. The application gives it windows and dialogs; a test or a practice world, fixed answers. */
export interface DeskDeps {
  readonly crypto: Crypto;
  readonly now: () => Instant;
  /** The profile's own folder: profile, keys, journal, encrypted files. */
  readonly folder: string;
  readonly mode: Profile['mode'];
  /** scrypt cost of a new key file. */
  readonly keyCost: number;
  readonly runtime: Profile['runtime'];
  readonly connect: (address: string) => RegistryClient;
  readonly host: RegistryHost;
  readonly choose: Choices;
  readonly stick: Stick;
  readonly readApplications: ReadApplications;
  /** A4 pages of a document without scripts. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly emit: (event: DesktopEvent) => void;
}

/** What only a person can choose; null when the person thought better of it. Paths never reach the page. */
export interface Choices {
  readonly importFolder: () => Promise<string | null>;
  readonly kitFolder: () => Promise<string | null>;
  readonly bundleFile: () => Promise<string | null>;
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
  readonly start: () => Promise<Result<{ readonly address: string; readonly verifierKey: string }>>;
  readonly stop: () => Promise<void>;
}
