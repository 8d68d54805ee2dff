import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Desktop, Profile } from '../../shared/contracts/desktop-api.ts';
import { callNames } from '../ipc/call-names.ts';
import type { DeskDeps } from './deps.ts';
import { openProfile } from './profile.ts';
import type { ProfileCall, WorkCalls } from './work-calls.ts';

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
  let work: WorkCalls | null = null;
  const readWork = async (): Promise<WorkCalls> => {
    const { createWorkCalls } = await import('./work-calls.ts');
    return (work ??= createWorkCalls(deps, profile, openDesk));
  };
  /** Read beside the keys, which take longer, and there when they are: no call on an open desk may come after a later one. */
  const opening = async (step: Promise<Result<true>>): Promise<Result<Profile>> => {
    const [opened] = await Promise.all([step, readWork()]);
    return view(opened);
  };
  const profileCalls: Pick<Desktop, ProfileCall> = {
    readProfile: () => profile.view(),
    createProfile: (input) => opening(profile.create(input)),
    unlock: ({ passphrase }) => opening(profile.unlock(passphrase)),
    setLanguage: async ({ language }) => view(await profile.setLanguage(language)),
    setTour: async ({ to }) => view(await profile.setTour(to)),
    setDisplay: async ({ display }) => {
      await deps.display.keep(display);
      return profile.view();
    },
    startPractice: async () => err(problem('practice/not-here')),
    leavePractice: async () => err(problem('practice/not-here')),
    destroyClosedRounds: (input) => profile.destroyClosedRounds(input),
    unlockWithKeychain: () => opening(profile.unlockWithKeychain()),
    setAutoLock: async ({ minutes }) => view(await profile.setAutoLock(minutes)),
    lock: async ({ page }) => view(await profile.lock(page)),
  };

  const passedOn = Object.fromEntries(
    callNames.map((name) => {
      // The pairing of names is what the cast restates.
      const callOf = (calls: WorkCalls) => (calls as Desktop)[name] as (given: never) => Promise<unknown>;
      return [name, async (input: never) => callOf(work ?? (await readWork()))(input)];
    }),
  ) as unknown as Desktop;
  return ok({ desktop: { ...passedOn, ...profileCalls }, close: profile.close });
}
