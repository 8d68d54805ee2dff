import { readFileSync } from 'node:fs';

export const palettes = [
  { name: 'light', half: 0, contrast: 'normal' },
  { name: 'dark', half: 1, contrast: 'normal' },
  { name: 'high contrast, light', half: 0, contrast: 'high' },
  { name: 'high contrast, dark', half: 1, contrast: 'high' },
] as const;
export type Palette = (typeof palettes)[number];

const krds = declarationsIn(read('node_modules/krds-uiux/resources/css/token/krds_tokens.css'));
const theme = read('renderer/styles/theme.css');
const usual = declarationsIn(blockOf(':root {'));
const high = declarationsIn(blockOf(":root[data-contrast='high'] {"));

export const tokens = [...usual.keys()];

/** Red, green, blue and opacity of one of our tokens, as a browser would work it out: the halves of `light-dark`, then the variables. */
export function colourOf(token: string, { half, contrast }: Palette): readonly [number, number, number, number] {
  let value = (contrast === 'high' ? high.get(token) : undefined) ?? usual.get(token) ?? '';
  value = /^light-dark\((.+),(.+)\)$/s.exec(value)?.[half + 1]?.trim() ?? value;
  for (let name; (name = /^var\((--[\w-]+)\)$/.exec(value)?.[1]);) value = usual.get(name) ?? krds.get(name) ?? '';
  const [, rgb = '', alpha = 'ff'] = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(value) ?? [];
  if (rgb === '') throw new Error(`${token} is no colour: ${value}`);
  const channel = (at: number) => Number.parseInt(rgb.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4), Number.parseInt(alpha, 16) / 255];
}

/** WCAG 2.2: the ratio of two relative luminances. */
export function contrastOf(front: string, ground: string, palette: Palette): number {
  const [lighter = 0, darker = 0] = [front, ground]
    .map((each) => luminance(colourOf(each, palette)))
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: readonly [number, number, number, number]): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function blockOf(opening: string): string {
  const from = theme.indexOf(opening);
  if (from < 0) throw new Error(`theme.css has no ${opening}`);
  return theme.slice(from + opening.length, theme.indexOf('\n}', from));
}

function declarationsIn(css: string): ReadonlyMap<string, string> {
  const found = css.matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ').trim()]));
}
