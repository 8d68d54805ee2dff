import { utilityProcess, type UtilityProcess } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { HostedRegistry, Reach, RegistryHost } from '../desk/deps.ts';
import { writeAtomically } from '../files/atomic-file.ts';

/** What the hosting process says. */
export type HostMessage =
  ({ readonly kind: 'running' } & HostedRegistry) | { readonly kind: 'failed'; readonly problem: Problem };

const startLimitMillis = 15_000;
const stopLimitMillis = 5_000;
/** A registry that dies is started again, but not for ever. */
const restartsPerMinute = 5;

/** A registry under `folder`, in a utility process; its port is kept beside its data. */
export function createRegistryHost(program: string, folder: string): RegistryHost {
  const portFile = join(folder, 'registry-port');
  let running: Promise<Result<HostedRegistry>> | null = null;
  let child: UtilityProcess | null = null;
  let wanted: 'running' | 'stopped' = 'stopped';
  let restarts: number[] = [];

  const launch = async (reach: Reach): Promise<Result<HostedRegistry>> => {
    const port = await readFile(portFile, 'utf8').catch(() => '0');
    const process = utilityProcess.fork(program, [join(folder, 'registry'), port.trim(), reach], {
      serviceName: 'simsa-registry',
    });
    child = process;
    process.once('exit', () => {
      if (child === process) child = null;
      const now = Date.now();
      restarts = [...restarts.filter((at) => now - at < 60_000), now];
      if (wanted === 'running' && restarts.length <= restartsPerMinute) running = launch(reach);
    });
    const hosted = await firstWord(process);
    // A port that cannot be kept only means that the next start takes another one.
    if (hosted.ok) await writeAtomically(portFile, new URL(hosted.value.address).port).catch(() => undefined);
    // A start that failed is no answer for the next one who asks.
    else running = null;
    return hosted;
  };

  return {
    start: (reach) => {
      wanted = 'running';
      running ??= launch(reach);
      return running;
    },
    stop: async () => {
      wanted = 'stopped';
      running = null;
      if (child) await stopped(child);
    },
  };
}

function firstWord(process: UtilityProcess): Promise<Result<HostedRegistry>> {
  return new Promise((answer) => {
    const timer = setTimeout(() => answer(err(problem('registry/cannot-host'))), startLimitMillis);
    const settle = (result: Result<HostedRegistry>) => {
      clearTimeout(timer);
      answer(result);
    };
    process.once('message', (message: HostMessage) =>
      settle(
        message.kind === 'running'
          ? ok({
              address: message.address,
              announced: message.announced,
              pin: message.pin,
              verifierKey: message.verifierKey,
            })
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
