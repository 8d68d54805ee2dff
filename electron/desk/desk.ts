import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Desktop, Profile } from '../../shared/contracts/desktop-api.ts';
import { callNames } from '../ipc/call-names.ts';
import type { DeskDeps } from './deps.ts';
import { openProfile } from './profile.ts';
import type { ProfileCall } from './work-calls.ts';

/** One person's desk: keys, journal and the way to the registry, behind the same table of calls that the page sees. */
export interface Desk {
  readonly desktop: Desktop;
  readonly close: () => Promise<void>;
}

/** Works without a window, so that tests and the practice world can seat a whole committee in one process. Problem: 'profile/damaged'. */
export async function openDesk(deps: DeskDeps): Promise<Result<Desk>> {
  const opened = await openProfile(deps);
  if (!opened.ok) return opened;
  const profile = opened.value;
  const view = async (done: Result<true>): Promise<Result<Profile>> => (done.ok ? profile.view() : done);
  // Read once, at the first call that needs it.
  let reading: Promise<Omit<Desktop, ProfileCall>> | null = null;
  const workCalls = () =>
    (reading ??= import('./work-calls.ts').then(({ createWorkCalls }) => createWorkCalls(deps, profile, openDesk)));
  const profileCalls: Pick<Desktop, ProfileCall> = {
    readProfile: () => profile.view(),
    createProfile: async (input) => view(await profile.create(input)),
    unlock: async ({ passphrase }) => {
      // Beside the passphrase, which takes longer.
      void workCalls();
      return view(await profile.unlock(passphrase));
    },
    setLanguage: async ({ language }) => view(await profile.setLanguage(language)),
    setTour: async ({ to }) => view(await profile.setTour(to)),
    setDisplay: async ({ display }) => {
      await deps.display.keep(display);
      return profile.view();
    },
    startPractice: async () => err(problem('practice/not-here')),
    leavePractice: async () => err(problem('practice/not-here')),
    destroyClosedRounds: (input) => profile.destroyClosedRounds(input),
    unlockWithKeychain: async () => view(await profile.unlockWithKeychain()),
    setAutoLock: async ({ minutes }) => view(await profile.setAutoLock(minutes)),
    lock: async ({ page }) => view(await profile.lock(page)),
  };

  const passedOn = Object.fromEntries(
    // The pairing of names is what the casts restate.
    callNames.map((name) => [
      name,
      async (input: never) =>
        ((await workCalls()) as Record<string, (given: never) => Promise<unknown>>)[name]?.(input),
    ]),
  ) as unknown as Desktop;
  return ok({ desktop: { ...passedOn, ...profileCalls }, close: profile.close });
}
