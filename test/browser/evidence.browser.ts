import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
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
const card = (page: Page, quote: string) => page.locator('.verdict-card', { hasText: quote }).first();
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const claimOf = (quote: string): ClaimOut => {
  const found = claims.find((claim) => claim.quote.includes(quote));
  if (found === undefined) throw new Error(`no claim says ${quote}`);
  return found;
};
const focusedClaim = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-claim') ?? null);

describe('verification', () => {
  it('says what became of the numbers, and shows those of one outcome, which is in the address', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    await page.goto(program.url);
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    const title = page.getByRole('heading', { level: 1 });
    await page.locator('.verdict-card').first().waitFor();
    expect(await title.textContent()).toBe(
      `Of ${claims.length} numbers, 2 hold, 1 does not hold, 1 fails its own condition, 1 conflicts, ` +
        `1 differs in basis and ${claims.length - 6} cannot be settled with what is held.`,
    );
    await page.getByRole('button', { name: /^holds 2/ }).click();
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(2);
    expect(asked(page, 'outcome')).toBe('confirmed');
    expect(await title.textContent()).toContain(`Of ${claims.length} numbers`);
    await page.reload();
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(2);
    await page.goBack();
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(claims.length);
    await page.getByLabel('Search').fill('billion');
    await expect.poll(() => asked(page, 'search')).toBe('billion');
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(3);
    expect(complaints).toEqual([]);
    await close();
  });

  it('puts quote and evidence side by side, with the filing one click away', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    await page.goto(`${program.url}/verification`);
    const puts = card(page, '1,000份');
    await puts.getByText('does not hold', { exact: false }).first().waitFor();
    expect(await puts.locator('.difference').textContent()).toBe('the evidence says 50 times as much');
    expect(await puts.getByText('5,000,000 / 100').count()).toBe(1);
    expect(await puts.getByRole('link', { name: /0001649339-25-000007/ }).getAttribute('href')).toBe(
      'https://www.sec.gov/Archives/edgar/data/1649339/000164933925000007/',
    );
    const revenue = card(page, '57.006');
    expect(await revenue.getByRole('link', { name: '$57.006B' }).getAttribute('href')).toBe(
      '/facts/nvidia?fact=nvidia.revenue.quarter.2025-10-26',
    );
    expect(await revenue.getByRole('link', { name: /0001045810-25-000230/ }).getAttribute('href')).toContain(
      'https://www.sec.gov/',
    );
    const [left, right] = await puts.locator('.side').all();
    const sides = [await left?.boundingBox(), await right?.boundingBox()];
    expect(sides[1]?.y).toBe(sides[0]?.y);
    await page.setViewportSize(phone);
    const below = [await left?.boundingBox(), await right?.boundingBox()];
    expect(below[1]?.x).toBe(below[0]?.x);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the whole sentence of a quote when it comes near', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    await page.goto(`${program.url}/verification`);
    const quoted = card(page, '500 basis points').locator('.quoted');
    await quoted.scrollIntoViewIfNeeded();
    await expect
      .poll(() => quoted.textContent())
      .toBe('Oracle pays 500 basis points for protection against default, a dealer told us.');
    expect(complaints).toEqual([]);
    await close();
  });

  it('walks through the queue by keyboard and opens the text', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims);
    await page.goto(`${program.url}/verification`);
    await page.locator('.verdict-card').first().waitFor();
    await page.keyboard.press('j');
    expect(await focusedClaim(page)).toBe(claimOf('1,000份').id);
    await page.keyboard.press('ArrowDown');
    const { id, document } = claimOf('57.006');
    await expect.poll(() => focusedClaim(page)).toBe(id);
    await expect.poll(() => asked(page, 'claim')).toBe(id);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect.poll(() => focusedClaim(page)).toBe(claimOf('1,000份').id);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${document}?claim=${id}`);
    await page.goBack();
    await page.locator(`.verdict-card[data-claim="${id}"].active`).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('verifies now, says so while it does, and tells what changed', async () => {
    const { page, complaints, close } = await openPage(browser);
    const { posted } = await fakeEvidence(page, claims, { empty: true });
    let free = () => {};
    const held = new Promise<void>((resolve) => (free = resolve));
    await page.route('**/api/v1/verify', async (route) => {
      await held;
      return route.fallback();
    });
    await page.goto(`${program.url}/verification`);
    await page.getByText('Nothing has been verified yet.').waitFor();
    await page.getByRole('button', { name: 'Verify now' }).click();
    const busy = page.getByRole('button', { name: 'Verifying…' });
    await busy.waitFor();
    expect(await busy.isDisabled()).toBe(true);
    free();
    await page.getByText(`${claims.length} verdicts are new or changed`).waitFor();
    expect(posted).toEqual([{ path: '/verify', body: { all: true } }]);
    expect(await page.locator('.verify-result li').first().textContent()).toContain('does not hold');
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(claims.length);
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('no verdict changed').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('looks at one text where it is asked to, and verifies that one', async () => {
    const { page, complaints, close } = await openPage(browser);
    const { posted } = await fakeEvidence(page, claims);
    const { document } = claimOf('57.006');
    const own = claims.filter((claim) => claim.document === document).length;
    await page.goto(`${program.url}/documents/${document}`);
    await page.getByRole('link', { name: 'What became of them' }).click();
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(own);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toContain(`Of ${own} numbers in “Chips and cash”`);
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('no verdict changed').waitFor();
    expect(posted).toEqual([{ path: '/verify', body: { document } }]);
    await page.getByRole('button', { name: 'All texts' }).click();
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(claims.length);
    expect(complaints).toEqual([]);
    await close();
  });

  it('fetches the queue in pages', async () => {
    const { page, complaints, close } = await openPage(browser);
    const [claim] = claims;
    await fakeEvidence(page, claims, {
      change: ([verdict]) =>
        verdict === undefined || claim === undefined
          ? []
          : Array.from({ length: 60 }, (_, n) => ({ ...verdict, claim: { ...claim, id: `none-${n}` } })),
    });
    await page.goto(`${program.url}/verification`);
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('.verdict-card').count()).toBe(60);
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what a source calls itself as text, and follows only addresses of the web', async () => {
    const { page, complaints, close } = await openPage(browser);
    await fakeEvidence(page, claims, {
      change: (verdicts) =>
        verdicts.slice(0, 1).map((verdict) => ({
          ...verdict,
          reason_text: '<img src=x onerror=alert(1)>',
          would_settle: { id: 'x', name: '<b>source</b>', url: 'javascript:alert(1)' },
          evidence: [
            {
              kind: 'cited',
              id: 'c',
              value_text: 'n/a',
              unit: '',
              source: 'a book',
              url: 'file:///etc/passwd',
            },
          ],
        })),
    });
    await page.goto(`${program.url}/verification`);
    await page.getByText('<b>source</b>').waitFor();
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    const links = await page
      .locator('.verdict-card a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links.every((href) => href.startsWith('/documents/'))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what is wrong when it cannot be asked, keeps what was typed, and tries again', async () => {
    const { page, close } = await openPage(browser);
    const fake = await fakeEvidence(page, claims);
    await page.goto(`${program.url}/verification`);
    const first = page.locator('.verdict-card').first();
    await first.getByRole('button', { name: 'Decide otherwise' }).click();
    fake.fail('The ledger is locked', 'Try again in a moment.');
    await first.locator('input[name="reason"]').fill('why not');
    await page.keyboard.press('Enter');
    await first.getByText('The ledger is locked').waitFor();
    expect(await first.locator('input[name="reason"]').inputValue()).toBe('why not');
    await page.reload();
    await page.getByRole('heading', { name: 'The ledger is locked' }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    await close();
  });
});
