import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
import { faults } from './axe-faults.ts';
import { fakeEvidence, readFixtures } from './fake-evidence.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;
let claims: ClaimOut[] = [];

beforeAll(async () => {
  program = await startProgram();
  browser = await launchBrowser();
  claims = await readFixtures(program);
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const phone = { width: 390, height: 844 };
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const claimOf = (quote: string): ClaimOut => {
  const found = claims.find((claim) => claim.quote.includes(quote));
  if (found === undefined) throw new Error(`no claim says ${quote}`);
  return found;
};

describe('conflicts', () => {
  it('lays the sides beside one another, each with who said it, its quote and what speaks for it', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    await page.goto(`${program.url}/conflicts`);
    const title = page.getByRole('heading', { level: 1 });
    await title.waitFor();
    expect(await title.textContent()).toBe(
      '2 numbers are told in more than one way; evidence speaks for one side of 1.',
    );
    const conflict = page.getByRole('region', { name: /^Palantir/ });
    const many = conflict.getByRole('region', { name: /^50/ });
    expect(await many.getByText('Evidence for it').count()).toBe(1);
    expect(await conflict.getByText('no evidence is held for it').count()).toBe(1);
    const { document, id } = claimOf('5萬份');
    expect(await many.locator('.quoted a').getAttribute('href')).toBe(`/documents/${document}?claim=${id}`);
    await page.getByRole('button', { name: /^ten times apart/ }).click();
    await expect.poll(() => page.locator('.conflict').count()).toBe(1);
    expect(asked(page, 'kind')).toBe('off_by_ten');
    await page.reload();
    await expect.poll(() => page.locator('.conflict').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('debate', () => {
  it('shows who holds what since when, names contradictions, and leads to the words in the text', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    await page.goto(`${program.url}/debate`);
    const question = page.getByRole('region', { name: 'Is the bet against Palantir large?' });
    await question.waitFor();
    const large = question.getByRole('region', { name: /^Large/ });
    expect(await large.textContent()).toContain('Michael Burry since Nov 25, 2025');
    expect(await question.getByText('Nobody in the texts that were read.').count()).toBe(1);
    expect(await question.locator('.contradictions').textContent()).toContain(
      'only one can be in the filing',
    );
    await large.getByRole('link').click();
    await page.locator('.text .evidence').first().waitFor();
    expect(asked(page, 'show')).toMatch(/^\d+-\d+$/);
    expect((await page.locator('.text .evidence').allTextContents()).join('')).toContain('5萬份');
    expect(await page.locator('.claim-panel').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('to verify', () => {
  it('lists what waits, what matters first, with its source, and can be taken away as a table', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    await page.goto(`${program.url}/todo`);
    const first = page.getByRole('row').nth(1);
    await first.waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      `${claims.length - 6} numbers wait for a source; on 1 of them the thesis hangs.`,
    );
    expect(await first.textContent()).toContain('lifeline');
    expect(await first.getByRole('link', { name: /Five-year CDS, Oracle/ }).getAttribute('href')).toBe(
      'https://www.theice.com/cds',
    );
    expect(await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')).toBe(
      '/api/v1/todo.csv?all=true&bom=1',
    );
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('verdicts in the reader', () => {
  it('stand behind the claims without changing the text, open in the panel, and sort out claims', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    const { document, id, quote } = claimOf('1,000份');
    await page.goto(`${program.url}/documents/${document}`);
    const mark = page.locator('.text [data-outcome="contradicted"]');
    await mark.waitFor();
    expect(await mark.getAttribute('data-verdict')).toBe('✗ does not hold ×50');
    expect(await mark.textContent()).toBe(quote);
    expect(await mark.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(
      'does not hold',
    );
    const description = await mark.getAttribute('aria-describedby');
    expect(await page.locator(`#${description}`).textContent()).toContain('does not hold');
    await mark.click();
    const verdict = page.getByRole('region', { name: 'Verdict' });
    await verdict.getByText('the evidence says 50 times as much').waitFor();
    expect(await verdict.getByRole('link', { name: /0001649339-25-000007/ }).count()).toBe(1);
    await page.keyboard.press('Escape');

    await page.getByRole('group', { name: 'Sort out by' }).getByRole('button', { name: 'Verdict' }).click();
    await page.getByRole('button', { name: /does not hold 1/ }).click();
    await expect.poll(() => page.locator('.text [data-opens]').count()).toBe(1);
    expect(asked(page, 'outcome')).toBe('contradicted');
    await page.goto(`${program.url}/documents/${document}?claim=${id}&lang=zh-Hans`);
    await page.locator('.text [data-verdict="✗ 不成立 ×50"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('leave the text readable where they cannot be asked for', async () => {
    const { page, close } = await openPage(browser);
    const fake = await fakeEvidence(page, claims);
    fake.fail('The ledger is locked', 'Try again in a moment.');
    await page.goto(`${program.url}/documents/${claimOf('57.006').document}`);
    await page.getByText('The ledger is locked').waitFor();
    expect(await page.locator('.text .claim').count()).toBeGreaterThan(0);
    expect(await page.locator('.text [data-verdict]').count()).toBe(0);
    await close();
  });
});

describe.each(['en', 'zh-Hans', 'zh-Hant'])('in %s', (lang) => {
  const routes = ['/verification', '/conflicts', '/debate', '/todo'];
  it.each(['light', 'dark'] as const)('the pages of evidence break no rule, %s', async (colorScheme) => {
    const reader = `/documents/${claimOf('57.006').document}?claim=${claimOf('57.006').id}`;
    for (const viewport of colorScheme === 'light' ? [{ width: 1280, height: 900 }, phone] : [phone]) {
      const { page, complaints, close } = await openPage(browser, { colorScheme, viewport });
      await fakeEvidence(page, claims);
      for (const route of [...routes, reader]) {
        await page.goto(`${program.url}${route}${route.includes('?') ? '&' : '?'}lang=${lang}`);
        await page.locator('main h1').waitFor();
        if (route === reader) await page.locator('.panel-verdict').waitFor();
        if (route === '/verification') {
          await page.locator('.decide').first().click();
          await page.locator('.correction').waitFor();
        }
        expect([route, await faults(page)]).toEqual([route, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
