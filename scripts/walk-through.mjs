// The pictures of docs/walk-through.md, taken by doing what it says: `node scripts/walk-through.mjs URL FOLDER`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const [address, folder] = process.argv.slice(2);
if (address === undefined || folder === undefined) {
  console.error('usage: node scripts/walk-through.mjs URL FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

/** @typedef {import('playwright-core').Page} Page */

/** One step a picture, in the order of the page that describes them. @type {Record<string, (page: Page) => Promise<unknown>>} */
const steps = {
  '1-lifeline': async (page) => {
    await page.goto(new URL('/', address).href);
    await page.locator('.board-note button').first().click();
    await page.waitForURL(/as_of=/);
    await page.locator('.board svg').first().waitFor();
  },
  '2-changed': async (page) => {
    await page.locator('.moved input[type=date]').fill('2026-05-01');
    await page.locator('#moved-title', { hasText: /May 1|5月1日/ }).waitFor();
    await toTop(page, '#moved-title');
  },
  '3-sure': async (page) => {
    await toTop(page, 'main');
    await page.locator('.stance-line summary').click();
  },
  '4-changes': async (page) => toTop(page, '#near-title'),
  '5-from': async (page) => {
    const number = page.locator('.board table .door').first();
    await number.scrollIntoViewIfNeeded();
    await number.focus();
    await page.locator('.provenance-note .note-sources').waitFor();
  },
  '6-filing': async (page) => {
    await page.goto(new URL('/indicators/capex-to-cash-flow?as_of=2026-08-21', address).href);
    await page.locator('#made').waitFor();
    await toTop(page, '#made');
  },
};

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
for (const locale of ['en', 'zh-Hans', 'zh-Hant']) {
  const context = await browser.newContext({
    locale,
    viewport: { width: 1040, height: 700 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [name, act] of Object.entries(steps)) {
    await act(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(folder, `${name}.${locale}.jpg`), type: 'jpeg', quality: 70 });
  }
  await context.close();
}
await browser.close();

/** @param {Page} page @param {string} selector */
async function toTop(page, selector) {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
