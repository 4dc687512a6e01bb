// Pictures of every page, in three languages, light and dark, wide and phone-wide: `node scripts/screenshots.mjs URL FOLDER`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const [address, folder, only = ''] = process.argv.slice(2);
if (address === undefined || folder === undefined) {
  console.error('usage: node scripts/screenshots.mjs URL FOLDER [part of a name]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

/** @param {string} route */
async function dataOf(route) {
  const response = await fetch(new URL(route, address));
  const envelope = /** @type {{ data: any }} */ (await response.json());
  return envelope.data;
}

const { documents } = await dataOf('/api/v1/documents');
/** @type {Record<string, string>} */
const pages = {
  ...{
    board: '/',
    then: '/?as_of=2026-08-20',
    library: '/library',
    claims: '/claims',
    missing: '/no-such-page',
  },
  ...{ verification: '/verification', conflicts: '/conflicts', debate: '/debate', todo: '/todo' },
  ...{ predictions: '/predictions', proposals: '/proposals' },
  ...{ companies: '/facts', series: '/series', sources: '/sources', snapshot: '/snapshot' },
};
const { entities } = await dataOf('/api/v1/entities');
const company = entities.find((/** @type {{ id: string }} */ { id }) => id === 'amazon') ?? entities[0];
if (company) {
  const route = `/facts/${encodeURIComponent(company.id)}`;
  const { facts } = await dataOf(`/api/v1${route}?concepts=revenue&shape=quarter`);
  pages['company'] = route;
  pages['history'] = `${route}/capex?shape=quarter`;
  if (facts[0]) pages['fact'] = `${route}/revenue?shape=quarter&fact=${facts[0].id}`;
}
const { series } = await dataOf('/api/v1/series?source=fred&limit=1');
if (series[0]) pages['one-series'] = `/series/${encodeURIComponent(series[0].id)}`;
for (const document of documents.slice(0, 3)) {
  const { claims } = await dataOf(`/api/v1/documents/${document.id}`);
  pages[`reader-${document.language}`] = `/documents/${document.id}`;
  const claim =
    claims.find((/** @type {{ change: string | null }} */ each) => each.change !== null) ?? claims[0];
  if (claim) pages[`panel-${document.language}`] = `/documents/${document.id}?claim=${claim.id}`;
}

for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const context = await browser.newContext({ colorScheme, viewport, deviceScaleFactor: 1 });
      const page = await context.newPage();
      for (const [name, route] of Object.entries(pages)) {
        const file = `${name}.${lang}.${colorScheme}.${size}.png`;
        if (!file.includes(only)) continue;
        const url = new URL(route, address);
        url.searchParams.set('lang', lang);
        await page.goto(url.href, { waitUntil: 'networkidle' });
        await page.screenshot({ path: path.join(folder, file) });
      }
      await context.close();
    }
  }
}
await browser.close();
