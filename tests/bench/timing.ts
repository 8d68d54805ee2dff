/** How often something was done in a second, done `times` times by `work`. */
export function perSecond(times: number, work: () => void): number {
  return (1000 * times) / timed(work).millis;
}

export function timed<T>(work: () => T): { readonly value: T; readonly millis: number } {
  const begun = performance.now();
  const value = work();
  return { value, millis: performance.now() - begun };
}
