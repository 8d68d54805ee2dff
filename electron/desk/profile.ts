import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, Profile } from '../../shared/contracts/desktop-api.ts';
import type { Language } from '../../shared/messages/language.ts';
import { fingerprintOf } from '../../shared/roster/fingerprint.ts';
import { signRecord } from '../../shared/sealing/record.ts';
import { signWithKey } from '../../shared/sealing/signing-key.ts';
import { removeUnfinished } from '../files/atomic-file.ts';
import { createDeviceKeys, signingKeyOf, type DeviceKeys } from '../keys/device-keys.ts';
import { readPublicKeys } from '../keys/key-file.ts';
import { invitationFromText } from '../../shared/contracts/invitation.ts';
import type { AutoLock } from '../../shared/contracts/protection.ts';
import { watchIdle } from './auto-lock.ts';
import {
  hasJournal,
  readProfileFile,
  writeProfileFile,
  type PinnedRegistry,
  type ProfileFile,
} from './profile-file.ts';
import { protectionIn } from './protection.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import type { RegistryTarget } from '../../shared/contracts/registry-address.ts';
import type { RequestSigner } from '../../shared/contracts/signed-request.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { DeskDeps, Reach } from './deps.ts';
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
  /** The address that an invitation names from now on, and its pin. */
  readonly announce: () => Promise<RegistryTarget>;
  /** Another address for the same registry, from a new invitation. Problems: 'registry/wrong-key', 'registry/hosted-here'. */
  readonly updateAddress: (invitation: string) => Promise<Result<true>>;
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
  await removeUnfinished(deps.folder);
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
  const reach = file.desk ? reachOf(file.desk.registry) : null;
  let hosting = reach ? deps.host.start(reach) : null;

  // Two clicks on "create" or "unlock" must not make two sets of keys or open one journal twice.
  const inTurn = createTurnstile();

  const begin = async (keys: DeviceKeys, pinned: PinnedRegistry): Promise<Result<true>> => {
    const hosted = await hosting;
    const { address, pin } = hosted?.ok ? hosted.value : pinned;
    const registry = { ...pinned, address, pin };
    if (file.desk && (address !== file.desk.registry.address || pin !== file.desk.registry.pin))
      await keepRegistry(registry);
    const { folder, crypto, now, emit } = deps;
    const client = deps.connect({ address, pin }, requestSigner(crypto, keys, pinned));
    const opened = await openSession({ folder, crypto, now, emit, keys, registry: client, pinned: registry });
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
  const keepRegistry = async (registry: PinnedRegistry): Promise<void> => {
    if (!file.desk) return;
    file = { ...file, desk: { ...file.desk, registry } };
    await writeProfileFile(paths.profile, file);
  };

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
            ? {
                kid: shown.value.kid,
                alg: shown.value.alg,
                fingerprint: fingerprintOf(shown.value.kid),
                card: desk.card,
              }
            : null,
        registry: desk && {
          address: desk.registry.address,
          verifierKey: desk.registry.verifierKey,
          hosting: desk.registry.hosting,
          moved: session !== null && (await hasMoved(desk.registry)),
        },
        round: log?.round ?? null,
        member: (log && session && ownerOf(log.docket, session.keys.kid)?.id) ?? null,
        protection: { ...(await protection.keychainState()), autoLock: file.autoLock },
        runtime: deps.runtime,
      });
    },
    create: (input) => inTurn(() => create(input)),
    unlock: (passphrase) => inTurn(() => unlock(() => protection.byPassphrase(passphrase))),
    announce: () => inTurn(announce),
    updateAddress: (invitation) => inTurn(() => updateAddress(invitation)),
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
    algorithm,
  }: CallInput<'createProfile'>): Promise<Result<true>> {
    if (file.desk) return err(problem('profile/exists'));
    const keys = await createDeviceKeys(deps.crypto, algorithm ?? 'EdDSA');
    const pinned = registry.kind === 'join' ? joined(deps, registry.invitation) : await hostedHere(registry.reach);
    if (!pinned.ok) return pinned;
    if (pinned.value.secretariat === null && role !== 'secretariat')
      return err(problem('registry/invitation-without-secretariat'));
    const person = { name: name.normalize('NFC'), affiliation: affiliation.normalize('NFC'), role };
    const { alg, signingKey, recipient } = keys.public;
    const card = { ...person, alg, signingKey, recipient, at: deps.now() };
    const { jws } = signRecord(deps.crypto, {
      kind: 'device-card',
      version: 1,
      ...signingKeyOf(keys),
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

  async function hostedHere(wanted: Reach): Promise<Result<PinnedRegistry>> {
    hosting = deps.host.start(wanted);
    const hosted = await hosting;
    if (!hosted.ok) return hosted;
    const { address, pin, verifierKey } = hosted.value;
    const kind = wanted === 'lan' ? 'here-lan' : 'here';
    return ok({ address, pin, verifierKey, hosting: kind, announced: null, secretariat: null });
  }

  async function announce(): Promise<RegistryTarget> {
    const registry = file.desk?.registry;
    if (!registry) throw new Error('who announces a registry has one');
    const hosted = await hosting;
    const { announced, pin } = hosted?.ok ? hosted.value : { announced: registry.address, pin: registry.pin };
    if (registry.hosting !== 'elsewhere' && announced !== registry.announced)
      await keepRegistry({ ...registry, announced });
    return { address: announced, pin };
  }

  /** Whether others were told another address than the one at which a registry hosted here is reached today. */
  async function hasMoved({ hosting: kind, announced }: PinnedRegistry): Promise<boolean> {
    if (kind === 'elsewhere' || announced === null) return false;
    const hosted = await hosting;
    return hosted?.ok === true && hosted.value.announced !== announced;
  }

  async function updateAddress(text: string): Promise<Result<true>> {
    if (!file.desk || !session) return err(problem('keys/locked'));
    const { registry } = file.desk;
    if (registry.hosting !== 'elsewhere') return err(problem('registry/hosted-here'));
    const invitation = invitationFromText(deps.crypto, text);
    if (!invitation.ok) return invitation;
    const { address, pin, verifierKey } = invitation.value;
    if (verifierKey !== registry.verifierKey) return err(problem('registry/wrong-key'));
    const pinned = { ...registry, address, pin };
    await keepRegistry(pinned);
    const client = deps.connect({ address, pin }, requestSigner(deps.crypto, session.keys, pinned));
    session = { ...session, registry: client, pinned };
    return ok(true);
  }
}

function joined(deps: DeskDeps, text: string): Result<PinnedRegistry> {
  const invitation = invitationFromText(deps.crypto, text);
  return invitation.ok ? ok({ ...invitation.value, hosting: 'elsewhere', announced: null }) : invitation;
}

function reachOf({ hosting }: PinnedRegistry): Reach | null {
  return hosting === 'elsewhere' ? null : hosting === 'here' ? 'loopback' : 'lan';
}

/** Requests are signed here, so that the client never holds a key. */
function requestSigner(crypto: Crypto, keys: DeviceKeys, { verifierKey }: PinnedRegistry): RequestSigner {
  return { kid: keys.kid, verifierKey, sign: (bytes) => signWithKey(crypto, signingKeyOf(keys), bytes) };
}
