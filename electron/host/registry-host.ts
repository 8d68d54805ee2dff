import { utilityProcess, type UtilityProcess } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { RegistryHost } from '../desk/deps.ts';
import { writeAtomically } from '../files/atomic-file.ts';

/** What the hosting process says. */
export type HostMessage =
  | { readonly kind: 'running'; readonly address: string; readonly verifierKey: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

type Hosted = { readonly address: string; readonly verifierKey: string };

const startLimitMillis = 15_000;
const stopLimitMillis = 5_000;
/** A registry that dies is started again, but not for ever. */
const restartsPerMinute = 5;

/** A registry under `folder`, in a utility process; its port is kept beside its data. */
export function createRegistryHost(program: string, folder: string): RegistryHost {
  const portFile = join(folder, 'registry-port');
  let running: Promise<Result<Hosted>> | null = null;
  let child: UtilityProcess | null = null;
  let wanted: 'running' | 'stopped' = 'stopped';
  let restarts: number[] = [];

  const launch = async (): Promise<Result<Hosted>> => {
    const port = await readFile(portFile, 'utf8').catch(() => '0');
    const process = utilityProcess.fork(program, [join(folder, 'registry'), port.trim()], {
      serviceName: 'simsa-registry',
    });
    child = process;
    process.once('exit', () => {
      if (child === process) child = null;
      const now = Date.now();
      restarts = [...restarts.filter((at) => now - at < 60_000), now];
      if (wanted === 'running' && restarts.length <= restartsPerMinute) running = launch();
    });
    const hosted = await firstWord(process);
    // A port that cannot be kept only means that the next start takes another one.
    if (hosted.ok) await writeAtomically(portFile, new URL(hosted.value.address).port).catch(() => undefined);
    // A start that failed is no answer for the next one who asks.
    else running = null;
    return hosted;
  };

  return {
    start: () => {
      wanted = 'running';
      running ??= launch();
      return running;
    },
    stop: async () => {
      wanted = 'stopped';
      running = null;
      if (child) await stopped(child);
    },
  };
}

function firstWord(process: UtilityProcess): Promise<Result<Hosted>> {
  return new Promise((answer) => {
    const timer = setTimeout(() => answer(err(problem('registry/cannot-host'))), startLimitMillis);
    const settle = (result: Result<Hosted>) => {
      clearTimeout(timer);
      answer(result);
    };
    process.once('message', (message: HostMessage) =>
      settle(
        message.kind === 'running'
          ? ok({ address: message.address, verifierKey: message.verifierKey })
          : err(message.problem),
      ),
    );
    process.once('exit', () => settle(err(problem('registry/cannot-host'))));
  });
}

/** Lets it finish its writes; one that does not listen is killed, which its journal is made for. */
function stopped(process: UtilityProcess): Promise<void> {
  return new Promise((answer) => {
    const timer = setTimeout(() => process.kill(), stopLimitMillis);
    process.once('exit', () => {
      clearTimeout(timer);
      answer();
    });
    process.postMessage('stop');
  });
}
