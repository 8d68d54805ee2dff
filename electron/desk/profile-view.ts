import type { Profile } from '../../shared/contracts/desktop-api.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { fingerprintOf } from '../../shared/roster/fingerprint.ts';
import type { PublicKeys } from '../keys/device-keys.ts';
import type { HostedRegistry } from './deps.ts';
import { hasMoved } from './hosting.ts';
import type { ProfileFile } from './profile-file.ts';
import type { Session } from './session.ts';

/** What the page may know of a desk as it stands: never a path, never a secret. */
export function profileView({
  file: { desk, mode, language, autoLock, tour },
  device,
  session,
  hosted,
  display,
  keychain,
  runtime,
}: {
  readonly file: ProfileFile;
  readonly device: PublicKeys | null;
  readonly session: Session | null;
  readonly hosted: HostedRegistry | null;
  readonly display: Profile['display'];
  readonly keychain: Pick<Profile['protection'], 'keychain' | 'keychainUnlock'>;
  readonly runtime: Profile['runtime'];
}): Profile {
  const log = session?.state.current() ?? null;
  return {
    state: session ? 'open' : desk ? 'locked' : 'new',
    mode,
    language,
    display,
    person: desk?.person ?? null,
    device:
      desk && device
        ? { kid: device.kid, alg: device.alg, fingerprint: fingerprintOf(device.kid), card: desk.card }
        : null,
    registry: desk && {
      address: desk.registry.address,
      verifierKey: desk.registry.verifierKey,
      hosting: desk.registry.hosting,
      moved: session !== null && hasMoved(desk.registry, hosted),
    },
    era: session?.rest.era ?? 0,
    round: log?.round ?? null,
    member: (log && session && ownerOf(log.docket, session.keys.kid)?.id) ?? null,
    protection: { ...keychain, autoLock },
    tour,
    runtime,
  };
}
