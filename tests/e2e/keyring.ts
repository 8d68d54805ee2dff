import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The programs of a desktop session with a keyring; the test installs nothing by itself. */
const programs = ['dbus-run-session', 'gnome-keyring-daemon'];

export function missingPrograms(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(':');
  return programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
}

/** A session of its own with an unlocked keyring in this folder; `environment` and `flags` let the application find it. */
export interface Keyring {
  readonly environment: NodeJS.ProcessEnv;
  readonly flags: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Runs until its input ends; the address of its bus is the first line that it says. */
const session = `
printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
echo "$DBUS_SESSION_BUS_ADDRESS"
cat >/dev/null
`;

export async function startKeyring(folder: string, password: string): Promise<Keyring> {
  await mkdir(folder, { recursive: true });
  const own = { HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_RUNTIME_DIR: folder };
  const child = spawn('dbus-run-session', ['--', 'sh', '-c', session], {
    env: { ...process.env, ...own, KEYRING_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const address = await firstLine(child);
  return {
    environment: { DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'GNOME' },
    flags: ['--password-store=gnome-libsecret'],
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.stdin?.end();
      await gone;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((answer, refuse) => {
    let text = '';
    child.once('error', refuse);
    child.once('exit', (code) => refuse(new Error(`the session ended with ${code}`)));
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\n')) answer(text.split('\n')[0] ?? '');
    });
  });
}
