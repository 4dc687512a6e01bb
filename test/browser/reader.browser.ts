import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;
let id = '';
let total = 0;

const text = [
  'Nvidia reported revenue of $57.0 billion for 2025, up 62% from a year earlier.',
  'OpenAI expects to spend $1.4 trillion by 2030.',
  'Amazon laid out $100 billion, which is 94% of its cash flow.',
].join('\n\n');

beforeAll(async () => {
  program = await startProgram();
  browser = await launchBrowser();
  const read = await program.read('walk.txt', text);
  id = read.id;
  total = read.claims;
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const focusedQuote = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const openClaim = (page: Page) => new URL(page.url()).searchParams.get('claim');

describe('reader', () => {
  it('says that a newer version is kept, and leads to it', async () => {
    const older = await program.read('versions.txt', 'Nvidia reported revenue of $5 billion.');
    const newer = await program.read('versions.txt', 'Nvidia reported revenue of $6 billion.');
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${older.id}`);
    await page.locator('.newer a').click();
    await page.waitForURL(`**/documents/${newer.id}`);
    await page.getByText('$6 billion').first().waitFor();
    expect(await page.locator('.newer').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows the note when it is opened, and the place of a sentence when that is chosen', async () => {
    const { page, complaints, close } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${program.url}/documents/${id}`);
    await page.locator('.text [data-opens]').first().waitFor();
    expect(asked.filter((path) => path.endsWith('/note'))).toEqual([]);
    await page.locator('.note > summary').click();
    const sentence = page.locator('.note-parts .quotation', { hasText: 'OpenAI expects to spend' }).first();
    await sentence.click();
    await page.locator('.text .evidence').first().waitFor();
    expect((await page.locator('.text .evidence').allTextContents()).join('')).toBe(
      'OpenAI expects to spend $1.4 trillion by 2030.',
    );
    expect(await page.locator('.note-table tbody tr').count()).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is walked by keyboard: Tab into the text, arrows and j/k between claims, Enter opens, Escape goes back', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    const marks = page.locator('.text [data-opens]');
    await marks.first().waitFor();
    expect(await marks.count()).toBe(total);
    expect(await page.locator('.text [data-opens][tabindex="0"]').count()).toBe(1);

    await page.locator('.note > summary').focus();
    await page.keyboard.press('Tab');
    const first = await focusedQuote(page);
    expect(first).toContain('57.0 billion');
    await page.keyboard.press('ArrowRight');
    const second = await focusedQuote(page);
    expect(second).toContain('62%');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedQuote(page)).toBe(first);
    await page.keyboard.press('j');
    expect(await focusedQuote(page)).toBe(second);
    expect(openClaim(page)).toBeNull();

    await page.keyboard.press('Enter');
    const panel = page.locator('.claim-panel');
    await panel.waitFor();
    await page.waitForFunction(() => document.activeElement?.className === 'claim-panel');
    expect(await panel.locator('.value').textContent()).toBe('62%');
    const claim = openClaim(page);
    expect(claim).not.toBeNull();
    await page.keyboard.press('k');
    await page.waitForFunction(
      (before) => new URLSearchParams(location.search).get('claim') !== before,
      claim,
    );
    expect(await panel.locator('.value').textContent()).toBe('$57B');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(openClaim(page)).toBeNull();
    expect(await focusedQuote(page)).toBe(first);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what each mark means to those who cannot see it', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    const mark = page.locator('.text [data-opens]').first();
    await mark.waitFor();
    const described = await mark.getAttribute('aria-describedby');
    const said = await page.locator(`#${described}`).textContent();
    expect(said).toContain('$57B');
    expect(said).toContain('Nvidia');
    expect(await page.locator('.text').getAttribute('lang')).toBe('en');
    await close();
  });

  it('leaves single keys alone when they are switched off; the arrows still work', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    const marks = page.locator('.text [data-opens]');
    await marks.first().focus();
    const first = await focusedQuote(page);
    await page.keyboard.press('j');
    expect(await focusedQuote(page)).toBe(first);
    await page.keyboard.press('ArrowRight');
    expect(await focusedQuote(page)).not.toBe(first);
    await close();
  });

  it('opens at the claim of the address and shows it', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 390, height: 500 } });
    const answer = await (await fetch(`${program.url}/api/v1/documents/${id}`)).text();
    const last = JSON.parse(answer).data.claims.at(-1);
    await page.goto(`${program.url}/documents/${id}?claim=${last.id}`);
    await page.locator('.claim-panel').waitFor();
    const mark = page.locator('.text .claim.active').first();
    await expect.poll(() => isUncovered(page)).toBe(true);
    expect(await mark.textContent()).toBe(last.quote);
    await close();
  });

  it('lights up the words a slot rests on, and says why another was inferred', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    await page.locator('.text [data-opens]').first().click();
    const panel = page.locator('.claim-panel');
    await panel.locator('.evidence-link', { hasText: 'Nvidia' }).focus();
    expect(await page.locator('.text .evidence').allTextContents()).toEqual(['Nvidia']);
    await expect.poll(() => panel.locator('.detail', { hasText: 'inferred: ' }).count()).toBeGreaterThan(0);
    await panel.getByRole('button', { name: 'Close' }).focus();
    expect(await page.locator('.text .evidence').count()).toBe(0);
    await close();
  });

  it('marks only the kinds that are chosen, and keeps the choice in the address', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    await page.getByRole('button', { name: /^percentage/ }).click();
    await expect.poll(() => page.locator('.text [data-opens]').count()).toBe(2);
    for (const quote of await page.locator('.text [data-opens]').allTextContents())
      expect(quote).toMatch(/%$/);
    await page.reload();
    await page.locator('.text [data-opens]').first().waitFor();
    expect(await page.locator('.text [data-opens]').count()).toBe(2);
    await close();
  });

  it('keeps a long text fluent: paragraphs out of sight are not laid out, and an open claim draws one paragraph anew', async () => {
    const { page, complaints, close } = await openPage(browser);
    const long = Array.from(
      { length: 600 },
      (_, n) =>
        `Paragraph ${n}: Oracle owed $${n + 1} billion, up ${n % 90}% in 2025. ${'Words that fill the page. '.repeat(3)}`,
    );
    const read = await program.read('long.txt', long.join('\n\n'));
    expect(read.claims).toBeGreaterThan(500);
    await page.goto(`${program.url}/documents/${read.id}`);
    await page.locator('.text [data-opens]').first().waitFor();
    await page.evaluate(() => {
      const drawn = new Set<Node>();
      Object.assign(window, { drawn });
      new MutationObserver((changes) => changes.forEach((change) => drawn.add(change.target))).observe(
        document.querySelector('.text') as Element,
        { subtree: true, childList: true, attributes: true, characterData: true },
      );
    });
    await page.locator('.text [data-opens]').nth(4).click();
    await page.locator('.claim-panel').waitFor();
    const touched = await page.evaluate(() => (window as unknown as { drawn: Set<Node> }).drawn.size);
    expect(touched).toBeGreaterThan(0);
    expect(touched).toBeLessThan(12);
    const lastIsLaidOut = await page
      .locator('.text p')
      .last()
      .evaluate((element) => element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }));
    expect(lastIsLaidOut).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Whether the open claim is in view and nothing, the sheet at the bottom least of all, lies over it. */
function isUncovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const mark = document.querySelector('.text .claim.active');
    if (mark === null) return false;
    const box = mark.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
    return top !== null && mark.contains(top);
  });
}
