import { defineConfig } from 'vitest/config';

// The pages in a real browser, served by the built program. One file at a time: each starts a program and a browser.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page will say is waited for as long as a locator would be, whatever else the machine does.
    expect: { poll: { timeout: 15_000 } },
    env: { TZ: 'UTC' },
  },
});
