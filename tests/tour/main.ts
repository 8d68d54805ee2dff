/** Walks through every screen and state of the desk and leaves a picture of each, with a page that shows them. Exit status 1 if one was not reached. */
import { mkdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchApp } from '../windows/app.ts';
import { createAlbum } from './album.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    size: { type: 'string' },
    lang: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});
const [width = NaN, height = NaN] = (values.size ?? '1280x800').split('x').map(Number);
const language = values.lang ?? 'ko';
const known = scenes.map(({ name }) => name);
const sound =
  Number.isInteger(width) &&
  Number.isInteger(height) &&
  (language === 'ko' || language === 'en') &&
  (values.only ?? []).every((name) => known.includes(name));
if (!sound || values.out === undefined) {
  process.stderr.write(
    `usage: npm run tour -- --out DIR [--size 1280x800] [--lang ko|en] [--only ${known.join('|')}]...\n`,
  );
  process.exit(2);
}
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const say = (line: string) => process.stdout.write(`${line}\n`);
const album = createAlbum(out, say);
const work = await mkdtemp(join(tmpdir(), 'simsa-tour-'));
try {
  for (const scene of scenes) if (!values.only || values.only.includes(scene.name)) await play(scene);
} finally {
  await rm(work, { recursive: true, force: true, maxRetries: 5 });
}
const { taken, missed } = await album.finish();
say(`${taken} pictures and index.html in ${out}`);
for (const each of missed) say(`NOT REACHED: ${each}`);
process.exitCode = missed.length > 0 ? 1 : 0;

/** A step that fails is noted, and the next one tried: an album with one gap is worth more than half an album. */
async function play({ name, profile, prepare, steps }: Scene): Promise<void> {
  say(name);
  const folder = join(work, `${name}-files`);
  await mkdir(folder, { recursive: true });
  const prepared = await prepare?.(folder);
  const app = await launchApp(prepared?.profile ?? join(work, profile), { width, height });
  app.page.setDefaultTimeout(20_000);
  try {
    if (language === 'en') await inEnglish(app.page);
    for (const step of steps) {
      try {
        await step.act?.({ app, folder });
        await album.take(app, name, step.name, step.caption);
      } catch (failure) {
        await album.miss(app, name, step.name, failure);
      }
    }
  } finally {
    await app.close();
    await prepared?.end();
  }
}

async function inEnglish(page: Awaited<ReturnType<typeof launchApp>>['page']): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === 'ko') await page.getByTestId('language').click();
}
