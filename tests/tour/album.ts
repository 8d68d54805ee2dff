import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../windows/app.ts';
import { settled } from './scene.ts';

/** Pictures in the order in which they were taken, and a page that shows them all. */
export interface Album {
  readonly take: (app: App, scene: string, name: string, caption: string) => Promise<void>;
  readonly miss: (app: App, scene: string, name: string, failure: unknown) => Promise<void>;
  readonly finish: () => Promise<{ readonly taken: number; readonly missed: readonly string[] }>;
}

export function createAlbum(out: string, say: (line: string) => void): Album {
  const entries: { file: string; scene: string; caption: string }[] = [];
  const missed: string[] = [];
  const picture = async (app: App, scene: string, name: string, caption: string) => {
    const file = `${String(entries.length + 1).padStart(3, '0')}-${scene}-${name}.png`;
    await writeFile(join(out, file), await screenOf(app));
    entries.push({ file, scene, caption });
    say(`  ${file}  ${caption}`);
  };
  return {
    take: async (app, scene, name, caption) => {
      await settled(app);
      await picture(app, scene, name, caption);
    },
    miss: async (app, scene, name, failure) => {
      const words = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure);
      missed.push(`${scene}/${name}: ${words}`);
      await picture(app, scene, `${name}-MISSED`, `NOT REACHED: ${words}`).catch(() => undefined);
    },
    finish: async () => {
      await writeFile(join(out, 'index.html'), indexOf(entries));
      return { taken: entries.length, missed };
    },
  };
}

/** The window as it is drawn, whatever it is zoomed to. */
async function screenOf({ electron }: App): Promise<Buffer> {
  const png = await electron.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(png, 'base64');
}

function indexOf(entries: readonly { file: string; scene: string; caption: string }[]): string {
  const figures = entries.map(
    ({ file, scene, caption }) =>
      `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption><b>${escaped(scene)}</b> ${escaped(caption)}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Simsa Desk: every screen</title>
<style>
  body { font: 15px/1.5 sans-serif; margin: 2rem; background: #f4f5f6; color: #1e2124 }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 1.5rem }
  figure { margin: 0; background: #fff; border: 1px solid #cdd1d5; border-radius: 8px; overflow: hidden }
  img { width: 100%; display: block } figcaption { padding: .6rem .9rem }
</style>
<h1>Every screen</h1><main>
${figures.join('\n')}
</main></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
