import type { Browser, Page } from 'playwright-core';
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

const answer = (page: Page, question: string) => page.locator(`[name="answer-${question}"]`);
const note = (page: Page, kind: 'other-tab' | 'meanwhile') => page.locator(`[data-note="${kind}"]`);
const sign = (page: Page) => page.getByRole('button', { name: 'Sign', exact: true });

async function open(page: Page, sheet: string): Promise<void> {
  await page.goto(`${program.url}/thesis/reviews/${sheet}`);
  await page.locator('textarea').first().waitFor({ timeout: 30_000 });
}

describe('review sheets', () => {
  it.each([
    ['/thesis/reviews', /of 2 review sheets are due/],
    ['/thesis/reviews/look-up', /nobody has signed this sheet/],
    ['/thesis/reviews/look-up?as_of=2026-03-31', /nobody has signed this sheet/],
  ])('%s says what waits, on a narrow screen too', async (path, title) => {
    const { page, complaints, close } = await openPage(browser);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${program.url}${path}`);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent(), { timeout: 30_000 })
      .toMatch(title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await faults(page)).toEqual([]);
    expect(await page.locator('textarea').count()).toBe(path.endsWith('look-up') ? 7 * 2 : 0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is reached from the board and from the thesis', async () => {
    const { page, close } = await openPage(browser);
    const sheet = page.locator('main a[href="/thesis/reviews/look-up"]');
    await page.goto(program.url);
    await sheet.click({ timeout: 30_000 });
    await page.locator('textarea').first().waitFor();
    await page.goto(`${program.url}/thesis`);
    await page.locator('main a[href="/thesis/reviews"]').click({ timeout: 30_000 });
    await sheet.click();
    await page.locator('textarea').first().waitFor();
    await close();
  });

  it('is filled in by keyboard, outlives a reload, and is signed with what was known beside it', async () => {
    const { page, complaints, close } = await openPage(browser);
    await open(page, 'look-up');
    await answer(page, 'capex-plans').focus();
    await page.keyboard.type('Yes, again');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Guidance went up');
    await page.reload();
    await expect.poll(() => answer(page, 'capex-plans').inputValue()).toBe('Yes, again');
    await sign(page).click();
    await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('by');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.signed-status').textContent()).toMatch(/^Signed/);
    expect(await answer(page, 'capex-plans').inputValue()).toBe('');
    const signed = page.locator('.signed-sheet').first();
    expect(await signed.locator('summary').textContent()).toMatch(/ · Ada 1 answer$/);
    expect(await signed.locator('.written').allTextContents()).toEqual(['Yes, again', 'Guidance went up']);
    expect(await signed.locator('.readings-then li').count()).toBe(3);
    expect(await page.locator('h1').textContent()).toMatch(/since Ada signed .* nothing .* has moved/);
    expect(await faults(page)).toEqual([]);
    const file = page.waitForEvent('download');
    await signed.getByRole('link', { name: 'Download as Markdown' }).click();
    expect((await file).suggestedFilename()).toBe('review.md');
    await page.reload();
    await expect.poll(() => page.locator('[name="by"]').inputValue()).toBe('Ada');
    expect(complaints).toEqual([]);
    await close();
  });

  it('never lets one tab overwrite another unasked', async () => {
    const { page: one, complaints, close } = await openPage(browser);
    await open(one, 'who-pays');
    const two = await one.context().newPage();
    await open(two, 'who-pays');
    const [first = '', second = ''] = await one
      .locator('textarea[name^="answer-"]')
      .evaluateAll((all) => all.map((field) => (field.getAttribute('name') ?? '').replace('answer-', '')));
    await answer(one, first).fill('from one');
    await note(two, 'other-tab').waitFor();
    expect(await answer(two, first).inputValue()).toBe('');
    await answer(two, second).fill('from two');
    expect(await faults(two)).toEqual([]);
    expect(await answer(one, first).inputValue()).toBe('from one');
    await two.getByRole('button', { name: 'Take over what the other tab has' }).click();
    await expect.poll(() => answer(two, first).inputValue()).toBe('from one');
    expect(await note(two, 'other-tab').count()).toBe(0);
    await two.locator('#set-aside').waitFor();
    await two.locator('.signed-sheet summary').filter({ hasText: 'Set aside' }).click();
    await two.getByRole('button', { name: 'Put back' }).click();
    await expect.poll(() => answer(two, second).inputValue()).toBe('from two');
    await note(one, 'other-tab').waitFor();
    await one.getByRole('button', { name: 'Keep what is here' }).click();
    await one.reload();
    await expect.poll(() => answer(one, first).inputValue()).toBe('from one');
    expect(await answer(two, second).inputValue()).toBe('from two');
    expect(complaints).toEqual([]);
    await close();
  });

  it('loses nothing where the program is gone, nor where another signed meanwhile', async () => {
    const { page, close } = await openPage(browser);
    await page.addInitScript(() => window.localStorage.setItem('tightrope.author', 'Ada'));
    await open(page, 'look-up');
    await answer(page, 'crowding').fill('Too much');
    await page.route('**/sign', (route) => route.abort());
    await sign(page).click();
    await expect.poll(() => page.locator('.sign-fields').textContent()).toMatch(/Nothing you wrote is lost/);
    expect(await answer(page, 'crowding').inputValue()).toBe('Too much');
    await page.unroute('**/sign');
    const other = await fetch(`${program.url}/api/v1/reviews/look-up/sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answer: ['quality=It does'], by: 'Ben' }),
    });
    expect(other.status).toBe(200);
    await sign(page).click();
    await note(page, 'meanwhile').waitFor({ timeout: 15_000 });
    expect(await note(page, 'meanwhile').textContent()).toMatch(/Ben signed .*It does/s);
    expect(await page.locator('.signed-sheet').filter({ hasText: 'Too much' }).count()).toBe(0);
    await page.reload();
    await note(page, 'meanwhile').getByRole('button', { name: 'I have looked at it' }).click();
    expect(await answer(page, 'crowding').inputValue()).toBe('Too much');
    await sign(page).click();
    await expect.poll(() => page.locator('.signed-status').textContent()).toMatch(/^Signed/);
    expect(await page.locator('.signed-sheet').first().textContent()).toMatch(/Ada.*Too much/s);
    await close();
  });

  it('says where a question was asked otherwise when its answer was drafted', async () => {
    const { page, close } = await openPage(browser);
    await open(page, 'look-up');
    await answer(page, 'liquidity').fill('Less each time');
    await page.evaluate(() => {
      for (const [name, kept] of Object.entries(window.localStorage)) {
        if (!name.startsWith('tightrope.review-draft/')) continue;
        const draft = JSON.parse(kept);
        draft.said.liquidity = { ...draft.said.liquidity, edition: 'old', question: 'Asked of old?' };
        draft.said.retired = { answer: 'Kept', note: '', edition: 'old', question: 'Asked no more?' };
        window.localStorage.setItem(name, JSON.stringify(draft));
      }
    });
    await page.reload();
    const changed = page.locator('.review-note').filter({ hasText: 'Asked of old?' });
    await changed.waitFor();
    expect(await page.locator('main').textContent()).toMatch(/Asked no more\?\s*Kept/);
    await page.locator('[name="by"]').fill('Ada');
    await sign(page).click();
    await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('answer-liquidity');
    await changed.getByRole('button', { name: 'My answer stands' }).click();
    await sign(page).click();
    await expect.poll(() => page.locator('.signed-status').textContent()).toMatch(/^Signed/);
    expect(await page.locator('main').textContent()).toMatch(/Set aside[^]*Asked no more\?/);
    await close();
  });
});
