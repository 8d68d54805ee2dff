/** The only reader of the environment in the application. */
export interface AppConfig {
  /** Where the Electron that runs came from, for "About" and the log. */
  readonly runtimeSource: string;
}

export function configFrom(environment: Readonly<Record<string, string | undefined>>): AppConfig {
  const closed = environment['SIMSA_RUNTIME'] === 'closed-network';
  return { runtimeSource: closed ? 'closed-network fallback' : 'official' };
}
