import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './guarded-browser.ts';
import { startProgram, type RunningProgram } from './running-program.ts';

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const rtl = '\u202E';
const hostile = [
  `<script>document.title = 'taken'</script> grew 12% & </script><img src=x onerror="alert(1)"> rose 34%`,
  `[link](javascript:alert(2)) {{7*7}} \${7*7} &lt;b&gt; cost $5 billion ${rtl}noillib 6$ tsoc${'\u202C'} end`,
  `</textarea></p></article></body></html><svg onload=alert(3)> fell 7%`,
  `مرحبا 45% \u200F and \u2066isolated\u2069`,
];

describe('a hostile text', () => {
  it('is shown letter by letter on every page, and nothing in it runs or leaves', async () => {
    const { page, complaints, close } = await openPage(browser);
    const read = await program.read(`<b onmouseover=alert(4)>"'.txt`, `${hostile.join('\n\n')}\n`);
    expect(read.claims).toBeGreaterThan(3);

    await page.goto(`${program.url}/documents/${read.id}`);
    await page.locator('.text p').first().waitFor();
    expect(await page.locator('.text p').allTextContents()).toEqual(hostile);
    expect(await page.locator('.text :is(script, img, svg, b, a)').count()).toBe(0);
    for (const mark of await page.locator('.text [data-opens]').all()) {
      await mark.click();
      await page.locator('.claim-panel').waitFor();
    }

    await page.goto(`${program.url}/library`);
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.locator('td :is(b, img, svg), th :is(b, img, svg)').count()).toBe(0);

    await page.goto(`${program.url}/claims?document=${read.id}`);
    await page.locator('.grid-body mark').first().waitFor();
    expect(await page.locator('.grid-body :is(script, img, svg, b)').count()).toBe(0);
    expect(await page.title()).not.toBe('taken');
    expect(complaints).toEqual([]);
    await close();
  });

  it('cannot turn the page round it: a right-to-left mark ends where its paragraph ends', async () => {
    const { page, close } = await openPage(browser);
    const read = await program.read(
      'open-ended.txt',
      `First 12% ${rtl}never closed\n\nSecond paragraph with 34% in it.\n`,
    );
    await page.goto(`${program.url}/documents/${read.id}`);
    const second = page.locator('.text p', { hasText: 'Second' });
    await second.waitFor();
    const order = await second.evaluate((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const lefts: number[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        lefts.push(range.getBoundingClientRect().left);
      }
      return lefts.every((left, n) => n === 0 || left >= (lefts[n - 1] ?? 0));
    });
    expect(order).toBe(true);
    await close();
  });
});

describe('spans that cross', () => {
  it('are cut into pieces, each reached and opened, and the text stays whole', async () => {
    const { page, complaints, close } = await openPage(browser);
    const read = await program.read(
      'crossing.txt',
      'Revenue of Nvidia and Oracle rose by 12% to 57 billion dollars in 2025.',
    );
    const url = `${program.url}/api/v1/documents/${read.id}`;
    const answer = JSON.parse(await (await fetch(url)).text());
    const [model] = answer.data.claims;
    const place = (start: number, end: number, part: number, id: string) => ({
      ...model,
      id,
      start,
      end,
      part,
      quote: answer.data.text.slice(start, end),
    });
    answer.data.claims = [
      place(0, 40, 0, 'aaaaaaaa'),
      place(22, 60, 0, 'bbbbbbbb'),
      place(22, 60, 1, 'cccccccc'),
      place(37, 40, 0, 'dddddddd'),
    ];
    await page.route(url, (route) => route.fulfill({ json: answer }));
    await page.goto(`${program.url}/documents/${read.id}`);
    const pieces = page.locator('.text .claim');
    await pieces.first().waitFor();
    expect(await page.locator('.text p').textContent()).toBe(answer.data.text);
    expect(await page.locator('.text .claim .claim').count()).toBe(0);
    expect(
      await pieces.evaluateAll((all) => all.map((piece) => (piece as HTMLElement).dataset['covers'])),
    ).toEqual(['0', '0 1 2', '0 1 2 3', '1 2']);
    await page.locator('.text [data-opens]').first().focus();
    const visited: string[] = [];
    await page.keyboard.press('Enter');
    for (let n = 0; n < 4; n += 1) {
      await page.locator('.claim-panel').waitFor();
      visited.push(new URL(page.url()).searchParams.get('claim') ?? '');
      await page.keyboard.press('j');
    }
    expect(visited).toEqual(['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd']);
    // Clicking where several lie goes through them one after the other.
    const shared = page.locator('[data-covers="0 1 2"]');
    const clicked: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await shared.click();
      clicked.push(new URL(page.url()).searchParams.get('claim') ?? '');
    }
    expect([...clicked].sort()).toEqual(['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await close();
  });
});
