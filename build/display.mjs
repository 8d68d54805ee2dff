import { spawn } from 'node:child_process';

/** Runs a step with a display: the one there is, or a virtual one (Xvfb) on a free number, stopped afterwards. */
export async function withDisplay(say, step) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return step({});
  const { number, stop } = await startXvfb();
  say(`no display here: running under Xvfb on :${number}, nothing will be seen on a screen`);
  try {
    return await step({ DISPLAY: `:${number}` });
  } finally {
    await stop();
  }
}

function startXvfb() {
  return new Promise((answer, refuse) => {
    // Xvfb picks a free number itself and writes it to file descriptor 3 when it is ready.
    // In a process group of its own: Ctrl+C must reach the windows, and find their display still there while they close.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2560x1440x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let text = '';
    server.on('error', refuse);
    server.on('exit', (code) => refuse(new Error(`Xvfb stopped with ${code}`)));
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      server.stdio[3].destroy();
      answer({
        number: text.trim(),
        stop: () => new Promise((gone) => (server.once('exit', gone), server.kill('SIGTERM'))),
      });
    });
  });
}
