import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram(undefined, ['--offline']);
  browser = await launchBrowser();
  await (await fetch(`${program.url}/api/v1/board`)).text();
  // The first board works out every day there was.
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

interface Stop {
  text: string;
  /** In which part of the page: header, notes, door of a number, and so on. */
  kind: string;
  isSeen: boolean;
  described: string | null;
  href: string | null;
}

/** What has the focus, and whether a person sees that it has. */
async function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof Element)) throw new Error('nothing is there');
    const { outlineStyle, outlineWidth, outlineColor, visibility } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const kinds = ['.skip', '.site-header', '.as-of', '.door', 'summary', '.compare', 'footer', 'main'];
    return {
      text: element.textContent.trim() || (element.getAttribute('aria-label') ?? element.tagName),
      kind: kinds.find((kind) => element.closest(kind) !== null) ?? element.tagName,
      isSeen:
        outlineStyle !== 'none' &&
        parseFloat(outlineWidth) >= 2 &&
        !/transparent|, 0\)$/.test(outlineColor) &&
        visibility === 'visible' &&
        box.width > 0 &&
        box.right > 0 &&
        box.bottom > 0 &&
        box.top < window.innerHeight,
      described: element.getAttribute('aria-describedby'),
      href: element.getAttribute('href'),
    };
  });
}

async function open(page: Page): Promise<void> {
  await page.goto(`${program.url}/?as_of=2026-07-15`);
  await page.locator('.board h1').waitFor();
  // The keys are heard once the shell has its answers.
  await page.locator('.freshness a').waitFor();
}

describe('the board by keyboard alone', () => {
  it('is gone through from one end to the other: every stop is seen, every number says where it is from', async () => {
    const { page, complaints, close } = await openPage(browser, { reducedMotion: 'reduce' });
    await open(page);
    const stops: Stop[] = [];
    const unseen: string[] = [];
    const unexplained: string[] = [];
    for (let press = 0; press < 600; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop.text === 'BODY' || stop.kind === 'BODY' || (press > 0 && stop.kind === '.skip')) break;
      if (!stop.isSeen) unseen.push(`${stop.kind} ${stop.text.slice(0, 60)}`);
      if (stop.kind === '.door' && stop.described === null) unexplained.push(stop.text.slice(0, 60));
      stops.push(stop);
    }
    expect(stops.length).toBeLessThan(600);
    expect(stops[0]?.kind).toBe('.skip');
    const order = stops.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1]);
    expect(order.slice(0, 2)).toEqual(['.skip', '.site-header']);
    expect(order.at(-1)).toBe('footer');
    for (const kind of ['.as-of', '.door', 'summary', '.compare', 'main']) expect(order).toContain(kind);
    expect(stops.filter(({ kind }) => kind === '.door').length).toBeGreaterThan(10);
    expect(unseen).toEqual([]);
    expect(unexplained).toEqual([]);
    // And back: nothing holds the focus.
    const last = await focused(page);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect((await focused(page)).text).not.toBe(last.text);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('skips to what it says; Escape closes a note where it stands; Enter opens the indicator, and back', async () => {
    const { page, complaints, close } = await openPage(browser, { reducedMotion: 'reduce' });
    await open(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    let stop = await focused(page);
    for (let press = 0; press < 60 && !stop.href?.startsWith('/indicators/'); press += 1) {
      await page.keyboard.press('Tab');
      stop = await focused(page);
    }
    const note = page.locator('.provenance-note');
    if (stop.kind === '.door') {
      await note.waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => note.count()).toBe(0);
      expect((await focused(page)).text).toBe(stop.text);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/indicators\/[^?]+\?as_of=2026-07-15/);
    await page.locator('.indicator-page h1').waitFor();
    await page.goBack();
    await page.locator('.board h1').waitFor();
    expect(new URL(page.url()).searchParams.get('as_of')).toBe('2026-07-15');
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens the table of the picture, and the palette, which gives the focus back', async () => {
    const { page, complaints, close } = await openPage(browser, { reducedMotion: 'reduce' });
    await open(page);
    const table = page.getByText('Table and CSV');
    await table.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Cash earned and cash spent' }).waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.waitFor();
    await page.keyboard.type('signals');
    await page.keyboard.press('Escape');
    await expect.poll(() => palette.count()).toBe(0);
    expect((await focused(page)).text).toBe('Table and CSV');
    expect(complaints).toEqual([]);
    await close();
  });

  it('moves nothing for a person who asked for stillness', async () => {
    const { page, close } = await openPage(browser, { reducedMotion: 'reduce' });
    for (const address of ['/?as_of=2026-07-15', '/indicators', '/claims', '/library']) {
      await page.goto(`${program.url}${address}`);
      await page.locator('main h1').waitFor();
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Settings' }).click();
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
    // It would hear of one.
    await page.evaluate(() => document.body.animate([{ opacity: 0.5 }, { opacity: 1 }], 60_000));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(1);
    await close();
  });
});
