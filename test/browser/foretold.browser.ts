import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

/** Five dated predictions of two voices: two of one came true, one of the other did, one failed, one is open. */
const outlook = `---
title: Two outlooks
date: 2023-11-01
---
Jane Doe expects Amazon's revenue to be $638 billion in 2024. John Roe expects Meta's revenue to be $140 billion in 2024. John Roe expects Microsoft's revenue to be $245 billion in 2024.

Jane Doe expects Alphabet's capital expenditure to be $52.5 billion in 2024. John Roe expects Amazon's capital expenditure to reach $300 billion in 2090.
`;

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(undefined, ['--offline']);
  browser = await launchBrowser();
  await program.read('outlook.md', outlook);
  await fetch(`${program.url}/api/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"all":true}',
  });
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const ofOutlook = (page: Page) => page.locator('.prediction-table tr', { hasText: /Jane Doe|John Roe/ });
const row = (page: Page, words: string) => page.locator('.prediction-table tr', { hasText: words });
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe('predictions', () => {
  it('stand with their day, what came of them on which filing, and how often as much comes by itself', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/verification`);
    await page.getByRole('link', { name: 'Predictions' }).click();
    await ofOutlook(page).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
      /^\d+ predictions have a date; 3 came true, 1 failed.* open\.$/,
    );
    const failed = row(page, '$140 billion');
    expect(await failed.locator('.due').textContent()).toBe('Dec 31, 2024');
    expect(await failed.locator('.outcome').textContent()).toContain('failed');
    expect(await failed.locator('.by-itself').textContent()).toBe(
      '40 of 44 past spans as long brought as much',
    );
    expect(await failed.getByRole('link', { name: /0001326801-25-000017/ }).getAttribute('href')).toContain(
      'https://www.sec.gov/',
    );
    const open = row(page, '$300 billion');
    expect(await open.locator('.outcome').textContent()).toContain('open');
    expect(await open.textContent()).toContain('the day has not come');
    expect(await open.locator('.proof').count()).toBe(0);
    await failed.getByRole('link', { name: '$164.501B' }).click();
    await expect.poll(() => page.url()).toContain('/facts/meta?fact=meta.revenue.year.2024-12-31');
    expect(complaints).toEqual([]);
    await close();
  });

  it('give each voice a record in counts beside chance, and no percentage', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/predictions`);
    const records = page.getByRole('region', { name: 'Records' });
    const john = records.getByRole('row', { name: /John Roe/ });
    await john.waitFor();
    expect(await john.locator('.num').allTextContents()).toEqual(['3', '1', '1', '0', '1']);
    expect(await john.locator('td').last().textContent()).toMatch(
      /^of 2 whose odds are known, 1 came true; by themselves 1\.5 would have$/,
    );
    expect(await records.textContent()).not.toContain('%');
    expect((await page.locator('.by-itself').allTextContents()).join()).not.toContain('%');
    expect(complaints).toEqual([]);
    await close();
  });

  it('are chosen by result and by voice, with the keyboard too; the choice is in the address', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/predictions`);
    await page.getByRole('button', { name: /^failed 1/ }).click();
    await expect.poll(() => ofOutlook(page).count()).toBe(1);
    expect(asked(page, 'outcome')).toBe('failed');
    await page.reload();
    await expect.poll(() => ofOutlook(page).count()).toBe(1);
    await page.getByRole('button', { name: /^failed 1/ }).press('Enter');
    await page
      .getByRole('region', { name: 'Records' })
      .getByRole('button', { name: 'Jane Doe' })
      .press('Space');
    await expect.poll(() => ofOutlook(page).count()).toBe(2);
    expect(asked(page, 'source')).toBe('Jane Doe');
    await page.goBack();
    await expect.poll(() => ofOutlook(page).count()).toBe(5);
    await page.goto(`${program.url}/predictions?source=Jane%20Doe&outcome=failed`);
    await page.getByText('No prediction matches.').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['en', 'zh-Hans', 'zh-Hant'])('break no rule in %s', async (lang) => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['light', 390],
      ['dark', 390],
    ] as const) {
      const { page, complaints, close } = await openPage(browser, {
        colorScheme,
        viewport: { width, height: 844 },
      });
      await page.goto(`${program.url}/predictions?source=John%20Roe&lang=${lang}`);
      await ofOutlook(page).first().waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
