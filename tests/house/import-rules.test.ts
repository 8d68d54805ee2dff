import { describe, expect, it } from 'vitest';
import { sources, violations } from './import-rules.ts';

describe('the house', () => {
  it('has no import that goes downstream, sideways between features, or past a door', () => {
    const files = sources('.');
    expect(files.size).toBeGreaterThan(200);
    expect(violations(files)).toEqual([]);
  });

  /** Planted one at a time: a rule that finds none of these would find nothing. */
  const planted: readonly [file: string, source: string, part: string][] = [
    ['shared/basics/ids.ts', "import { tally } from '../tally/tally.ts';", 'later station tally'],
    ['shared/roster/role.ts', "import type { X } from '../../registry/service.ts';", 'shared may not import registry'],
    ['shared/sealing/record.ts', "import { open } from 'node:fs';", 'one door'],
    ['shared/ballot/ballot.ts', "import Dexie from 'dexie';", 'one door'],
    ['registry/service.ts', "import { app } from '../electron/main.ts';", 'registry may not import electron'],
    ['registry/storage/store.ts', "import Fastify from 'fastify';", 'one door'],
    ['electron/desk/desk.ts', "import { dialog } from 'electron';", 'one door'],
    [
      'electron/desk/desk.ts',
      "import { startRegistry } from '../../registry/start.ts';",
      'electron may not import registry',
    ],
    ['renderer/app.tsx', "import { readFile } from 'node:fs/promises';", 'one door'],
    [
      'renderer/features/queue/queue-room.tsx',
      "import { About } from '../about/about.tsx';",
      'may not import feature about',
    ],
    ['renderer/ui/button.tsx', "import { About } from '../features/about/about.tsx';", 'nothing below the features'],
    [
      'renderer/journeys/desk.ts',
      "const x = await import('../../electron/main.ts');",
      'renderer may not import electron',
    ],
    ['build/run.mjs', "import { x } from '../tests/house/import-rules.ts';", 'build may not import tests'],
  ];
  it.each(planted)('%s with %s is caught', (file, source, part) => {
    const found = violations(new Map([[file, source]]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(part);
  });
});
