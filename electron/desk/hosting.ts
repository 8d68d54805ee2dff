import type { Result } from '../../shared/basics/result.ts';
import type { HostedRegistry, Reach, RegistryHost } from './deps.ts';
import type { PinnedRegistry } from './profile-file.ts';

/** The registry that this desk hosts, when it hosts one. It runs on while the desk is locked. */
export interface Hosting {
  readonly start: (reach: Reach) => Promise<Result<HostedRegistry>>;
  /** What runs here now, once its start is through; null where nothing is hosted or the start failed. */
  readonly today: () => Promise<HostedRegistry | null>;
  readonly stop: () => Promise<void>;
}

/** Hosting begins at once and beside the window; unlocking waits for it, since it takes about as long as the passphrase. */
export function beginHosting(host: RegistryHost, pinned: PinnedRegistry | null): Hosting {
  const reach = pinned ? reachOf(pinned) : null;
  let started = reach ? host.start(reach) : null;
  return {
    start: (wanted) => {
      started = host.start(wanted);
      return started;
    },
    today: async () => {
      const hosted = await started;
      return hosted?.ok ? hosted.value : null;
    },
    stop: async () => {
      await started;
      await host.stop();
    },
  };
}

/** The same registry at the address at which it is reached today. */
export function registryToday(pinned: PinnedRegistry, hosted: HostedRegistry | null): PinnedRegistry {
  return hosted ? { ...pinned, address: hosted.address, pin: hosted.pin } : pinned;
}

/** Whether others were told another address than the one at which a registry hosted here is reached today. */
export function hasMoved({ hosting, announced }: PinnedRegistry, hosted: HostedRegistry | null): boolean {
  return hosting !== 'elsewhere' && announced !== null && hosted !== null && hosted.announced !== announced;
}

function reachOf({ hosting }: PinnedRegistry): Reach | null {
  return hosting === 'elsewhere' ? null : hosting === 'here' ? 'loopback' : 'lan';
}
