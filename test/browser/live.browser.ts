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

describe('a number', () => {
  it('shows on focus where it comes from, until Escape, and leads to its arithmetic', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators`);
    const door = page.locator('.door').filter({ hasText: /\d/ }).first();
    await door.waitFor();
    await door.focus();
    const note = page.locator('.provenance-note');
    await note.waitFor();
    expect(await door.getAttribute('aria-describedby')).toBe(await note.getAttribute('id'));
    // While what comes with the program is being loaded, the program is slow to answer.
    await expect.poll(() => note.textContent(), { timeout: 30_000 }).toMatch(/Known since.*Formula/);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    expect(await door.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/indicators\/[a-z0-9-]+/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps its note while the pointer is on it, and lets it go when the pointer has left', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators`);
    await page.locator('.door').first().hover();
    const note = page.locator('.provenance-note');
    await note.waitFor();
    await note.hover();
    await page.waitForTimeout(600);
    expect(await note.count()).toBe(1);
    const box = await note.boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 1280).toBe(true);
    await page.mouse.move(2, 2);
    await expect.poll(() => note.count()).toBe(0);
    await close();
  });

  it('opens its note with the first touch and its page with the second', async () => {
    const { page, close } = await openPage(browser, {
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    await page.goto(`${program.url}/indicators`);
    const door = page.locator('.door').first();
    await door.tap();
    const note = page.locator('.provenance-note');
    await note.waitFor();
    expect(page.url()).toMatch(/\/indicators$/);
    const box = await note.boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await door.tap();
    await page.waitForURL(/\/indicators\/[a-z0-9-]+/);
    await close();
  });
});

describe('the palette', () => {
  it('finds by pinyin initials, goes there and remembers it', async () => {
    const { page, complaints, close } = await openPage(browser, { locale: 'zh-CN' });
    await page.goto(`${program.url}/library`);
    await page.locator('.palette-button').waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox');
    await field.waitFor();
    await field.fill('zbkz');
    const first = page.getByRole('option').first();
    await expect.poll(() => first.textContent()).toMatch(/资本开支.*指标/);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/indicators\/[a-z-]+/);
    await page.keyboard.press('Control+k');
    await expect.poll(() => page.getByRole('option').first().textContent()).toMatch(/资本开支/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('runs a command, and finds traditional by simplified', async () => {
    const { page, complaints, close } = await openPage(browser, { locale: 'zh-TW' });
    await page.goto(`${program.url}/library`);
    await page.locator('.palette-button').click();
    await page.getByRole('combobox').fill('深色');
    await expect.poll(() => page.getByRole('option').first().textContent()).toMatch(/主題：深色/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe('dark');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('英伟达');
    await expect.poll(() => page.getByRole('option').first().textContent()).toMatch(/輝達|Nvidia/i);
    expect(complaints).toEqual([]);
    await close();
  });

  it('goes to pages by two keys, lists the keys, and leaves them alone where they are switched off', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/library`);
    await page.locator('h1').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.waitForURL(/\/indicators$/);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.keyboard.press('?');
    await page.waitForTimeout(300);
    expect(page.url()).toMatch(/\/indicators$/);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });
});

describe('an open page', () => {
  it('renews itself when something was kept elsewhere, without losing focus or place', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/library`);
    const freshness = page.locator('.freshness');
    await expect.poll(() => freshness.textContent()).toMatch(/Data of .*offline/);
    const link = page.getByRole('rowheader').first().getByRole('link');
    await link.focus();
    const name = await link.textContent();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const main = document.querySelector('main');
      if (main === null) throw new Error('no main');
      new MutationObserver(() => seen.push(document.querySelector('h1')?.textContent ?? 'gone')).observe(
        main,
        {
          ...{ childList: true, subtree: true, characterData: true },
        },
      );
    });
    await program.read('new.txt', 'Acme revenue was $14 billion in 2025.\n');
    // What a page asks when a person comes back to it.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect
      .poll(() => page.getByText('Acme revenue was $14 billion').count(), { timeout: 30_000 })
      .toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeGreaterThan(0);
    for (const heading of seen) expect(heading).toMatch(/documents hold/);
    expect(complaints).toEqual([]);
    await close();
  });
});
