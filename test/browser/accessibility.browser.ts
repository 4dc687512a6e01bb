import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { acme, fillWithFacts } from './fill-with-facts.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;
let pages: Record<string, string> = {};

beforeAll(async () => {
  program = await startProgram(fillWithFacts, ['--offline', '--no-snapshot']);
  browser = await launchBrowser();
  const { data } = JSON.parse(await (await fetch(`${program.url}/api/v1/claims?limit=1&change=up`)).text());
  const [claim] = data.claims;
  pages = {
    board: '/',
    library: '/library',
    reader: `/documents/${claim.document}`,
    panel: `/documents/${claim.document}?claim=${claim.id}`,
    claims: '/claims',
    companies: '/facts',
    company: `/facts/${acme.id}`,
    history: `/facts/${acme.id}/revenue?shape=quarter&fact=${acme.id}.revenue.quarter.2024-03-31`,
    'all series': '/series',
    series: `/series/${encodeURIComponent(acme.series)}`,
    sources: '/sources',
    snapshot: '/snapshot',
    'no such page': '/no-such-page',
    'no such document': '/documents/0123456789abcdef',
  };
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const names = [
  ...[
    'board',
    'library',
    'reader',
    'panel',
    'claims',
    'companies',
    'company',
    'history',
    'all series',
    'series',
  ],
  ...['sources', 'snapshot', 'no such page', 'no such document'],
];

describe.each(['en', 'zh-Hans', 'zh-Hant'])('in %s', (lang) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(names)('%s breaks no rule', async (name) => {
      // On a phone the layout differs, the colours do not.
      for (const viewport of colorScheme === 'light' ? [wide, phone] : [wide]) {
        const { page, complaints, close } = await openPage(browser, { colorScheme, viewport });
        const route = pages[name] ?? '';
        await page.goto(`${program.url}${route}${route.includes('?') ? '&' : '?'}lang=${lang}`);
        await page.locator('main h1').waitFor();
        if (name === 'panel') await page.locator('.claim-panel').waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe(lang);
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
        expect(complaints).toEqual([]);
        await close();
      }
    });
  });
});

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

  it('would find a planted fault', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/library`);
    await page.locator('main h1').waitFor();
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await faults(page)).join()).toContain('button-name');
    await close();
  });
});
