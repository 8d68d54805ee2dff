/** The registry in a process of its own beside the application, so that neither slows or takes down the other. */
import { setTimeout as sleep } from 'node:timers/promises';
import { problem } from '../../shared/basics/result.ts';
import { startRegistry } from '../../registry/start.ts';
import type { HostMessage } from './registry-host.ts';

const [data = '', portText = '0', reach = 'loopback'] = process.argv.slice(2);
const tell = (message: HostMessage) => process.parentPort.postMessage(message);

/** On the meeting room's network with a certificate of its own; on this computer alone without. */
const listening =
  reach === 'lan'
    ? ({ host: '0.0.0.0', transport: 'tls' } as const)
    : ({ host: '127.0.0.1', transport: 'plain' } as const);

/** After a power cut or a kill, the registry of the application before may need a moment to see that it is alone. */
const patienceMillis = 8_000;
const begun = Date.now();

const started = await startOnPort(Number(portText));
if (!started.ok) {
  tell({ kind: 'failed', problem: started.problem });
} else {
  const { address, announced, pin, verifierKey, close } = started.value;
  tell({ kind: 'running', address, announced, pin, verifierKey });
  process.parentPort.on('message', ({ data: word }) => {
    if (word === 'stop') void close().then(() => process.exit(0));
  });
}

/** The port used before, so that invitations stay right; any free one where another program has taken it. */
async function startOnPort(port: number): ReturnType<typeof startRegistry> {
  try {
    const started = await startRegistry({ ...listening, port, data });
    if (started.ok || started.problem.code !== 'registry/in-use' || Date.now() - begun > patienceMillis) return started;
    await sleep(200);
    return await startOnPort(port);
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (taken && port !== 0) return startOnPort(0);
    return { ok: false, problem: problem('registry/cannot-host') };
  }
}
