import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

describe('npm run registry', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'simsa-command-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  it('prints address, key and invitation, and stops cleanly when npm is told to end', async () => {
    const npm = spawn('npm', ['run', '--silent', 'registry', '--', '--port', '0', '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { address = '', key, invitation } = await told(npm);
    expect(key).toMatch(/^simsa-registry-/);
    expect(invitation).toMatch(/^simsa-invitation:/);
    const about = (await (await fetch(`${address}/about`)).json()) as { verifierKey: string };
    expect(about.verifierKey).toBe(key);
    expect(existsSync(join(data, 'lock'))).toBe(true);

    npm.kill('SIGTERM');
    await expect.poll(() => existsSync(join(data, 'lock')), { timeout: 10_000 }).toBe(false);
    await expect
      .poll(
        () =>
          fetch(`${address}/about`).then(
            () => 'answers',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone');
  });
});

/** The lines that the registry prints first, as `name value`. */
function told(npm: ChildProcess): Promise<Record<string, string>> {
  return new Promise((answer, refuse) => {
    let text = '';
    npm.on('exit', (code) => refuse(new Error(`npm ended with ${code}`)));
    npm.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (!/^invitation .+\n/m.test(text)) return;
      answer(Object.fromEntries(text.split('\n').map((line) => line.split(' ', 2) as [string, string])));
    });
  });
}
