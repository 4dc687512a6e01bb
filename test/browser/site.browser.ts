import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { servePlainly } from './plain-host.ts';

const main = path.resolve(import.meta.dirname, '../../dist/main.js');
const small = path.resolve(import.meta.dirname, '../thesis/fixtures/small');

let browser: Browser;
let host: { url: string; stop(): Promise<void> };
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tightrope-site-'));
  const to = path.join(folder, 'site');
  const args = [
    'export',
    'site',
    to,
    '--thesis',
    small,
    '--as-of',
    '2026-06-30',
    '--home',
    path.join(folder, 'home'),
  ];
  const { status, stderr } = spawnSync(process.execPath, [main, ...args, '--offline'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`nothing was exported: ${stderr}`);
  host = await servePlainly(to, '/~ada/thesis');
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('an exported site below a path of a plain host', () => {
  it('shows the board, and walks to an indicator and back by links and by address', async () => {
    const { page, complaints, close } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${host.url}/`);
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/\S/);
    expect(await page.locator('.freshness').textContent()).toMatch(/As known on .*2026.*read-only/);
    expect(await faults(page)).toEqual([]);
    await page.locator('.site-header nav').getByRole('link', { name: 'Indicators', exact: true }).click();
    await page.waitForURL(`${host.url}/indicators`);
    const link = page.locator('main a[href*="/indicators/"]').first();
    const href = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(new RegExp(`${href ?? ''}`));
    const heading = await page.locator('h1').textContent();
    await page.reload();
    await expect.poll(() => page.locator('h1').textContent()).toBe(heading);
    await page.goBack();
    await page.waitForURL(/\/indicators\/?$/);
    for (const one of asked) expect(one).toMatch(/^\/~ada\/thesis\//);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is read in each language, and offers only the pages that are in it', async () => {
    const { page, complaints, close } = await openPage(browser, { locale: 'zh-TW' });
    await page.goto(`${host.url}/indicators/`);
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/\p{Script=Han}/u);
    const names = await page
      .locator('.site-header nav a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(names.some((href) => /library|claims|sources|facts/.test(href ?? ''))).toBe(false);
    expect(await page.locator('.palette-button').count()).toBe(0);
    await page.getByRole('button', { name: '简体中文' }).click();
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('zh-Hans');
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows a review sheet and says that nothing is signed here', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${host.url}/thesis/reviews/quarterly/`);
    await expect.poll(() => page.locator('.review-note').textContent()).toMatch(/nothing can be signed/);
    expect(await page.locator('textarea').count()).toBe(0);
    expect(await page.locator('.review-question').count()).toBeGreaterThan(0);
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows a kill criterion, whose replay the languages share', async () => {
    const { page, complaints, close } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${host.url}/signals/two-years/`);
    await page.locator('.replay-strip svg').waitFor();
    expect(asked.some((one) => one.endsWith('/data/shared/replay_signal_two-years.json'))).toBe(true);
    const csv = await page.getByRole('link', { name: 'Firings as CSV' }).getAttribute('href');
    expect((await page.request.get(new URL(csv ?? '', page.url()).href)).status()).toBe(200);
    expect(await page.locator('.range-field').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so where something is not part of it', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${host.url}/`);
    await page.evaluate((root) => history.pushState(null, '', `${root}/indicators/no-such-thing`), host.url);
    await expect.poll(() => page.locator('main').textContent()).toMatch(/not part of the exported site/);
    await close();
  });
});
