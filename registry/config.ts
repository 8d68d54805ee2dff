import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

export interface RegistryConfig {
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly data: string;
  /** `tls`: with a certificate of its own, judged by its pin; `plain`: for loopback, or behind a proxy that has one. */
  readonly transport: 'plain' | 'tls';
}

/** The only reader of arguments and environment: `--port`, `--data`, `--host`, `--tls`, or SIMSA_REGISTRY_PORT, _DATA, _HOST, _TLS=1. */
export function configFrom(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): RegistryConfig {
  const { values } = parseArgs({
    args: [...argv],
    options: { port: { type: 'string' }, data: { type: 'string' }, host: { type: 'string' }, tls: { type: 'boolean' } },
  });
  const port = Number(values.port ?? environment['SIMSA_REGISTRY_PORT'] ?? '4480');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port wants a whole number from 0 to 65535`);
  return {
    host: values.host ?? environment['SIMSA_REGISTRY_HOST'] ?? '127.0.0.1',
    port,
    data: resolve(values.data ?? environment['SIMSA_REGISTRY_DATA'] ?? '.simsa/registry'),
    transport: values.tls === true || environment['SIMSA_REGISTRY_TLS'] === '1' ? 'tls' : 'plain',
  };
}
