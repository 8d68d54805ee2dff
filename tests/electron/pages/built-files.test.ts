import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBuiltFiles, type BuiltFiles } from '../../../electron/pages/built-files.ts';

describe('the application scheme', () => {
  let root: string;
  let files: BuiltFiles;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-built-'));
    await mkdir(join(root, 'page/viewer'), { recursive: true });
    await mkdir(join(root, 'page/assets'));
    await writeFile(join(root, 'secret.txt'), 'secret');
    await writeFile(join(root, 'page/index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
    await writeFile(join(root, 'page/viewer/index.html'), 'viewer');
    await writeFile(join(root, 'page/assets/a b.js'), '1');
    files = createBuiltFiles(join(root, 'page'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';

  it.each([
    'app://desk/../secret.txt',
    'app://desk/..%2Fsecret.txt',
    'app://desk/%2e%2e/secret.txt',
    'app://desk/assets/../../secret.txt',
    'app://desk//etc/passwd',
    'app://desk/assets',
    'app://other/index.html',
    'app://print/index.html',
    'https://desk/index.html',
    'app://viewer/index.html',
    'app://desk/viewer/index.html',
  ])('answers %s with nothing', async (address) => {
    expect((await files.answer(address)).status).toBe(404);
  });

  it('gives the page no network, no foreign script and a nonce that never repeats', async () => {
    const [one, two] = [await files.answer('app://desk/index.html'), await files.answer('app://desk/')];
    expect(policyOf(one)).toContain("default-src 'none'");
    expect(policyOf(one)).toContain("connect-src 'none'");
    expect(policyOf(one)).toContain("script-src 'self';");
    const nonces = [one, two].map((answer) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(await one.text()).toContain(`nonce="${nonces[0]}"`);
  });

  it('serves built files by their type', async () => {
    const script = await files.answer('app://desk/assets/a%20b.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets the viewer reach its own files only, and be framed by the page only', async () => {
    const viewer = await files.answer('app://viewer/viewer/index.html');
    expect(viewer.headers.get('access-control-allow-origin')).toBe('*');
    expect(policyOf(viewer)).toContain('connect-src app://viewer;');
    expect(policyOf(viewer)).toContain('frame-ancestors app://desk');
    expect((await files.answer('app://desk/index.html')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gives a document to print an address until it is dropped, and no scripts', async () => {
    const { address, drop } = files.addDocument('<p>의결서</p>');
    const answer = await files.answer(address);
    expect(await answer.text()).toBe('<p>의결서</p>');
    expect(policyOf(answer)).not.toContain('script-src');
    drop();
    expect((await files.answer(address)).status).toBe(404);
  });
});
