import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { visits } from './page-routes.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

/** What a page may cost a browser that has never been here: bytes as they come over the wire, and requests. */
interface Cost {
  scripts: number;
  styles: number;
  /** None: the fonts of the machine do. */
  fonts: number;
  /** Answers of the API; they are not compressed, the program being on the same machine. */
  answers: number;
  requests: number;
}

/** Every page brings the board along: it costs some bytes and saves a round of requests where most people begin. */
const usual: Cost = { scripts: 165_000, styles: 20_000, fonts: 0, answers: 100_000, requests: 32 };

/** Where a page may cost more than usual. A page that needs more than its line says why in the change that raises it. */
const limits: Readonly<Record<string, Partial<Cost>>> = {
  claims: { answers: 150_000 },
  // Each quote in view asks for what stands around it.
  predictions: { answers: 150_000, requests: 40 },
  fact: { answers: 180_000 },
  // Every day of many years, in one answer.
  series: { answers: 2_000_000 },
  // Every reading of the thesis, and what was asked of each before a decision.
  thesis: { answers: 220_000 },
  indicators: { answers: 350_000 },
  snapshot: { answers: 250_000 },
};

/** What a person asks for by a key or a click, and the page must not bring along. */
const forLater = /palette-|keys-dialog-|plot/i;

let program: RunningProgram;
let browser: Browser;
const report: Record<string, Cost> = {};

beforeAll(async () => {
  program = await startProgram(undefined, ['--offline']);
  browser = await launchBrowser();
  await (await fetch(`${program.url}/api/v1/board`)).text();
  // The first board works out every day there was.
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
  console.table(report);
});

describe('the first load', () => {
  it('of every page stays within its budget, and brings nothing before it is wanted', async () => {
    const tooMuch: string[] = [];
    for (const { name, address, shows } of await visits(program)) {
      const { page, complaints, close } = await openPage(browser);
      const finished = requestsOf(page);
      await page.goto(`${program.url}${address}`, { waitUntil: 'networkidle' });
      await page
        .locator(shows ?? 'main h1')
        .first()
        .waitFor();
      const cost = await costOf(finished);
      report[name] = cost;
      const limit = { ...usual, ...limits[name] };
      for (const what of Object.keys(usual) as (keyof Cost)[])
        if (cost[what] > limit[what]) tooMuch.push(`${name}: ${what} ${cost[what]} > ${limit[what]}`);
      tooMuch.push(...finished.map((request) => request.url()).filter((url) => forLater.test(url)));
      expect(complaints).toEqual([]);
      await close();
    }
    expect(tooMuch).toEqual([]);
  }, 240_000);

  it('is what is measured: the palette is heard of when it is opened', async () => {
    const { page, complaints, close } = await openPage(browser);
    const finished = requestsOf(page);
    await page.goto(`${program.url}/library`);
    await page.locator('main h1').waitFor();
    const before = await costOf(finished);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
    expect(finished.some((request) => forLater.test(request.url()))).toBe(true);
    expect((await costOf(finished)).scripts).toBeGreaterThan(before.scripts + 5_000);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Fills while the page lives. */
function requestsOf(page: Page): Request[] {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  return finished;
}

async function costOf(requests: readonly Request[]): Promise<Cost> {
  const cost: Cost = { scripts: 0, styles: 0, fonts: 0, answers: 0, requests: requests.length };
  for (const request of [...requests]) {
    const bytes = (await request.sizes()).responseBodySize;
    const kind = kindOf(request);
    if (kind !== null) cost[kind] += bytes;
  }
  return cost;
}

function kindOf(request: Request): Exclude<keyof Cost, 'requests'> | null {
  if (request.url().includes('/api/')) return 'answers';
  const type = request.resourceType();
  return type === 'script' ? 'scripts' : type === 'stylesheet' ? 'styles' : type === 'font' ? 'fonts' : null;
}
