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

describe('settings', () => {
  it('begin in the language of the browser; another is one press away and stays', async () => {
    const { page, complaints, close } = await openPage(browser, { locale: 'zh-TW' });
    await page.goto(`${program.url}/library`);
    expect(await page.locator('h1').textContent()).toMatch(/份文件共有.*則數字論斷/);
    await page.getByRole('button', { name: '简体中文' }).click();
    expect(await page.locator('h1').textContent()).toMatch(/份文档共有.*条数字论断/);
    await page.reload();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
    await page.goto(`${program.url}/library?lang=en`);
    expect(await page.locator('h1').textContent()).toMatch(/documents hold/);
    await page.getByRole('link', { name: 'Claims', exact: true }).click();
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/claims in 3 documents/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('ask the program for its messages in the same language', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/0123456789abcdef?lang=zh-Hans`);
    expect(await page.locator('h1').textContent()).toContain('没有');
    await close();
  });

  it('turn the colours of up and down round, never the arrows', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/library`);
    await page.getByRole('button', { name: 'Settings' }).click();
    const looks = () =>
      page
        .locator('.direction-example .direction')
        .evaluateAll((all) => all.map((each) => [getComputedStyle(each).color, each.textContent]));
    const [up, down] = await looks();
    await page.getByRole('radio', { name: 'Red is up' }).check();
    const [redUp, redDown] = await looks();
    expect([redUp?.[0], redDown?.[0]]).toEqual([down?.[0], up?.[0]]);
    expect([redUp?.[1], redDown?.[1]]).toEqual([up?.[1], down?.[1]]);
    expect(up?.[1]).toContain('▲ +');
    expect(down?.[1]).toContain('▼ −');
    await page.getByRole('radio', { name: 'No colours' }).check();
    const [monoUp, monoDown] = await looks();
    expect(monoUp?.[0]).toBe(monoDown?.[0]);
    await close();
  });

  it('put a chosen theme on before anything is painted', async () => {
    const { page, close } = await openPage(browser, { colorScheme: 'light' });
    await page.goto(`${program.url}/library`);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    // With the pages' own script held back, the first paint must already be dark.
    await page.route('**/assets/*.js', () => undefined);
    await page.reload({ waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(background).toBe('rgb(20, 20, 18)');
    await close();
  });
});
