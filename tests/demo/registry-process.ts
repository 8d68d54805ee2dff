import { spawn, type ChildProcess } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { root } from '../windows/app.ts';

/** The registry as an operator runs it: a process of its own that can be stopped and started again on the same port and data. */
export interface RegistryProcess {
  readonly address: string;
  readonly verifierKey: string;
  /** For the secretariat's first desk. */
  readonly invitation: string;
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

/**
 * How the desks reach the registry: over loopback, at this machine's address in the local network with the pinned certificate, or
 * only the secretariat's does and all others live on what is carried on sticks.
 */
export type Mode = 'network' | 'lan' | 'usb';

export async function startRegistryProcess(data: string, mode: Mode): Promise<RegistryProcess> {
  const reach = mode === 'lan' ? ['--host', lanAddress(), '--tls'] : [];
  let running = await launch(data, 0, reach);
  const { address, key, invitation } = running.told;
  const port = Number(new URL(address).port);
  return {
    address,
    verifierKey: key,
    invitation,
    stop: () => end(running.child),
    startAgain: async () => {
      running = await launch(data, port, reach);
    },
  };
}

interface Told {
  readonly address: string;
  readonly key: string;
  readonly invitation: string;
}

function launch(
  data: string,
  port: number,
  reach: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly told: Told }> {
  const program = join(root, 'dist/registry/main.js');
  const child = spawn(process.execPath, [program, '--port', String(port), '--data', data, ...reach], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((answer, refuse) => {
    let text = '';
    child.on('exit', (code) => refuse(new Error(`the registry ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const told = Object.fromEntries(text.split('\n').map((line) => line.split(' ', 2) as [string, string]));
      const { address, key, invitation } = told;
      if (address && key && invitation && text.endsWith('\n')) answer({ child, told: { address, key, invitation } });
    });
  });
}

function lanAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const found = all.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!found) throw new Error('this machine has no address in a local network');
  return found.address;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    if (child.exitCode !== null) return gone();
    child.once('exit', () => gone());
    child.kill('SIGTERM');
  });
}
