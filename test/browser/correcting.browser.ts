import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;

const text = [
  'Nvidia reported revenue of $57.0 billion for 2025, up 62% from a year earlier.',
  'It sold the H200 in 3 shops, and OpenAI expects to spend $1.4 trillion by 2030.',
].join('\n\n');

beforeAll(async () => {
  program = await startProgram();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

interface Claim {
  id: string;
  quote: string;
  subject: string | null;
  standing: string;
  corrections: { slot: string; found: string | null }[];
}

async function claimsOf(id: string): Promise<Claim[]> {
  const answer = await (await fetch(`${program.url}/api/v1/documents/${id}`)).text();
  return JSON.parse(answer).data.claims;
}

async function fillReason(page: Page, reason: string): Promise<void> {
  await page.locator('.correction input[name="reason"]').fill(reason);
  await page.keyboard.press('Enter');
  await page.locator('.correction').waitFor({ state: 'detached' });
}

describe('a person corrects what the reader found', () => {
  it('by keyboard alone: the value changes at once, the reader’s stays beside it, and it can be withdrawn', async () => {
    const { id } = await program.read('keys.txt', text);
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    await page.locator('.text [data-opens]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.className === 'claim-panel');
    const correct = page.getByRole('button', { name: 'Correct: Subject' });
    while (!(await correct.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const field = page.locator('.correction input[name="subject"]');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'subject');
    expect(await field.inputValue()).toBe('Nvidia');
    await field.fill('OpenAI');

    // Without a reason nothing is kept, and the field says so.
    await page.keyboard.press('Enter');
    await page.getByText('Give a reason.').waitFor();
    expect((await claimsOf(id))[0]?.corrections).toEqual([]);
    await fillReason(page, 'a test of the page');
    const row = page.locator('.slots > div', { hasText: 'Subject' });
    await row.getByText('OpenAI', { exact: true }).waitFor();
    expect(await row.textContent()).toContain('the reader found: Nvidia');
    expect(await row.textContent()).toContain('a test of the page');
    expect(await page.locator('.text .claim.by-person').first().textContent()).toContain('57.0');
    expect((await claimsOf(id))[0]).toMatchObject({ subject: 'OpenAI', corrections: [{ found: 'Nvidia' }] });

    await row.getByRole('button', { name: 'Withdraw: subject' }).click();
    await fillReason(page, 'it was right');
    await row.getByText('Nvidia', { exact: true }).waitFor();
    expect((await claimsOf(id))[0]?.corrections).toEqual([]);
    // Escape closes the form first, then the claim.
    await correct.click();
    await page.locator('.correction').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.correction').waitFor({ state: 'detached' });
    expect(await page.locator('.claim-panel').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what is wrong with a value, and keeps what was typed', async () => {
    const { id } = await program.read('wrong.txt', `${text}\n`);
    const { page, close } = await openPage(browser);
    const [first] = await claimsOf(id);
    await page.goto(`${program.url}/documents/${id}?claim=${first?.id}`);
    await page.getByRole('button', { name: 'Correct: Metric' }).click();
    await page.locator('.correction input[name="metric"]').fill('revenu');
    await page.locator('.correction input[name="reason"]').fill('why');
    await page.keyboard.press('Enter');
    await page.getByText('Did you mean revenue?').waitFor();
    expect(await page.locator('.correction input[name="metric"]').inputValue()).toBe('revenu');
    await close();
  });

  it('rejects a claim on a phone: it stays, struck out, and can be sorted out', async () => {
    const { id } = await program.read('phone.txt', `\n${text}`);
    const { page, complaints, close } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    const [first] = await claimsOf(id);
    await page.goto(`${program.url}/documents/${id}?claim=${first?.id}`);
    await page.getByRole('button', { name: 'This is no claim' }).click();
    await fillReason(page, 'an example');
    await page.locator('.text .claim.struck').first().waitFor();
    expect(await page.locator('.text .claim.struck').first().textContent()).toBe(first?.quote);
    await page.getByRole('button', { name: 'Close the claim' }).click();
    await page.getByRole('button', { name: 'By a person' }).click();
    await page.getByRole('button', { name: /^no claim/ }).click();
    await expect.poll(() => page.locator('.text [data-opens]').count()).toBe(1);
    await page.reload();
    await page.locator('.text .claim.struck').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
    await close();
  });

  it('adds a claim from words that are selected', async () => {
    const { id } = await program.read('select.txt', `${text} `);
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    await page.locator('.text [data-opens]').first().waitFor();
    await select(page, '3 shops');
    await page.locator('.selection-bar').getByText('3 shops').waitFor();
    await page.getByRole('button', { name: 'Add as a claim' }).click();
    const form = page.locator('.correction');
    await form.locator('input[name="subject"]').fill('Nvidia');
    await form.locator('select[name="modality"]').selectOption('reported');
    await fillReason(page, 'the reader missed it');
    await page.locator('.claim-panel .value').waitFor();
    expect(await page.locator('.claim-panel').textContent()).toContain('A person added this claim.');
    const added = (await claimsOf(id)).find(({ standing }) => standing === 'added');
    expect(added).toMatchObject({ quote: '3 shops', subject: 'Nvidia' });
    expect(new URL(page.url()).searchParams.get('claim')).toBe(added?.id);
    expect(await page.locator('.text .claim.active').textContent()).toBe('3 shops');
    expect(complaints).toEqual([]);
    await close();
  });

  it('sees what was found and rejected, with the reason, and may say that it is a claim', async () => {
    const { id } = await program.read('rejected.txt', ` ${text}`);
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    await page.locator('.text [data-opens]').first().waitFor();
    expect(await page.locator('.rejected-number').count()).toBe(0);
    await page.getByRole('button', { name: 'Found and rejected' }).click();
    const number = page.locator('.rejected-number', { hasText: '200' });
    await number.waitFor();
    expect(await page.locator(`#${await number.getAttribute('aria-describedby')}`).textContent()).toContain(
      'part of a name',
    );
    await number.click();
    const panel = page.locator('.claim-panel');
    await panel.getByText('part of a name').waitFor();
    expect(new URL(page.url()).searchParams.get('rejected')).toBe('1');
    await page.reload();
    await panel.getByText('part of a name').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('in two tabs at once: the later word holds, and both are kept', async () => {
    const { id } = await program.read('tabs.txt', `${text}\n\n`);
    const [first] = await claimsOf(id);
    const one = await openPage(browser);
    const two = await openPage(browser);
    for (const { page } of [one, two]) {
      await page.goto(`${program.url}/documents/${id}?claim=${first?.id}`);
      await page.getByRole('button', { name: 'Correct: Subject' }).click();
    }
    for (const [{ page }, subject] of [
      [one, 'OpenAI'],
      [two, 'Amazon'],
    ] as const) {
      await page.locator('.correction input[name="subject"]').fill(subject);
      await fillReason(page, `says ${subject}`);
    }
    expect((await claimsOf(id))[0]?.subject).toBe('Amazon');
    const answer = await (await fetch(`${program.url}/api/v1/overrides?document=${id}`)).text();
    expect(JSON.parse(answer).data.overrides).toMatchObject([
      { value: 'OpenAI', state: 'replaced' },
      { value: 'Amazon', state: 'holds' },
    ]);
    expect([...one.complaints, ...two.complaints]).toEqual([]);
    await one.close();
    await two.close();
  });

  it('shows a correction whose place a new version has lost, and takes it back there', async () => {
    const { id } = await program.read('lost.txt', `${text}\n.`);
    const [first] = await claimsOf(id);
    await fetch(`${program.url}/api/v1/overrides`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'set', claim: first?.id, subject: 'OpenAI', reason: 'before' }),
    });
    const next = await program.read('lost.txt', text.replace('Nvidia reported', 'For once, Nvidia told of'));
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${next.id}`);
    await page.locator('.doubtful summary').click();
    await page.getByText('Corrections whose place is not found in this text').waitFor();
    await page.getByRole('button', { name: 'Withdraw: subject' }).click();
    await fillReason(page, 'gone');
    await page.getByText('Corrections whose place is not found in this text').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('sorts out claims by what their slots rest on', async () => {
    const { id } = await program.read('certainty.txt', `${text}\n-`);
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${program.url}/documents/${id}`);
    await page.getByRole('button', { name: 'Certainty' }).click();
    const cell = page.getByRole('button', { name: /^Subject, in the text: \d+$/ });
    const count = Number(await cell.textContent());
    await cell.click();
    await expect.poll(() => page.locator('.text [data-opens]').count()).toBe(count);
    expect(new URL(page.url()).searchParams.get('certainty')).toBe('subject:located');
    expect(complaints).toEqual([]);
    await close();
  });
});

async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.text') as Element,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}
