import { err, problem, type Result } from '../../shared/basics/result.ts';
import type { Desktop, Profile } from '../../shared/contracts/desktop-api.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Role } from '../../shared/roster/role.ts';
import { callNames } from '../ipc/call-names.ts';
import type { Desk } from '../desk/desk.ts';
import { createTurnstile } from '../desk/turnstile.ts';
import type { PracticeDeps } from './practice-world.ts';

/** The desk in front of the person: their own, or a seat in the practice world. The page sees one table of calls all the same. */
export function deskWithPractice(own: Desk, practice: PracticeDeps): Desk {
  let seat: Desk | null = null;
  const inTurn = createTurnstile();
  const front = (): Desktop => (seat ?? own).desktop;

  const passedOn = Object.fromEntries(
    // Each name is passed to the desk in front at the time of the call; the pairing of names is what the cast restates.
    callNames.map((name) => [name, (input: never) => (front()[name] as (given: never) => Promise<unknown>)(input)]),
  ) as unknown as Desktop;
  const desktop: Desktop = {
    ...passedOn,
    startPractice: ({ role }) => inTurn(() => start(role)),
    leavePractice: () => inTurn(leave),
  };
  return {
    desktop,
    close: async () => {
      await seat?.close();
      await practice.registry.stop();
      await own.close();
    },
  };

  async function start(role: Role): Promise<Result<Profile>> {
    const language = await languageInFront();
    await seat?.close();
    seat = null;
    const { openPracticeSeat } = await import('./practice-world.ts');
    const opened = await openPracticeSeat(practice, role);
    if (!opened.ok) return opened;
    seat = opened.value;
    return seat.desktop.setLanguage({ language });
  }

  async function leave(): Promise<Result<Profile>> {
    if (!seat) return err(problem('practice/not-here'));
    const language = await languageInFront();
    await seat.close();
    seat = null;
    await practice.registry.stop();
    return own.desktop.setLanguage({ language });
  }

  /** A change of seats is no change of tongue. */
  async function languageInFront(): Promise<Language> {
    const profile = await front().readProfile({});
    return profile.ok ? profile.value.language : 'ko';
  }
}
