import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;
let total = 0;
let many = '';

beforeAll(async () => {
  program = await startProgram();
  browser = await launchBrowser();
  const lines = Array.from(
    { length: 10_000 },
    (_, n) => `Nvidia row ${n} rose by ${(n % 97) + 1}.5% that week.`,
  );
  const read = await program.read('many.txt', lines.join('\n\n'));
  total = read.claims;
  many = read.id;
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const rows = (page: Page) => page.locator('.grid-body [role="row"]');
const rowAt = (page: Page, index: number) => page.locator(`.grid-body [role="row"][data-index="${index}"]`);

describe('claims table', () => {
  it('shows the last of 10,000 rows while only those in sight exist', async () => {
    const { page, complaints, close } = await openPage(browser);
    expect(total).toBeGreaterThanOrEqual(10_000);
    await page.goto(`${program.url}/claims?document=${many}`);
    await rowAt(page, 0).locator('mark').waitFor();
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(total + 1));
    const last = rowAt(page, total - 1);
    // The height is an estimate until the rows are there: the end moves while one scrolls to it.
    const atTheEnd = async (): Promise<number> => {
      await page.locator('.grid-scroller').evaluate((element) => (element.scrollTop = element.scrollHeight));
      return last.locator('mark').count();
    };
    await expect.poll(atTheEnd, { timeout: 60_000, interval: 200 }).toBe(1);
    expect(await last.getAttribute('aria-rowindex')).toBe(String(total + 1));
    expect(await last.textContent()).toContain('Nvidia row 9999');
    expect(await rows(page).count()).toBeLessThan(60);
    expect(await page.locator('*').count()).toBeLessThan(1_500);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('is walked by keyboard to the end and back, and Enter opens the text at the claim', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/claims?document=${many}`);
    await rowAt(page, 0).locator('mark').waitFor();
    await rowAt(page, 0).focus();
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['index']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('2');
    await page.keyboard.press('End');
    await expect.poll(focused).toBe(String(total - 1));
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe('0');
    await page.keyboard.press('j');
    await expect.poll(focused).toBe('1');
    const quote = await rowAt(page, 1).locator('mark').textContent();
    await page.keyboard.press('Enter');
    await page.locator('.claim-panel').waitFor({ timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe(`/documents/${many}`);
    expect(await page.locator('.text .claim.active').first().textContent()).toBe(quote);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps filters, search and order in the address: a reload and the way back show the same', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/claims`);
    await page.getByLabel('Kind').selectOption('money');
    await page.getByLabel('Subject').selectOption('OpenAI');
    await page.getByRole('button', { name: 'Value' }).click();
    await page.getByRole('searchbox').fill('billion');
    await page.waitForURL(/search=billion/);
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toEqual({
      kind: 'money',
      subject: 'OpenAI',
      search: 'billion',
      sort: 'value',
      descending: 'true',
    });
    const seen = async () => {
      await page.locator('.page.claims[aria-busy="false"]').waitFor();
      await rowAt(page, 0).locator('mark').waitFor();
      return [
        await page.locator('h1').textContent(),
        ...(await page.locator('.grid-body .cell.quote').allTextContents()),
      ];
    };
    const before = await seen();
    expect(before.length).toBeGreaterThan(1);
    await page.reload();
    expect(await seen()).toEqual(before);
    expect(await page.getByLabel('Kind').inputValue()).toBe('money');
    expect(await page.getByRole('searchbox').inputValue()).toBe('billion');
    const sorted = page.getByRole('columnheader', { name: 'Value' });
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');

    const csv = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    const table = await (await fetch(new URL(csv ?? '', program.url))).text();
    expect(table.trim().split('\r\n').length).toBe(before.length);

    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('documents');
    await page.goBack();
    await expect.poll(() => page.getByLabel('Kind').inputValue()).toBe('money');
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds traditional text by simplified words', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/claims?lang=zh-Hans`);
    await rowAt(page, 0).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('卖权');
    await expect
      .poll(() => page.locator('.grid-body .cell.quote').allTextContents())
      .toContainEqual(expect.stringContaining('賣權'));
    await close();
  });
});
