import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage, type GuardedPage } from './guarded-browser.ts';
import { routePatterns, visits } from './page-routes.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

const widths = [1280, 390];
const languages = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(undefined, ['--offline']);
  browser = await launchBrowser();
  // Right, wrong and contradicted, so that the pages of evidence have something on them.
  await program.read('one.md', "In 2024 Amazon's revenue was $638 billion. Meta's revenue grew 50% in 2024.");
  await program.read('other.md', "In 2024 Amazon's revenue was $700 billion, he says.");
  const verified = await fetch(`${program.url}/api/v1/verify`, {
    ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
  });
  expect(verified.status).toBe(200);
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

it('visits every page there is', async () => {
  const visited = new Set((await visits(program)).map(({ pattern }) => pattern));
  expect([...visited].sort()).toEqual([...new Set(routePatterns())].sort());
});

describe.each(Object.entries(languages))('in %s', (lang, locale) => {
  it('no page breaks a rule, light or dark, wide or narrow', { timeout: 300_000 }, async () => {
    // One context: what stays the same between pages is asked for once, as with a person.
    const opened = await openPage(browser, { locale, reducedMotion: 'reduce' });
    const broken: string[] = [];
    for (const visit of await visits(program)) {
      opened.complaints.length = 0;
      await show(opened, `${program.url}${visit.address}`, visit.shows);
      for (const where of await faultsEverywhere(opened, lang)) broken.push(`${visit.name}: ${where}`);
      broken.push(...opened.complaints.map((complaint) => `${visit.name}: ${complaint}`));
      if (opened.missing.length > 0 !== (visit.missing ?? false))
        broken.push(`${visit.name}: answered 404: ${opened.missing.join(' ')}`);
      opened.missing.length = 0;
    }
    expect(broken).toEqual([]);
    await opened.close();
  });
});

async function show({ page }: GuardedPage, url: string, shows = 'main h1'): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url);
  await page.locator('main h1').waitFor();
  await page.locator(shows).first().waitFor();
  await page.waitForFunction(() => document.querySelector('main .loading') === null);
}

/** The page as it stands, in both colours and widths; only the colours of the dark one differ, not its structure. */
async function faultsEverywhere({ page }: GuardedPage, lang: string): Promise<string[]> {
  const found: string[] = [];
  if ((await page.getAttribute('html', 'lang')) !== lang) found.push(`is not in ${lang}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const broken = await faults(page, colorScheme === 'light' ? 'every rule' : 'colours');
      found.push(...broken.map((fault) => `${colorScheme}, ${width}: ${fault}`));
    }
    const needs = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needs > width) found.push(`${width}: is ${needs} wide`);
  }
  return found;
}

describe('what opens', () => {
  it.each(['light', 'dark'] as const)('dialog and settings break no rule, %s', async (colorScheme) => {
    const { page, complaints, close } = await openPage(browser, { colorScheme });
    await page.goto(`${program.url}/library`);
    await page.locator('main h1').waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Paste a text' }).click();
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('alert').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('would find a planted fault, and one of colour in the dark', async () => {
    const { page, close } = await openPage(browser, { colorScheme: 'dark' });
    await page.goto(`${program.url}/library`);
    await page.locator('main h1').waitFor();
    await page.evaluate(() => {
      const pale = document.createElement('p');
      pale.textContent = 'hardly to be read';
      pale.style.color = '#333';
      document.querySelector('main')?.append(document.createElement('button'), pale);
    });
    expect((await faults(page)).join()).toContain('button-name');
    expect((await faults(page, 'colours')).join()).toMatch(/^color-contrast: #main > p/);
    await close();
  });
});
