import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe-faults.ts';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

/** A day on which most of what comes with the program was fresh. */
const day = '2026-07-15';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(undefined, ['--offline']);
  browser = await launchBrowser();
  await fetch(`${program.url}/api/v1/board`);
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function shown(page: Page, search = ''): Promise<void> {
  await page.goto(`${program.url}/${search}`);
  // The sentence is there first, the rest a moment later.
  await page.locator('.board .lifelines').waitFor();
}

describe('the board on what comes with the program', () => {
  it('says one sentence from the data, the stance, and why', async () => {
    const { page, complaints, close } = await openPage(browser);
    await shown(page, `?as_of=${day}`);
    expect(await page.locator('h1').textContent()).toMatch(/\d.*\.$/);
    expect(await page.locator('.stance').textContent()).toBe('Hold');
    await page.getByText('Why this stance').click();
    await page.getByText('It is not a probability and not a forecast.').waitFor();
    for (const name of ['Model revenue', 'Money for CapEx', 'Return on CapEx'])
      expect(await page.getByRole('table', { name }).count()).toBe(1);
    expect(
      await page.getByRole('table', { name: 'Near their thresholds' }).getByRole('row').count(),
    ).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
    await close();
  });

  it('colours growth by its direction as the reader’s convention has it, always with sign and arrow', async () => {
    for (const [locale, gain] of [
      ['en-US', '--green'],
      ['zh-CN', '--red'],
    ] as const) {
      const { page, complaints, close } = await openPage(browser, { locale, colorScheme: 'light' });
      await page.goto(`${program.url}/?as_of=${day}`);
      const up = page.locator('.lifelines .direction.up').first();
      await up.waitFor();
      expect(await up.textContent()).toMatch(/^▲ \+/);
      expect(await page.locator('.lifelines .direction.down').first().textContent()).toMatch(/^▼ −/);
      const [shown, wanted] = await up.evaluate((element, name) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = `var(${name})`;
        return [getComputedStyle(element).color, getComputedStyle(probe).color];
      }, gain);
      expect(shown).toBe(wanted);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('draws the rope, and has the same in a table and as CSV', async () => {
    const { page, complaints, close } = await openPage(browser);
    await shown(page, `?as_of=${day}`);
    const picture = page.getByRole('img', { name: /Cash earned and cash spent/ });
    expect(await picture.getAttribute('aria-label')).toMatch(/is left between the two\.$/);
    expect(await page.locator('.rope-unknown text').textContent()).toBe('unknown');
    await page.getByText('Table and CSV').click();
    const rows = await page
      .getByRole('table', { name: 'Cash earned and cash spent' })
      .getByRole('row')
      .count();
    const link = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    const csv = await (await fetch(`${program.url}${link}`)).text();
    expect(csv.trim().split('\n')).toHaveLength(rows);
    expect(complaints).toEqual([]);
    await close();
  });

  it('travels: the day stands in the address, goes along with links, and moves by quarters from the keyboard', async () => {
    const { page, complaints, close } = await openPage(browser);
    await shown(page, `?as_of=${day}`);
    const now = page.locator('h1');
    const before = await page.locator('.readings').first().textContent();
    await page.getByRole('button', { name: 'End of the quarter before' }).press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('as_of')).toBe('2026-06-30');
    await page.getByRole('button', { name: 'End of the quarter before' }).press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('as_of')).toBe('2026-03-31');
    await expect
      .poll(() => page.locator('.readings').first().textContent(), { timeout: 30_000 })
      .not.toBe(before);
    const links = await page
      .locator('.lifelines a, .site-header nav a[href^="/signals"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(links.length).toBeGreaterThan(10);
    expect(links.every((href) => href?.includes('as_of=2026-03-31'))).toBe(true);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get('as_of')).toBe('2026-06-30');
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await now.count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says how old it is, and shows what was known then with one click', async () => {
    const { page, complaints, close } = await openPage(browser);
    await shown(page);
    const { data } = JSON.parse(await (await fetch(`${program.url}/api/v1/board`)).text());
    const note = page.getByRole('note').filter({ hasText: 'The newest number held' });
    // The snapshot ends in August 2026; told by a clock before that, it is ahead instead.
    if (data.behind_days >= 14) {
      await note.getByRole('button').click();
      await expect.poll(() => new URL(page.url()).searchParams.get('as_of')).toBe(data.newest_day);
      await page.getByText('This is what could be known on').waitFor();
    } else await page.getByText('The clock of this computer says').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps the rest when the address holds nonsense', async () => {
    const { page, complaints, close } = await openPage(browser);
    await shown(page, '?as_of=banana&since=soon&more=1');
    await page.getByText('“banana” in the address is no day').waitFor();
    await page.getByText('“soon” is no day').waitFor();
    expect(await page.getByRole('table', { name: 'Model revenue' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('verifies what waits with one click, and shows what does not hold', async () => {
    await program.read('too-much.txt', 'Amazon revenue was $837.9 billion in 2024.');
    const { page, complaints, close } = await openPage(browser);
    await shown(page);
    await page.getByText(/\d+ claims wait to be verified\./).waitFor();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText(/wait to be verified/).waitFor({ state: 'detached' });
    const { data } = (await (await fetch(`${program.url}/api/v1/board`)).json()) as {
      data: { claims: { counts: Record<string, number>; unverified: number; fallen: unknown[] } };
    };
    expect(data.claims.unverified).toBe(0);
    expect(Object.keys(data.claims.counts).length).toBeGreaterThan(1);
    const fallen = page.locator('.fallen > li');
    await fallen.filter({ hasText: '$837.9 billion' }).waitFor();
    expect(await fallen.count()).toBe(data.claims.fallen.length);
    expect(complaints).toEqual([]);
    await close();
  });

  it('compares with the last visit of this browser, or with the day in the address', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.addInitScript(() => {
      if (sessionStorage.getItem('tightrope.last-visit') === null)
        localStorage.setItem('tightrope.last-visit', '2026-07-01T08:00:00.000Z');
    });
    await shown(page);
    await page.getByRole('heading', { name: 'What moved since Jul 1, 2026' }).waitFor();
    await page.getByText('since your last visit').waitFor();
    await page.getByLabel('Compare with').fill('2026-06-01');
    await page.getByRole('heading', { name: 'What moved since Jun 1, 2026' }).waitFor();
    expect(new URL(page.url()).searchParams.get('since')).toBe('2026-06-01');
    expect(complaints).toEqual([]);
    await close();
  });

  // Every language in every colour and width is gone through by accessibility.browser.ts; here with everything unfolded.
  it.each([
    ['en', 'light', 1280],
    ['zh-Hans', 'dark', 390],
    ['zh-Hant', 'light', 390],
  ] as const)(
    'in %s, %s, %i wide breaks no rule and scrolls one way only',
    async (lang, colorScheme, width) => {
      const { page, complaints, close } = await openPage(browser, {
        ...{ colorScheme, viewport: { width, height: 900 } },
      });
      for (const search of [`?as_of=${day}&lang=${lang}`, `?lang=${lang}`]) {
        await shown(page, search);
        for (const summary of await page.locator('.board summary').all()) await summary.click();
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

describe('the board of a thesis with a fault', () => {
  it('names file and line, and shows what still holds', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tightrope-thesis-'));
    const thesis = path.join(folder, 'mine');
    cpSync(path.resolve(import.meta.dirname, '../../theses/ai-infra'), thesis, { recursive: true });
    writeFileSync(path.join(thesis, 'signals/credit-calm.yaml'), 'title: 3\nrule: nonsense\n');
    const faulty = await startProgram(undefined, ['--offline', '--no-snapshot'], {
      TIGHTROPE_THESIS: thesis,
    });
    const { page, complaints, close } = await openPage(browser);
    await page.goto(faulty.url);
    const banner = page.getByRole('alert').filter({ hasText: 'What does not depend on' });
    expect(await banner.textContent()).toMatch(/signals\/credit-calm\.yaml:\d+:\d+/);
    await page.getByText('No number is held yet.').waitFor();
    expect(await page.locator('.readings').count()).toBe(3);
    expect(complaints).toEqual([]);
    await close();
    await faulty.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});
