import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampProfile } from '../../electron/profile-stamp.ts';

describe('the version stamp of a profile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'simsa-stamp-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets the same and newer versions in', () => {
    expect(stampProfile(folder, { chrome: '130.0.1', app: '1.0.0' })).toBeNull();
    expect(stampProfile(folder, { chrome: '130.0.2', app: '1.0.0' })).toBeNull();
    expect(stampProfile(folder, { chrome: '138.0.1', app: '1.1.0' })).toBeNull();
  });

  it('names the newer version to an older one, again and again, and keeps its stamp', () => {
    stampProfile(folder, { chrome: '138.0.1', app: '1.1.0' });
    expect(stampProfile(folder, { chrome: '130.0.1', app: '1.0.0' })).toBe('1.1.0');
    expect(stampProfile(folder, { chrome: '130.0.1', app: '1.0.0' })).toBe('1.1.0');
  });
});
