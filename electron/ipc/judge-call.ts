import { err, problem, type Result } from '../../shared/basics/result.ts';
import { desktopApi, type CallName, type Desktop } from '../../shared/contracts/desktop-api.ts';

/** What is known of a caller at the moment of the call. */
export interface Caller {
  readonly frame: 'top' | 'other';
  readonly origin: string;
}

/**
 * Answers one call of the page. Refuses every frame but the window's own page at `app://desk`, and every input that the contract
 * does not describe. A bug behind the door becomes 'desk/internal'; what it was goes to the log and not to the page.
 */
export async function answerCall(
  desktop: Desktop,
  name: CallName,
  caller: Caller,
  input: unknown,
  log: (failure: unknown) => void,
): Promise<Result<unknown>> {
  if (caller.frame !== 'top' || caller.origin !== 'app://desk') return err(problem('desk/foreign-caller'));
  const parsed = desktopApi[name].input.safeParse(input);
  if (!parsed.success) return err(problem('desk/bad-input', { call: name }));
  try {
    // The table pairs each name with its input; the pairing is what the cast restates.
    const call = desktop[name] as (checked: unknown) => Promise<Result<unknown>>;
    return await call(parsed.data);
  } catch (failure) {
    log(failure);
    return err(problem('desk/internal', { call: name }));
  }
}
