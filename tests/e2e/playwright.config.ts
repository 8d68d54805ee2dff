import { defineConfig } from '@playwright/test';

/** Real Electron, one window at a time: two on one small machine would time each other out. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 90_000,
  retries: 0,
  forbidOnly: true,
  outputDir: '../../test-results',
  reporter: [['list'], ['json']],
});
