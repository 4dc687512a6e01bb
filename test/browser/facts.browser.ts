import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acme, fillWithFacts } from './fill-with-facts.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(fillWithFacts, ['--offline', '--no-snapshot']);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const cell = (page: Page, id: string) => page.locator(`[data-fact="${acme.id}.${id}"]`);
const panel = (page: Page) => page.locator('.fact-panel');

describe('facts of a company', () => {
  it('leads from the list to a number, down to tag, accession and arithmetic, by keyboard', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/facts?search=42`);
    await page.getByRole('link', { name: acme.id }).click();
    await page.waitForURL(`**/facts/${encodeURIComponent(acme.id)}`);
    await page.getByRole('link', { name: 'Revenue', exact: true }).click();
    await page.getByRole('button', { name: 'Quarter', exact: true }).click();
    await page.waitForURL(/shape=quarter/);
    const derived = cell(page, 'revenue.quarter.2024-12-31');
    await derived.focus();
    await page.keyboard.press('Enter');
    await panel(page).getByText('0000000042-25-000001').waitFor();
    expect(await panel(page).locator('.inputs .amount').allTextContents()).toEqual([
      ' 500,000,000',
      '− 350,000,000',
    ]);
    expect(await panel(page).locator('.sum').textContent()).toBe('= 150,000,000');
    expect(await panel(page).locator('code').first().textContent()).toBe('us-gaap:Revenues');
    expect(
      await panel(page)
        .getByRole('link', { name: /25-000001/ })
        .getAttribute('href'),
    ).toBe('https://www.sec.gov/Archives/edgar/data/42/000000004225000001/0000000042-25-000001-index.htm');
    await page.reload();
    await panel(page).getByText('0000000042-25-000001').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['fact']))
      .toBe(`${acme.id}.revenue.quarter.2024-12-31`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws what was said before as hollow marks, and a gap where there is no number', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/facts/${acme.id}/revenue?shape=quarter`);
    await page.locator('.chart svg').waitFor();
    expect(await page.locator('.chart .mark.earlier').count()).toBe(2);
    expect(await page.locator('.chart .mark.missing').count()).toBe(1);
    // The line stops before the gap and begins again after it.
    expect(await page.locator('.chart .series-line').count()).toBe(2);
    const row = page.locator('tr', { has: cell(page, 'revenue.quarter.2024-06-30') });
    expect(await row.textContent()).toContain('cannot be derived');
    expect(await row.textContent()).toContain('different vintages');
    const csv = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    const lines = (await (await fetch(new URL(csv ?? '', program.url))).text()).trim().split('\r\n');
    expect(lines.length - 1).toBe(await page.locator('.fact-table tbody tr').count());
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes back to what was known at a date, and stays there by its address', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/facts/${acme.id}/revenue?shape=quarter`);
    await page.getByLabel('As known on').last().fill('2024-09-01');
    await page.waitForURL(/known_at=2024-09-01/);
    await expect.poll(() => page.locator('h1').textContent()).toContain('$120M');
    expect(await cell(page, 'revenue.quarter.2024-03-31').textContent()).toBe('$100M');
    await page.getByRole('button', { name: 'End of the quarter after' }).click();
    await page.waitForURL(/known_at=2024-09-30/);
    await page.getByRole('button', { name: 'End of the quarter after' }).click();
    await page.waitForURL(/known_at=2024-12-31/);
    await expect.poll(() => page.locator('h1').textContent()).toContain('$130M');
    await page.goBack();
    await expect.poll(() => page.locator('h1').textContent()).toContain('$120M');
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens a point of the picture', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/facts/${acme.id}/revenue?shape=quarter`);
    const chart = page.locator('.chart svg');
    const box = await chart.boundingBox();
    if (box === null) throw new Error('no chart');
    await chart.click({ position: { x: box.width - 15, y: box.height / 2 } });
    await page.waitForURL(/fact=.*2025-03-31/);
    await panel(page).getByText('0000000042-25-000002').waitFor();
    await close();
  });

  it('writes numbers in the units of the reader', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/facts/${acme.id}/revenue?shape=quarter&lang=zh-Hans`);
    await expect.poll(() => cell(page, 'revenue.quarter.2025-03-31').textContent()).toBe('US$1.3亿');
    await page.goto(`${program.url}/facts/${acme.id}/revenue?shape=quarter&lang=zh-Hant`);
    await expect.poll(() => cell(page, 'revenue.quarter.2025-03-31').textContent()).toBe('US$1.3億');
    await close();
  });
});

describe('series', () => {
  it('are found by words and source, and show every value of one length', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/series`);
    await page.getByRole('searchbox').fill('revenues');
    await page.waitForURL(/search=revenues/);
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('rowheader').getByRole('link').click();
    await page.waitForURL(`**/series/${encodeURIComponent(acme.series)}`);
    expect(await page.locator('.series-slots').textContent()).toContain('US Dollar (USD)');
    await page.getByRole('button', { name: 'Nine months' }).click();
    await page.waitForURL(/length=nine/);
    expect(await page.locator('.fact-table tbody tr').count()).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('sources', () => {
  it('asks nobody by itself, and a pull says what came of it', async () => {
    const { page, complaints, close } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${program.url}/sources`);
    await page.locator('.sources tbody tr').first().waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: /^Pull now: New York Fed/ }).click();
    // The program was started without a network, and says so.
    await page.getByRole('alert').getByText('--offline').waitFor();
    expect(asked).toEqual(['/api/v1/pull']);
    expect(await page.getByRole('button', { name: /^Pull now: New York Fed/ }).isEnabled()).toBe(true);
    expect(complaints.filter((each) => !each.includes('502'))).toEqual([]);
    await close();
  });
});
