import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(() => Promise.resolve(), ['--offline']);
  browser = await launchBrowser();
  // The first answer evaluates the thesis over all dates; what a person waits for then is measured elsewhere.
  await (await fetch(`${program.url}/api/v1/indicators`)).text();
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const one = 'capex-to-cash-flow';
const rows = (page: Page) => page.locator('tr[data-indicator]:not([hidden])');
const row = (page: Page, id: string) => page.locator(`tr[data-indicator="${id}"]`);
const csvOf = async (page: Page) => {
  const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
  const text = await (await fetch(new URL(href ?? '', program.url))).text();
  return text.trim().split('\r\n');
};

describe('the index of indicators', () => {
  it('is narrowed by keyboard, keeps that in the address, and leads to one', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators`);
    await row(page, one).waitFor();
    const { data } = (await (await fetch(`${program.url}/api/v1/indicators`)).json()) as {
      data: { indicators: unknown[] };
    };
    const all = data.indicators.length;
    expect(all).toBeGreaterThanOrEqual(150);
    await expect.poll(() => rows(page).count()).toBe(all);
    await page.getByLabel('Group').focus();
    await page.keyboard.type('Hyperscaler');
    await page.waitForURL(/group=capex/);
    await expect.poll(() => rows(page).count()).toBeLessThan(all / 4);
    await page.getByLabel('Role').selectOption('lifeline');
    await page.waitForURL(/role=lifeline/);
    const left = await rows(page).count();
    expect(left).toBeGreaterThan(0);
    expect(await page.getByRole('status').textContent()).toBe(`${left} of ${all} shown`);
    await page.reload();
    await row(page, one).waitFor();
    await expect.poll(() => rows(page).count()).toBe(left);
    await page.getByLabel('Role').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(all);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('over operating cash flow');
    await page.waitForURL(/search=over\+operating\+cash\+flow/);
    expect(await page.getByLabel('Search').inputValue()).toBe('over operating cash flow');
    await page.getByRole('link', { name: 'Capital spending over operating cash flow', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/indicators/${one}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says where a number comes from on focus, and as CSV holds every line', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators`);
    await row(page, one).locator('.value .door').focus();
    const note = page.locator('.provenance-note');
    await note.locator('.note-sources').getByText('Amazon').first().waitFor();
    expect(await note.locator('.note-value').textContent()).toBe('75.3%');
    expect((await csvOf(page)).length - 1).toBe(await rows(page).count());
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what in its address is nonsense, and shows the rest', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators?as_of=2026-02-31&state=%3Cb%3E&band=critical`);
    await page.getByText('“2026-02-31” in the address is no day').waitFor();
    await page.getByText('No indicator fits').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(100);
    await page.goto(`${program.url}/indicators/no-such-thing`);
    await page.getByRole('heading', { level: 1, name: /no indicator no-such-thing/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('an indicator', () => {
  it('opens its formula down to the filing', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators`);
    await row(page, one).locator('.value .door').click();
    await page.waitForURL(`**/indicators/${one}`);
    const steps = page.locator('.steps');
    const leaf = steps.locator('.leaf', { hasText: 'Amazon · Cash flow from operations' });
    await leaf.waitFor();
    expect(await leaf.locator('.amount').textContent()).toBe('$148.5B');
    const filing = leaf.getByRole('link', { name: /10-Q/ });
    expect(await filing.first().getAttribute('href')).toMatch(/^https:\/\/www\.sec\.gov\/Archives\/edgar\//);
    await leaf.getByRole('link', { name: 'Fact and arithmetic' }).click();
    await page.locator('.fact-panel').getByText('0001018724-26-000014').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows its history against its bands, the same as a table and a file, and what speaks against it', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators/${one}`);
    await page.locator('.band-chart svg').waitFor();
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/stood at 75\.3% in 2026 Q1, up /);
    expect(await page.locator('.band-labels').textContent()).toContain('strained from 80%');
    expect(await page.locator('.band-chart .series-line.provisional').count()).toBeGreaterThan(0);
    await page.locator('#signals').waitFor();
    for (const title of ['Why it matters', 'What speaks against it', 'Thresholds', 'Signals that use it'])
      expect(await page.getByRole('heading', { name: title }).count()).toBe(1);
    const lines = await csvOf(page);
    const [header = ''] = lines;
    expect(header).toContain('period,period_end,value,low,high,provisional,known_at,current');
    const newest = lines.find((line) => line.includes('2026Q1') && line.endsWith('true')) ?? '';
    expect(newest).toContain('0.752');
    expect(lines.some((line) => line.includes('2025Q4') && line.endsWith('false'))).toBe(true);
    await page.getByRole('button', { name: /more of/ }).click();
    const periods = lines.filter((line) => line.endsWith('true')).length;
    expect(await page.locator('.history-table tbody tr').count()).toBeGreaterThanOrEqual(periods);
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes back to what was known on a day, and takes the day along', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators/${one}`);
    await page.locator('.band-chart svg').waitFor();
    await page.getByLabel('As known on').last().fill('2025-03-15');
    await page.waitForURL(/as_of=2025-03-15/);
    await expect.poll(() => page.locator('h1').textContent()).toContain('2024 Q4');
    expect(await page.locator('.history-table').textContent()).not.toContain('2025 Q2');
    await page.getByRole('link', { name: 'All indicators' }).click();
    await page.waitForURL(/\/indicators\?as_of=2025-03-15/);
    await row(page, one).getByRole('link').first().click();
    await page.waitForURL(new RegExp(`/indicators/${one}\\?as_of=2025-03-15`));
    expect(complaints).toEqual([]);
    await close();
  });

  it('that is unknown says because of what, and the way out', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators/alphabet-week`);
    await expect.poll(() => page.locator('h1').textContent()).toContain('is unknown: nobody has pulled');
    expect(await page.locator('.way').textContent()).toContain('tightrope pull GOOGL');
    await page.goto(`${program.url}/indicators/lab-gross-margin?lang=zh-Hant`);
    await expect.poll(() => page.locator('h1').textContent()).toContain('未知：尚無來源');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('for everybody', () => {
  it.each([
    ['en', 'light', 1280],
    ['zh-Hans', 'dark', 1280],
    ['zh-Hant', 'light', 390],
    ['en', 'dark', 390],
  ] as const)(
    'in %s, %s, %d px wide: no fault of WCAG, nothing to scroll sideways',
    async (lang, colorScheme, width) => {
      const { page, complaints, close } = await openPage(browser, {
        colorScheme,
        viewport: { width, height: 844 },
      });
      for (const route of ['/indicators?band=critical', `/indicators/${one}`, '/indicators/gpu-rent']) {
        const url = new URL(route, program.url);
        url.searchParams.set('lang', lang);
        await page.goto(url.href);
        await page
          .locator(route.includes('?') ? 'tr[data-indicator]:not([hidden])' : '.steps')
          .first()
          .waitFor();
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
