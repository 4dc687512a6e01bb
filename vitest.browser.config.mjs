import { defineConfig } from 'vitest/config';

// The pages in a real browser, served by the built program. One file at a time: each starts a program and a browser.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
});
