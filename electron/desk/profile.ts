import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, Profile } from '../../shared/contracts/desktop-api.ts';
import type { Language } from '../../shared/messages/language.ts';
import { fingerprintOf } from '../../shared/roster/fingerprint.ts';
import { signRecord } from '../../shared/sealing/record.ts';
import { createDeviceKeys, type DeviceKeys } from '../keys/device-keys.ts';
import { readPublicKeys } from '../keys/key-file.ts';
import { invitationFromText } from '../../shared/contracts/invitation.ts';
import type { AutoLock } from '../../shared/contracts/protection.ts';
import { watchIdle } from './auto-lock.ts';
import type { DeskDeps } from './deps.ts';
import {
  hasJournal,
  readProfileFile,
  writeProfileFile,
  type PinnedRegistry,
  type ProfileFile,
} from './profile-file.ts';
import { protectionIn } from './protection.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { openSession, type Session } from './session.ts';
import { createTurnstile } from './turnstile.ts';

/** A profile on the disk and, once unlocked, its session. */
export interface ProfileHolder {
  readonly file: () => ProfileFile;
  readonly session: () => Session | null;
  readonly view: () => Promise<Result<Profile>>;
  readonly create: (input: CallInput<'createProfile'>) => Promise<Result<true>>;
  readonly unlock: (passphrase: string) => Promise<Result<true>>;
  readonly unlockWithKeychain: () => Promise<Result<true>>;
  readonly setKeychainUnlock: (keys: DeviceKeys, to: 'on' | 'off') => Promise<Result<true>>;
  readonly changePassphrase: (current: string, next: string) => Promise<Result<true>>;
  readonly setAutoLock: (minutes: AutoLock) => Promise<Result<true>>;
  /** Ends the session: what was asked to be saved is written, the journal closed, the keys let go; hosting goes on. */
  readonly lock: (page: 'saved' | 'unsaved') => Promise<Result<true>>;
  readonly setLanguage: (language: Language) => Promise<Result<true>>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the profile in a folder. A folder with keys or a journal but without a readable profile is never taken for a first start:
 * 'profile/damaged'.
 */
export async function openProfile(deps: DeskDeps): Promise<Result<ProfileHolder>> {
  const paths = {
    profile: join(deps.folder, 'profile.json'),
    keys: join(deps.folder, 'keys.json'),
  };
  const protection = protectionIn(deps);
  await mkdir(deps.folder, { recursive: true, mode: 0o700 });
  const read = await readProfileFile(paths.profile);
  if (!read.ok) return read;
  if (!read.value && (await hasJournal(deps.folder))) return err(problem('profile/damaged'));
  let file: ProfileFile = read.value ?? {
    format: 'simsa-profile/v1',
    mode: deps.mode,
    language: 'ko',
    autoLock: 15,
    desk: null,
  };
  let session: Session | null = null;
  let closing: 'no' | 'yes' = 'no';
  // Hosting begins at once and beside the window; unlocking waits for it, since it takes about as long as the passphrase.
  let hosting = file.desk?.registry.hosting === 'here' ? deps.host.start() : null;

  // Two clicks on "create" or "unlock" must not make two sets of keys or open one journal twice.
  const inTurn = createTurnstile();

  const begin = async (keys: DeviceKeys, pinned: PinnedRegistry): Promise<Result<true>> => {
    const hosted = await hosting;
    const address = hosted?.ok ? hosted.value.address : pinned.address;
    if (file.desk && address !== file.desk.registry.address) {
      file = { ...file, desk: { ...file.desk, registry: { ...pinned, address } } };
      await writeProfileFile(paths.profile, file);
    }
    const { folder, crypto, now, emit } = deps;
    const opened = await openSession({ folder, crypto, now, emit, keys, registry: deps.connect(address), pinned });
    if (!opened.ok) return opened;
    if (closing === 'yes') {
      await opened.value.journal.close();
      return err(problem('desk/closing'));
    }
    session = opened.value;
    return ok(true);
  };

  const change = (part: Partial<Pick<ProfileFile, 'language' | 'autoLock'>>) =>
    inTurn(async () => {
      file = { ...file, ...part };
      if (file.desk) await writeProfileFile(paths.profile, file);
      return ok(true as const);
    });
  const endSession = () =>
    inTurn(async () => {
      const ending = session;
      session = null;
      await ending?.journal.close();
      if (ending) deps.emit({ event: 'locked' });
      return ok(true as const);
    });
  const watch = watchIdle({
    idle: deps.idle,
    now: deps.now,
    limitMillis: () => (session && deps.mode === 'real' ? file.autoLock * 60_000 : null),
    ask: () => deps.emit({ event: 'idle' }),
    lock: () => void endSession(),
  });
  /** The keys of a practice desk are locked with a passphrase that nobody was told. */
  const real = async (step: () => Promise<Result<true>>): Promise<Result<true>> =>
    deps.mode === 'real' ? step() : err(problem('keys/practice'));

  return ok({
    file: () => file,
    session: () => session,
    view: async () => {
      const shown = await readPublicKeys(deps.crypto, paths.keys);
      if (!shown.ok) return shown;
      const { desk } = file;
      const log = session?.state.current() ?? null;
      return ok({
        state: session ? 'open' : desk ? 'locked' : 'new',
        mode: file.mode,
        language: file.language,
        person: desk?.person ?? null,
        device:
          desk && shown.value
            ? { kid: shown.value.kid, fingerprint: fingerprintOf(shown.value.kid), card: desk.card }
            : null,
        registry: desk && {
          address: desk.registry.address,
          verifierKey: desk.registry.verifierKey,
          hosting: desk.registry.hosting,
        },
        round: log?.round ?? null,
        member: (log && session && ownerOf(log.docket, session.keys.kid)?.id) ?? null,
        protection: { ...(await protection.keychainState()), autoLock: file.autoLock },
        runtime: deps.runtime,
      });
    },
    create: (input) => inTurn(() => create(input)),
    unlock: (passphrase) => inTurn(() => unlock(() => protection.byPassphrase(passphrase))),
    unlockWithKeychain: () => inTurn(() => unlock(protection.byKeychain)),
    setKeychainUnlock: (keys, to) => real(() => inTurn(() => protection.setKeychainUnlock(keys, to))),
    changePassphrase: (current, next) => real(() => inTurn(() => protection.changePassphrase(current, next))),
    setAutoLock: (autoLock) => change({ autoLock }),
    lock: (page) =>
      real(async () => {
        if (page === 'saved') return endSession();
        watch.postpone();
        return err(problem('keys/unsaved'));
      }),
    setLanguage: (language) => change({ language }),
    close: async () => {
      watch.stop();
      closing = 'yes';
      await session?.journal.close();
      session = null;
      await hosting;
      await deps.host.stop();
    },
  });

  async function create({
    name,
    affiliation,
    role,
    passphrase,
    registry,
  }: CallInput<'createProfile'>): Promise<Result<true>> {
    if (file.desk) return err(problem('profile/exists'));
    const keys = await createDeviceKeys(deps.crypto);
    const pinned = registry.kind === 'join' ? joined(deps, registry.invitation) : await hostedHere();
    if (!pinned.ok) return pinned;
    if (pinned.value.secretariat === null && role !== 'secretariat')
      return err(problem('registry/invitation-without-secretariat'));
    const person = { name: name.normalize('NFC'), affiliation: affiliation.normalize('NFC'), role };
    const { alg, signingKey, recipient } = keys.public;
    const card = { ...person, alg, signingKey, recipient, at: deps.now() };
    const { jws } = signRecord(deps.crypto, {
      kind: 'device-card',
      version: 1,
      kid: keys.kid,
      secretKey: keys.signing,
      body: card,
    });
    const secretariat = pinned.value.secretariat ?? keys.kid;
    await protection.write(keys, passphrase);
    // The profile is written last: until it is there, this is still a first start.
    const next = { ...file, desk: { person, card: jws, registry: { ...pinned.value, secretariat } } };
    await writeProfileFile(paths.profile, next);
    file = next;
    return begin(keys, next.desk.registry);
  }

  async function unlock(keysFrom: () => Promise<Result<DeviceKeys>>): Promise<Result<true>> {
    if (!file.desk) return err(problem('profile/none'));
    if (session) return ok(true);
    const keys = await keysFrom();
    return keys.ok ? begin(keys.value, file.desk.registry) : keys;
  }

  async function hostedHere(): Promise<Result<PinnedRegistry>> {
    hosting = deps.host.start();
    const hosted = await hosting;
    if (!hosted.ok) return hosted;
    const { address, verifierKey } = hosted.value;
    return ok({ address, verifierKey, hosting: 'here', secretariat: null });
  }
}

function joined(deps: DeskDeps, text: string): Result<PinnedRegistry> {
  const invitation = invitationFromText(deps.crypto, text);
  return invitation.ok ? ok({ ...invitation.value, hosting: 'elsewhere' }) : invitation;
}
