import type { Browser } from 'playwright-core';
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

describe('the first page', () => {
  // What it may cost is held by budget.browser.ts.
  it('leaves the other pages for later', async () => {
    const { page, complaints, close } = await openPage(browser);
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response.url());
    });
    await page.goto(program.url, { waitUntil: 'networkidle' });
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((url) => /-page-/.test(url))).toEqual([]);
    await page.getByRole('link', { name: 'Claims', exact: true }).click();
    await page.getByRole('grid').waitFor();
    expect(scripts.filter((url) => /-page-/.test(url))).toEqual([expect.stringContaining('claims-page')]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('names each page, and puts view and keyboard at the start of the next one', async () => {
    const { page, complaints, close } = await openPage(browser, { viewport: { width: 800, height: 400 } });
    await page.goto(`${program.url}/library`);
    await page.getByRole('rowheader').last().scrollIntoViewIfNeeded();
    expect(await page.title()).toBe('Library · Tightrope');
    const link = page.getByRole('rowheader').last().getByRole('link');
    const name = await link.textContent();
    await link.click();
    await page.locator('.text p').first().waitFor();
    expect(await page.title()).toBe(`${name} · Tightrope`);
    expect(await page.evaluate(() => [window.scrollY, document.activeElement?.id])).toEqual([0, 'main']);
    await page.goBack();
    await expect.poll(() => page.title()).toBe('Library · Tightrope');
    expect(complaints).toEqual([]);
    await close();
  });

  it('allows nothing inline: the guard would hear of it', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(program.url);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline"';
      document.head.append(script);
      const image = new Image();
      image.src = 'https://example.org/pixel.png';
      document.body.append(image);
    });
    await expect.poll(() => complaints.join()).toMatch(/Content Security Policy/);
    expect(await page.title()).not.toBe('inline');
    await close();
  });
});
