import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** Drops files on the page as a person would: the browser makes the list of files. */
async function drop(page: Page, files: readonly { name: string; bytes: number[] }[]): Promise<void> {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

const utf8 = (text: string) => [...Buffer.from(text)];

describe('intake', () => {
  it('reads a file dropped on any page and opens it', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/claims`);
    await page.locator('h1').waitFor();
    await drop(page, [{ name: 'dropped.txt', bytes: utf8('Oracle raised $38 billion of debt in 2025.') }]);
    await page.waitForURL(/\/documents\//);
    await expect.poll(() => page.locator('.text [data-opens]').allTextContents()).toEqual(['$38 billion']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('tells the outcome of each of several files, and the way out of each that failed', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/library`);
    await page.locator('h1').waitFor();
    const title = await page.locator('h1').textContent();
    await drop(page, [
      { name: 'good.txt', bytes: utf8('Google will sell 500,000 units in 2027.') },
      { name: 'empty.txt', bytes: [] },
      { name: 'picture.png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0xff] },
    ]);
    const outcomes = page.locator('.outcomes li');
    await expect.poll(() => page.locator('.outcomes li.failed').count()).toBe(2);
    expect(await outcomes.count()).toBe(3);
    expect(await outcomes.nth(0).textContent()).toContain('good.txt: 1 claim found');
    for (const n of [1, 2]) {
      expect(await outcomes.nth(n).locator('.what').textContent()).toMatch(/empty\.txt|picture\.png/);
      expect((await outcomes.nth(n).locator('.way-out').textContent())?.length).toBeGreaterThan(10);
    }
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(title);
    await page.getByRole('link', { name: 'Open: good.txt' }).click();
    await page.waitForURL(/\/documents\//);
    await page.getByRole('button', { name: 'Clear this list' }).click();
    expect(await outcomes.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads a pasted text with its date, by keyboard alone; an empty one is refused with the dialog open', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/library?lang=zh-Hant`);
    await page.getByRole('button', { name: '貼上文本' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: '讀取' }).click();
    expect(await dialog.getByRole('alert').textContent()).toContain('沒有可讀的文本');
    await dialog.getByLabel('文本', { exact: true }).fill('輝達上季營收570億美元，年增62%。');
    await dialog.getByLabel('名稱').fill('備忘');
    await dialog.getByLabel('文本日期').fill('2025-11-20');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\//);
    await page.locator('.text [data-opens]').first().waitFor();
    expect(await page.locator('.text').getAttribute('lang')).toBe('zh-Hant');
    expect(await page.locator('.facts').textContent()).toContain('2025年11月20日');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so when the program has gone, keeps what was pasted, and recovers', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/library`);
    await page.getByRole('button', { name: 'Paste a text' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Text', { exact: true }).fill('It cost $3 billion.');
    await page.route('**/api/v1/read', (route) => route.abort('connectionrefused'));
    await dialog.getByRole('button', { name: 'Read it' }).click();
    expect(await dialog.getByRole('alert').textContent()).toContain('does not answer');
    expect(await dialog.getByLabel('Text', { exact: true }).inputValue()).toBe('It cost $3 billion.');
    await page.unroute('**/api/v1/read');
    await dialog.getByRole('button', { name: 'Read it' }).click();
    await page.waitForURL(/\/documents\//);
    await close();
  });
});
