/** Lets one task through at a time, in the order asked. Signing goes through one, so that no two records claim the same predecessor. */
export type Turnstile = <T>(task: () => Promise<T>) => Promise<T>;

export function createTurnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    // Whoever comes next waits for the end of this task, however it ends; its outcome belongs to its caller.
    last = turn.catch(() => undefined);
    return turn;
  };
}
