import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { fillWithProposals, model } from './fill-with-proposals.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;
let asked = '';
let unasked = '';

beforeAll(async () => {
  program = await startProgram(
    async (home) => {
      asked = await fillWithProposals(home);
    },
    ['--offline', '--no-snapshot'],
    model,
  );
  browser = await launchBrowser();
  unasked = (await program.read('racks.txt', 'Outlays came to $41 billion for racks and servers.')).id;
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

describe('without a model', () => {
  it('nothing leaves, and the page says so and how to turn one on', async () => {
    const bare = await startProgram(undefined, ['--offline', '--no-snapshot']);
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${bare.url}/proposals`);
    await page
      .getByRole('heading', { name: 'No language model is set: nothing leaves this computer.' })
      .waitFor();
    expect(await page.getByRole('button', { name: 'Send this and ask' }).count()).toBe(0);
    await page.getByText(/TIGHTROPE_MODEL/).waitFor();
    await page.getByText(/^Question 1:/).click();
    await page.locator('.words-sent[open] pre', { hasText: 'The text stands between two lines' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
    await bare.stop();
  });
});

describe('with one', () => {
  it('shows every word before it leaves, where it would go, and sends only when told to', async () => {
    const { page, complaints, close } = await openPage(browser);
    const sent: unknown[] = [];
    await page.route('**/api/v1/documents/*/assist', async (route) => {
      const body = route.request().postDataJSON() as Record<string, unknown>;
      if (body['send'] !== true) return route.continue();
      sent.push(body);
      const error = { code: 'MODEL_UNREACHABLE', message: 'The model does not answer', hint: 'Start it.' };
      return route.fulfill({ status: 422, json: { schema: 1, ok: false, error, warnings: [] } });
    });
    await page.goto(`${program.url}/proposals?document=${unasked}`);
    await page
      .getByRole('heading', { name: 'Nothing has left: 1 question would go to 127.0.0.1:11434.' })
      .waitFor();
    expect(await page.locator('.whither').textContent()).toContain('127.0.0.1:11434, this computer');
    await page.getByText(/^Question 1: 1 number/).click();
    expect(await page.locator('.words-sent[open] pre').textContent()).toContain(
      'Outlays came to $41 billion for racks and servers.',
    );
    await page.getByRole('button', { name: 'Metric' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('slot')).toEqual(['metric']);
    await expect
      .poll(() => page.locator('.words-sent[open] pre').textContent())
      .toContain('"asked":["metric"]');
    expect(sent).toEqual([]);
    await page.getByRole('button', { name: 'Send this and ask' }).click();
    await page.getByText('The model does not answer').waitFor();
    expect(sent).toEqual([{ slot: ['metric'], send: true, keep: true }]);
    await page.getByText(/^Question 1: 1 number/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('breaks no rule in any language, light or dark, wide or on a phone', async () => {
    for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['light', 390],
        ['dark', 390],
      ] as const) {
        const { page, complaints, close } = await openPage(browser, {
          colorScheme,
          viewport: { width, height: 844 },
        });
        for (const document of [asked, unasked]) {
          await page.goto(`${program.url}/proposals?document=${document}&lang=${lang}`);
          await page.locator('.words-sent summary').last().click();
          expect(await faults(page)).toEqual([]);
          expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(
            width,
          );
        }
        expect(complaints).toEqual([]);
        await close();
      }
    }
  });

  it('shows what holds and what was refused, and makes a correction of what a person accepts', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/proposals`);
    await page.getByLabel('Text').selectOption({ label: 'What it cost' });
    await page
      .getByRole('heading', { name: '2 proposals wait for a person; 2 answers were refused.' })
      .waitFor();
    const refused = page.getByRole('region', { name: 'Refused' });
    await refused.getByRole('row', { name: /these words are not in the text.*fiscal 2030/ }).waitFor();
    await refused.getByRole('row', { name: /no quantity has this number/ }).waitFor();
    const came = page.getByRole('region', { name: 'What came back and stands in the text' });
    const outlays = came.getByRole('row', { name: /\$57\.0 billion/ });
    expect(await outlays.textContent()).toContain('capital expenditure');
    await outlays.getByRole('link', { name: 'outlays' }).click();
    await page.locator('.text .evidence').first().waitFor();
    expect((await page.locator('.text .evidence').allTextContents()).join('')).toContain('outlays');
    await page.goBack();

    await came.getByRole('button', { name: /^Drop Jane Doe/ }).click();
    await came.getByText('Dropped: Jane Doe for $1 trillion.').waitFor();
    await came.getByText('not kept', { exact: true }).waitFor();
    await came.getByRole('button', { name: /^Accept capital expenditure/ }).press('Enter');
    await came.getByText('Kept as a correction: capital expenditure for $57.0 billion.').waitFor();
    await page.goto(`${program.url}/documents/${asked}`);
    await page.locator('.text .claim', { hasText: '57.0' }).first().click();
    await page.locator('.said-by-person').first().waitFor();
    expect(await page.locator('.claim-panel').textContent()).toContain('capital expenditure');
    expect(complaints).toEqual([]);
    await close();
  });
});
