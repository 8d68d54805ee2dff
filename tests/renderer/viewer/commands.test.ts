import { describe, expect, it } from 'vitest';
import { commandFor } from '../../../renderer/viewer/commands.ts';

const stroke = (key: string, held: readonly ('ctrl' | 'shift' | 'alt')[] = []) => ({
  key,
  ctrl: held.includes('ctrl'),
  shift: held.includes('shift'),
  alt: held.includes('alt'),
});

describe('keys in the viewer', () => {
  it('turn pages, zoom, find and attach', () => {
    const keys = ['PageDown', 'End', '+', '0', 'R', 'p', 'F6', 'Escape'];
    expect(keys.map((key) => commandFor(stroke(key), 'document'))).toEqual([
      'next',
      'last',
      'larger',
      'fit-width',
      'turn',
      'attach',
      'other-pane',
      'cancel',
    ]);
    expect(commandFor(stroke('f', ['ctrl']), 'document')).toBe('find');
    expect(commandFor(stroke('F', ['ctrl', 'shift']), 'typing')).toBe('find-everywhere');
  });

  it('leave a field its letters, its Home and its End', () => {
    for (const key of ['r', 'p', '0', 'Home', 'ArrowLeft']) expect(commandFor(stroke(key), 'typing')).toBeNull();
    expect(commandFor(stroke('Home', ['ctrl']), 'typing')).toBeNull();
    expect(commandFor(stroke('f', ['ctrl']), 'typing')).toBe('find');
    expect(commandFor(stroke('r', ['alt']), 'document')).toBeNull();
  });
});
