import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput, Profile } from '../../shared/contracts/desktop-api.ts';
import { invitationFromText } from '../../shared/contracts/invitation.ts';
import type { AutoLock } from '../../shared/contracts/protection.ts';
import type { RegistryTarget } from '../../shared/contracts/registry-address.ts';
import type { RequestSigner } from '../../shared/contracts/signed-request.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { signWithKey } from '../../shared/sealing/signing-key.ts';
import { removeUnfinished } from '../files/atomic-file.ts';
import { signingKeyOf, type DeviceKeys } from '../keys/device-keys.ts';
import { watchIdle } from './auto-lock.ts';
import type { DeskDeps } from './deps.ts';
import { beginHosting, registryToday } from './hosting.ts';
import {
  hasJournal,
  readProfileFile,
  writeProfileFile,
  type PinnedRegistry,
  type ProfileFile,
} from './profile-file.ts';
import { profileView } from './profile-view.ts';
import { protectionIn } from './protection.ts';
import type { Session } from './session.ts';
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
  /** Destroys what this desk holds of rounds that are closed for good; the session goes on under another key. */
  readonly destroyClosedRounds: (
    input: CallInput<'destroyClosedRounds'>,
  ) => Promise<Result<CallOutput<'destroyClosedRounds'>>>;
  /** The address that an invitation names from now on, and its pin. */
  readonly announce: () => Promise<RegistryTarget>;
  /** Another address for the same registry, from a new invitation. Problems: 'registry/wrong-key', 'registry/hosted-here'. */
  readonly updateAddress: (invitation: string) => Promise<Result<true>>;
  readonly setLanguage: (language: Language) => Promise<Result<true>>;
  readonly setTour: (tour: Profile['tour']) => Promise<Result<true>>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the profile in a folder. A folder with keys or a journal but without a readable profile is never taken for a first start:
 * 'profile/damaged'.
 */
export async function openProfile(deps: DeskDeps): Promise<Result<ProfileHolder>> {
  const path = join(deps.folder, 'profile.json');
  const protection = protectionIn(deps);
  await mkdir(deps.folder, { recursive: true, mode: 0o700 });
  await removeUnfinished(deps.folder);
  const read = await readProfileFile(path);
  if (!read.ok) return read;
  if (!read.value && (await hasJournal(deps.folder))) return err(problem('profile/damaged'));
  let file: ProfileFile = read.value ?? {
    format: 'simsa-profile/v1',
    mode: deps.mode,
    language: 'ko',
    autoLock: 15,
    tour: 'to-show',
    desk: null,
  };
  let session: Session | null = null;
  let closing: 'no' | 'yes' = 'no';
  const hosting = beginHosting(deps.host, file.desk?.registry ?? null);
  // Two clicks on "create" or "unlock" must not make two sets of keys or open one journal twice.
  const inTurn = createTurnstile();

  /** Before there is a desk nothing is written: this is still a first start. */
  const keep = async (change: Partial<ProfileFile>): Promise<Result<true>> => {
    const next = { ...file, ...change };
    if (next.desk) await writeProfileFile(path, next);
    file = next;
    return ok(true);
  };
  const keepRegistry = async (registry: PinnedRegistry): Promise<void> => {
    if (file.desk) await keep({ desk: { ...file.desk, registry } });
  };
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
      const device = await protection.device();
      if (!device.ok) return device;
      const [keychain, hosted] = [await protection.keychainState(), session ? await hosting.today() : null];
      const { runtime, display } = deps;
      return ok(
        profileView({ file, device: device.value, session, hosted, display: display.current(), keychain, runtime }),
      );
    },
    create: (input) => inTurn(() => create(input)),
    unlock: (passphrase) => inTurn(() => unlock(() => protection.byPassphrase(passphrase))),
    announce: () => inTurn(announce),
    updateAddress: (invitation) => inTurn(() => updateAddress(invitation)),
    unlockWithKeychain: () => inTurn(() => unlock(protection.byKeychain)),
    setKeychainUnlock: (keys, to) => real(() => inTurn(() => protection.setKeychainUnlock(keys, to))),
    changePassphrase: (current, next) => real(() => inTurn(() => protection.changePassphrase(current, next))),
    setAutoLock: (autoLock) => inTurn(() => keep({ autoLock })),
    lock: (page) =>
      real(async () => {
        if (page === 'saved') return endSession();
        watch.postpone();
        return err(problem('keys/unsaved'));
      }),
    destroyClosedRounds: (input) => destroyClosedRounds(input),
    setLanguage: (language) => inTurn(() => keep({ language })),
    setTour: (tour) => inTurn(() => keep({ tour })),
    close: async () => {
      watch.stop();
      closing = 'yes';
      await session?.journal.close();
      session = null;
      await hosting.stop();
    },
  });

  async function create(input: CallInput<'createProfile'>): Promise<Result<true>> {
    if (file.desk) return err(problem('profile/exists'));
    const { newProfile } = await import('./new-profile.ts');
    const made = await newProfile(deps, hosting, input);
    if (!made.ok) return made;
    const { keys, desk } = made.value;
    await protection.write(keys, input.passphrase);
    // The profile is written last: until it is there, this is still a first start.
    await keep({ desk });
    return begin(keys, desk.registry);
  }

  async function unlock(keysFrom: () => Promise<Result<DeviceKeys>>): Promise<Result<true>> {
    if (!file.desk) return err(problem('profile/none'));
    if (session) return ok(true);
    const keys = await keysFrom();
    return keys.ok ? begin(keys.value, file.desk.registry) : keys;
  }

  async function begin(keys: DeviceKeys, pinned: PinnedRegistry): Promise<Result<true>> {
    const registry = registryToday(pinned, await hosting.today());
    if (registry.address !== pinned.address || registry.pin !== pinned.pin) await keepRegistry(registry);
    const { folder, crypto, now, emit, follows = 'months' } = deps;
    const { openSession } = await import('./session.ts');
    const opened = await openSession({ folder, crypto, now, emit, keys, follows, ...reaching(keys, registry) });
    if (!opened.ok) return opened;
    if (closing === 'yes') {
      await opened.value.journal.close();
      return err(problem('desk/closing'));
    }
    session = opened.value;
    return ok(true);
  }

  async function destroyClosedRounds({
    texts,
  }: CallInput<'destroyClosedRounds'>): Promise<Result<CallOutput<'destroyClosedRounds'>>> {
    const destroyed = await inTurn(async () => {
      const [{ roundsToDestroy }, { destroyRounds }] = await Promise.all([
        import('./disposals.ts'),
        import('./destroy-rounds.ts'),
      ]);
      const before = session;
      if (!before) return err(problem('keys/locked'));
      const logs = roundsToDestroy(before);
      if (logs.length === 0 || !file.desk) return ok([]);
      // Nothing may be written while the journal changes its key: what was asked for before is finished, later calls find a locked desk.
      session = null;
      await before.journal.close();
      const done = await destroyRounds(before, deps.folder, logs, texts);
      const again = await begin(before.keys, before.pinned);
      if (!again.ok) deps.emit({ event: 'locked' });
      if (!done.ok) return done;
      if (again.ok) deps.emit({ event: 'reopened' });
      return again.ok ? ok(logs.map(({ round }) => round)) : again;
    });
    const { reportDestructions } = await import('./disposals.ts');
    if (!destroyed.ok || !session) return destroyed.ok ? ok({ rounds: [...destroyed.value] }) : destroyed;
    const reported = await reportDestructions(session);
    // Without a network the word about it waits with everything else that was signed here.
    return reported.ok || reported.problem.code.startsWith('registry/')
      ? ok({ rounds: [...destroyed.value] })
      : reported;
  }

  async function announce(): Promise<RegistryTarget> {
    const registry = file.desk?.registry;
    if (!registry) throw new Error('who announces a registry has one');
    const hosted = await hosting.today();
    const { announced, pin } = hosted ?? { announced: registry.address, pin: registry.pin };
    if (registry.hosting !== 'elsewhere' && announced !== registry.announced)
      await keepRegistry({ ...registry, announced });
    return { address: announced, pin };
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
    session = { ...session, ...reaching(session.keys, pinned) };
    return ok(true);
  }

  function reaching(keys: DeviceKeys, pinned: PinnedRegistry): Pick<Session, 'registry' | 'pinned'> {
    const { address, pin } = pinned;
    return { registry: deps.connect({ address, pin }, requestSigner(deps.crypto, keys, pinned)), pinned };
  }
}

/** Requests are signed here, so that the client never holds a key. */
function requestSigner(crypto: Crypto, keys: DeviceKeys, { verifierKey }: PinnedRegistry): RequestSigner {
  return { kid: keys.kid, verifierKey, sign: (bytes) => signWithKey(crypto, signingKeyOf(keys), bytes) };
}
