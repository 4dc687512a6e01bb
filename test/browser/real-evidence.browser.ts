import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

/** Numbers that what comes with the program settles: right, wrong, of another basis; one it cannot settle. */
const reported = `---
title: What was reported
date: 2025-12-01
---
Nvidia had revenue of $57.0 billion in the third quarter of fiscal 2026. Meta's revenue grew 50% in 2024.

Nvidia's adjusted net income for fiscal 2025 was $74 billion. In 2024 Amazon's revenue was $638 billion, and its capital expenditure was $83 billion. Oracle pays 517 basis points for protection against default.
`;

/** Tells one of them otherwise. */
const otherwise = `---
title: A second telling
date: 2025-12-03
---
In 2024 Amazon's revenue was $700 billion, he says.
`;

/** Foretells one of them as it came. */
const foretold = `---
title: An outlook
date: 2023-11-01
---
Jane Doe expects Amazon's capital expenditure to be $83 billion in 2024.
`;

let program: RunningProgram;
let browser: Browser;
let document = '';

beforeAll(async () => {
  program = await startProgram(undefined, ['--offline']);
  browser = await launchBrowser();
  document = (await program.read('reported.md', reported)).id;
  await program.read('otherwise.md', otherwise);
  await program.read('foretold.md', foretold);
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const card = (page: Page, quote: string) => page.locator('.verdict-card', { hasText: quote }).first();

describe('the evidence of the program itself', () => {
  it('is looked for by a button, and the head says what came of it', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/verification`);
    await page.getByText('Nothing has been verified yet.').waitFor();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText(/verdicts are new or changed/).waitFor({ timeout: 30_000 });
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toMatch(/^Of \d+ numbers, .*hold.*not hold/);
    const again = page.getByRole('button', { name: 'Verify now' });
    await again.click();
    await page.getByText('no verdict changed').waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
    await close();
  });

  it('puts the filed number beside the quote, and leads to the fact and the filing', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/verification?document=${document}`);
    const right = card(page, '57.0 billion');
    await right.locator('.outcome.confirmed').first().waitFor();
    expect(await right.locator('.quoted mark').textContent()).toBe('$57.0 billion');
    const filing = right.getByRole('link', { name: /0001045810-25-000230/ });
    expect(await filing.getAttribute('href')).toMatch(/^https:\/\/www\.sec\.gov\/.*000104581025000230/);
    const wrong = card(page, 'grew 50%');
    expect(await wrong.locator('h2 .outcome').textContent()).toContain('does not hold');
    expect(await wrong.locator('.proof-arithmetic').textContent()).toContain(
      '21.9411%(164.501B / 134.902B - 1) * 100',
    );
    const basis = card(page, '$74 billion');
    expect(await basis.locator('h2 .outcome').textContent()).toContain('another basis');
    expect(await basis.locator('.proof-value').first().textContent()).toBe('$72.88B');

    await right.getByRole('link', { name: '$57.006B' }).click();
    await page.locator('.fact-panel, [aria-label="Fact"]').first().waitFor();
    expect(page.url()).toContain('/facts/nvidia?fact=nvidia.revenue.quarter.2025-10-26');
    await page.getByText('0001045810-25-000230').first().waitFor();
    await page.goBack();
    await card(page, '57.0 billion').locator('.quoted a').click();
    await page.getByRole('region', { name: 'Verdict' }).getByText('holds').waitFor();
    expect(await page.locator('.text [data-outcome="contradicted"]').textContent()).toContain('50%');
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps what a person decides beside what was found', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/verification?document=${document}`);
    const wrong = card(page, 'grew 50%');
    await wrong.focus();
    await page.keyboard.press('d');
    await page.waitForFunction(() => window.document.activeElement?.getAttribute('name') === 'outcome');
    await wrong.getByLabel('Outcome').selectOption('superseded');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await wrong.getByText('Give a reason.').waitFor();
    await page.keyboard.type('it was said of another year');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ann');
    await page.keyboard.press('Enter');
    await wrong.getByText('decided by a person').waitFor();
    await page.reload();
    await wrong.getByText(/it was said of another year · Ann/).waitFor();
    expect(await wrong.locator('h2 .outcome').textContent()).toContain('superseded');
    expect(await wrong.locator('.person-says').textContent()).toContain('does not hold');
    await wrong.getByRole('button', { name: 'Withdraw the decision' }).click();
    await wrong.locator('input[name="reason"]').fill('it was the year after all');
    await page.keyboard.press('Enter');
    await expect.poll(() => wrong.locator('h2 .outcome').textContent()).toContain('does not hold');
    await page.reload();
    await wrong.getByText('2.28 times what the evidence says').waitFor();
    expect(await wrong.locator('.person-says').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what is told in two ways, with the filing on the side it speaks for', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/conflicts`);
    const conflict = page.getByRole('region', { name: /^Amazon/ });
    await conflict.waitFor();
    expect(await page.locator('.conflict', { hasText: 'An outlook' }).count()).toBe(0);
    const filed = conflict.getByRole('region', { name: /638/ });
    expect(await filed.getByRole('link', { name: /0001018724-25-000004/ }).count()).toBeGreaterThan(0);
    const other = conflict.getByRole('region', { name: /700/ });
    expect(await other.getByText('no evidence is held for it').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks the questions of the thesis, and lists what waits for a source', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/debate`);
    await page.locator('.question').first().waitFor();
    expect(await page.locator('.question').count()).toBeGreaterThan(3);
    await page.goto(`${program.url}/todo`);
    const row = page.locator('.todo-table tr', { hasText: '517 basis points' });
    await row.waitFor();
    expect(await row.textContent()).toContain('the source that would settle it is not held');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/waits? for a source/);
    expect(await page.locator('.todo-table mark', { hasText: '$638 billion' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['en', 'zh-Hans', 'zh-Hant'])('breaks no rule in %s, wide or on a phone', async (lang) => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page, complaints, close } = await openPage(browser, { viewport });
      for (const route of ['/verification', '/conflicts', '/debate', '/todo']) {
        await page.goto(`${program.url}${route}?lang=${lang}`);
        await page.locator('main h1').waitFor();
        expect([route, await faults(page)]).toEqual([route, []]);
        expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        );
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
