import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(undefined, ['--offline']);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const pages = {
  '/signals': /^Of \d+ signals \d+ fire/,
  '/signals/capex-outruns-cash': /: .+\.$/,
  '/events': /^Of \d+ events \d+ reach a lifeline/,
  '/thesis': /build-out/,
  '/receipts': /^Own calls since .*\d+ right, \d+ wrong, \d+ open/,
};

describe('the pages of the thesis', () => {
  it.each(Object.entries(pages))('%s says what the data say, on a narrow screen too', async (path, title) => {
    const { page, complaints, close } = await openPage(browser);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${program.url}${path}`);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent(), { timeout: 30_000 })
      .toMatch(title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('replays a signal as a picture that says itself in words', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/signals/capex-outruns-cash`);
    const strip = page.locator('.replay-strip svg');
    await strip.waitFor({ timeout: 30_000 });
    expect(await strip.getAttribute('aria-label')).toMatch(/fired \d+ times/);
    await close();
  });

  it('keeps the day from page to page', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/signals?as_of=2024-06-30`);
    await page.locator('.signal-table a').first().click();
    await expect.poll(() => page.url()).toMatch(/\/signals\/[^?]+\?as_of=2024-06-30$/);
    await close();
  });
});
