import { expect, test } from 'vitest';
import { itemSigns } from '../../../shared/paper/item-signs.ts';
import type { PaperBlock } from '../../../shared/paper/paper.ts';

const item = (level: Extract<PaperBlock, { kind: 'item' }>['level']): PaperBlock => ({
  kind: 'item',
  level,
  text: 'x',
});

test('items count on their level and begin anew below a higher one', () => {
  expect(itemSigns([item(1), item(2), item(2), item(3), item(1), item(2)])).toEqual([
    '1.',
    '가.',
    '나.',
    '1)',
    '2.',
    '가.',
  ]);
});

test('a table between two items does not interrupt their numbers', () => {
  expect(itemSigns([item(1), { kind: 'end' }, item(1)])).toEqual(['1.', null, '2.']);
});

test('all eight levels have the signs of the rule', () => {
  expect(itemSigns([1, 2, 3, 4, 5, 6, 7, 8].map((level) => item(level as 1)))).toEqual([
    '1.',
    '가.',
    '1)',
    '가)',
    '(1)',
    '(가)',
    '①',
    '㉮',
  ]);
});
