import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../../src/operations/effects/create-context.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

/** The source of one indicator stopped answering on the fifth of September; everything else was held by then. */
async function withSourceDown(home: string): Promise<void> {
  cpSync(path.resolve(import.meta.dirname, '../../dist/workspace'), home, { recursive: true });
  const options = { locale: 'en', home, env: {}, offline: true } as const;
  const { context, close } = await createContext({ ...options, signal: new AbortController().signal });
  const ledger = await context.ledger();
  await ledger.appendFacts({
    ...{ feed: 'fred-csv', target: 'SOFR', inputs: 'asked again', series: [], facts: [], tables: [] },
    asking: {
      ...{ started: '2026-09-05T06:00:00.000Z', ended: '2026-09-05T06:00:10.000Z', outcome: 'failed' },
      ...{ errorCode: 'url_timeout', errorText: 'fred.stlouisfed.org did not answer within 10 s' },
      ...{ requests: 1, bytes: 0, refused: 0, missing: 0, validators: {}, rests: {} },
    },
  });
  await close();
}

/** Six weeks after it stopped. */
const later = 'as_of=2026-10-17';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(withSourceDown, ['--offline']);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

describe('a source that is down for weeks', () => {
  it('leaves the board standing and is named among what is not known', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/?${later}`);
    await page.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
    await page.getByText(/indicators rest on sources that failed/).click();
    const gap = page.getByRole('row', { name: /^SOFR less interest on reserves/ });
    await gap.first().getByText('fred:SOFR could not be asked for').waitFor();
    await gap.first().getByText('tightrope pull SOFR').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes the value of its indicator away, with the reason and the last one known', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/indicators/sofr-less-iorb?${later}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('main').getByText('source failed').first().waitFor();
    await page.goto(`${program.url}/indicators/sofr-less-iorb?as_of=2026-08-20`);
    await page.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
    expect(await page.locator('main').getByText('source failed').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is said on the page of sources, with what it answered and when it last did', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/sources`);
    const row = page.getByRole('row', { name: /FRED/ }).filter({ hasText: 'failing' });
    await row.first().waitFor();
    await row
      .first()
      .getByText(/did not answer/)
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
