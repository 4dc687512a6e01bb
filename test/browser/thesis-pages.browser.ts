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

  it('shows what each signal was over ten years, asked for once and after the rest can be read', async () => {
    const { page, close } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/signals')) asked.push(new URL(request.url()).search);
    });
    await page.goto(`${program.url}/signals`);
    await expect
      .poll(() => page.locator('.signal-table svg.small-strip').count(), { timeout: 30_000 })
      .toBe(28);
    expect(asked).toEqual(['', '?strips=true']);
    expect(await page.locator('.signal-table').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/ pp (above|below) the line that enters/)]),
    );
    await close();
  });

  it('replays the range that stands in the address, and says where it is none', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/signals/liquidity-turns`);
    await page.getByRole('link', { name: '2006–2009' }).click();
    await expect.poll(() => page.url()).toMatch(/\?from=2006-01-01&to=2009-12-31$/);
    await expect
      .poll(() => page.locator('section[aria-labelledby=replay] .said').textContent())
      .toMatch(/^Between Jan 1, 2006 and Dec 31, 2009 .*Judged by what was known on Dec 31, 2009/);
    await page.goto(`${program.url}/signals/liquidity-turns?from=banana`);
    await expect.poll(() => page.locator('.range-field').textContent()).toMatch(/“banana – …” is no range/);
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

describe('the link map', () => {
  it('is walked by keyboard, says what the node reaches, and keeps it in the address', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/thesis`);
    const node = page.locator('[data-node="credit-market"]');
    await node.waitFor({ timeout: 60_000 });
    await node.focus();
    const panel = page.locator('.node-panel');
    await expect
      .poll(() => panel.textContent())
      .toMatch(/“Credit for builders” reaches “Money for CapEx” with 70%/);
    expect(await page.locator('.map-link.lit').count()).toBeGreaterThan(3);
    expect(await page.locator('[data-link="belief capex-plan"].faded').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-node')))
      .toBe('capex-funding');
    expect(await page.locator('.map-node.lifeline').count()).toBe(3);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/\?node=capex-funding$/);
    // What tells of it stands below, each a door to its page.
    expect(await panel.locator('a[href^="/indicators/capex-to-cash-flow"]').first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toMatch(/node=/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('moves inside its own frame on a phone', async () => {
    const { page, close } = await openPage(browser);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${program.url}/thesis?node=trade`);
    const frame = page.locator('.link-map');
    await frame.waitFor({ timeout: 60_000 });
    const [inner, outer] = await frame.evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(inner).toBeGreaterThan(outer ?? 0);
    const box = await page.locator('[data-node="trade"] rect').boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await close();
  });
});

describe('the page of the thesis', () => {
  it('marks the row that holds, says how firm it is, and filters the checklists in the address', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/thesis?as_of=2026-06-30`);
    await page.locator('.stance-table').waitFor({ timeout: 60_000 });
    expect(await page.locator('.stance-table tr[aria-current]').count()).toBe(1);
    await expect
      .poll(() => page.locator('section:has(> #robustness) .said').textContent(), { timeout: 60_000 })
      .toMatch(/turn the stance/);
    await page.locator('section:has(> #checklist) summary').click();
    await page.getByRole('button', { name: /^waiting/ }).click();
    await expect.poll(() => page.url()).toMatch(/as_of=2026-06-30&rows=waiting$/);
    const rows = page.locator('section:has(> #checklist) tbody tr');
    const all = await page.getByRole('button', { name: /^all \(\d+\)/ }).textContent();
    expect(await rows.count()).toBeLessThan(Number(/\d+/.exec(all ?? '')?.[0]));
    expect(await faults(page)).toEqual([]);
    await close();
  });
});

describe('the events', () => {
  it('are filtered in the address, shown as a table, and drawn on the map', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/events?verdict=noise`);
    await page.locator('.event').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.event-group').count()).toBe(1);
    const summary = page.locator('.event summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.way-reasons li').first().isVisible()).toBe(true);
    await page.locator('.event .map-link.lit').first().waitFor({ state: 'attached', timeout: 60_000 });
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'As a table' }).click();
    await expect.poll(() => page.url()).toMatch(/verdict=noise&form=table$/);
    expect(await page.locator('.events-table tbody tr').count()).toBeGreaterThan(5);
    expect(await page.locator('.events-table .triage.lifeline').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

it.each(['/signals', '/thesis', '/events', '/receipts'])('%s shows the day it is said of', async (path) => {
  const { page, close } = await openPage(browser);
  await page.goto(`${program.url}${path}`);
  const field = page.locator('.as-of input');
  await field.waitFor({ timeout: 60_000 });
  expect(await field.inputValue()).toBe(new Date().toISOString().slice(0, 10));
  await close();
});
