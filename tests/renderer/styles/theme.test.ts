import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastOf, palettes, tokens } from './theme.ts';

const grounds = ['--paper', '--paper-dim'];
/** Text, and the grounds that it stands on somewhere. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['--ink', [...grounds, '--accent-soft', '--success-soft', '--warning-soft', '--danger-soft']],
  ['--ink-soft', [...grounds, '--accent-soft', '--warning-soft', '--danger-soft', '--success-soft']],
  ['--ink-faint', grounds],
  ['--accent', [...grounds, '--accent-soft']],
  ['--accent-strong', ['--paper', '--accent-soft']],
  ['--success-ink', ['--paper', '--success-soft']],
  ['--warning-ink', ['--paper', '--warning-soft']],
  ['--danger-ink', ['--paper', '--danger-soft']],
  ['--danger', [...grounds, '--danger-soft']],
  ['--on-fill', ['--accent-fill', '--accent-fill-hover', '--neutral-fill', '--success-fill', '--danger-fill']],
  ['--rail-ink', ['--rail', '--rail-hover']],
  ['--rail-soft', ['--rail']],
  ['--rail-current-ink', ['--rail-current']],
  ['--practice-ink', ['--practice', '--practice-stripe']],
];
/** What must be told apart without being read: edges of fields, lights, the ring around what has the focus. */
const shapes: readonly (readonly [string, readonly string[]])[] = [
  ['--line-strong', grounds],
  ['--focus', grounds],
  ['--accent-fill', grounds],
  ['--success', grounds],
  ['--danger', grounds],
];

describe.each(palettes)('the theme: $name', (palette) => {
  it.each(texts.flatMap(([text, on]) => on.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(contrastOf(text, ground, palette)).toBeGreaterThanOrEqual(palette.contrast === 'high' ? 7 : 4.5);
    },
  );

  it.each(shapes.flatMap(([shape, on]) => on.map((ground) => [shape, ground] as const)))(
    '%s can be seen on %s',
    (shape, ground) => {
      expect(contrastOf(shape, ground, palette)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the style sheets', () => {
  const folder = 'renderer/styles';
  const others = readdirSync(folder).filter((name) => name !== 'theme.css' && name !== 'tokens.css');
  const rules = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');

  it.each(others)('%s chooses no colour of its own', (name) => {
    expect(rules(name).match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(|--krds-[\w-]+/gi)).toBeNull();
  });

  it.each(others)('%s names no token that the theme does not have', (name) => {
    const named = [...rules(name).matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token);
    const own = [...rules(name).matchAll(/(--[\w-]+):/g)].map(([, token]) => token);
    expect(named.filter((token) => token && ![...tokens, ...own].includes(token))).toEqual([]);
  });
});
