import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFaults, shownBy } from './format-pages.ts';

const folder = 'tests/vectors/frozen';
const pages = new Map(
  readdirSync('docs/formats')
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(join('docs/formats', name), 'utf8')]),
);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(folder, name)).isFile())
  .map((name) => name.split(sep).join('/').normalize('NFC'));

describe('the pages of docs/formats', () => {
  it('start with an example each, and have frozen files that show them', () => {
    expect(pages.size).toBeGreaterThan(10);
    expect(formatFaults(pages, files)).toEqual([]);
  });

  it('are shown by small files', () => {
    for (const file of files) expect(statSync(join(folder, file)).size, file).toBeLessThan(100_000);
  });

  it.each([
    [
      'words before the example',
      () => formatFaults(changed('tally.md', '# Tally\n\nAll figures.\n\n```\n'), files),
      'tally.md: no example at its start',
    ],
    [
      'a second format without one',
      () => formatFaults(changed('key-file.md', '# A\n\n```\n```\n\n# B\n\nwords\n'), files),
      'key-file.md: no example at its start',
    ],
    [
      'a page that no file shows',
      () => formatFaults(changed('new.md', '# New\n\n```\n'), files),
      'new.md: no frozen file',
    ],
    ['a page that is gone', () => formatFaults(pages, files, { ...shownBy, 'old.md': [] }), 'old.md: no such page'],
    [
      'a file that is gone',
      () =>
        formatFaults(
          pages,
          files.filter((file) => file !== 'tally.json'),
        ),
      'tally.json: named, but not there',
    ],
    ['a file that shows nothing', () => formatFaults(pages, [...files, 'x.bin']), 'x.bin: shows no page'],
  ])('are caught with %s', (_title, faults, fault) => {
    expect(faults()).toEqual([fault]);
  });
});

function changed(page: string, text: string): ReadonlyMap<string, string> {
  return new Map(pages).set(page, text);
}
