import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BoardOut } from '../../../src/operations/shapes/board.ts';
import { acmeFilings, answersWith } from '../support/acme-filings.ts';
import { bench, fixtureRoot, type Bench } from '../support/test-context.ts';

async function pulled(options: Parameters<typeof bench>[0] = {}): Promise<Bench> {
  const { env = {}, ...rest } = options;
  const all = await bench({ ...rest, env: { TIGHTROPE_CONTACT: 'ada@example.org', ...env } });
  answersWith(all.context, acmeFilings);
  await all.run('pull');
  return all;
}

const board = (all: Bench, input: object = {}) => all.data<BoardOut>('board', input);

describe('the board', () => {
  it('says what the data say, with the stance and what stands around it', async () => {
    const found = await board(await pulled());
    expect(found).toMatchObject({
      asked: null,
      stance: { stance: 'hold' },
      kills: [],
      calls: { open: 0, right: 0, wrong: 0 },
      faults: 0,
      fault_list: [],
      stands: { indicators: 3, signals: 2, stance: true },
      // Nothing of Bolt is known: what lies between the two is not either.
      rope: { above: { indicator: 'acme-revenue' }, below: { indicator: 'bolt-revenue' }, slack: null },
    });
    expect(found.rope?.points.every(({ below }) => below === null)).toBe(true);
    expect(found.rope?.points.filter(({ above }) => above !== null)).not.toEqual([]);
    expect(found.sentence).toMatch(/\.$/);
    expect(found.missing.map(({ indicator }) => indicator)).toEqual(['bolt-revenue']);
  });

  it('names the review sheets that are due, and those that were on a day', async () => {
    const all = await pulled();
    const due = async (input = {}) => (await board(all, input)).reviews_due;
    expect(await due()).toEqual([{ id: 'look-up', title: 'Look up', due_on: null }]);
    await all.data('sign', { sheet: 'look-up', answer: ['grows=yes'], by: 'Ada' });
    expect(await due()).toEqual([]);
    expect(await due({ as_of: '2025-12-31' })).toMatchObject([{ due_on: null }]);
    await all.data('sign', { sheet: 'look-up', answer: ['grows=yes'], by: 'Ada', on: '2026-01-03' });
    expect(await due({ as_of: '2026-04-04' })).toMatchObject([{ due_on: '2026-04-04' }]);
  });

  it('shows what was known on a day, and what moved since another', async () => {
    const all = await pulled();
    const then = await board(all, { as_of: '2025-03-01', since: '2025-02-01' });
    expect(then.asked).toBe('2025-03-01');
    expect(then.behind_days).toBeLessThan(0);
    const [revenue] = then.lifelines[0]?.readings ?? [];
    expect(revenue?.level).toMatchObject({ value: 150_000_000, period: '2024Q4' });
    const now = await board(all, { since: '2025-03-01' });
    expect(now.moved.since).toBe('2025-03-01');
    expect(now.moved.changes.find(({ id }) => id === 'acme-grows')).toMatchObject({
      ...{ kind: 'signal', from: 'unknown', to: 'firing' },
    });
    expect(now.moved.recorded.facts).toBeGreaterThan(0);
    expect((await board(all, { since: '2027-01-01' })).moved.changes).toEqual([]);
    expect(await all.error('board', { as_of: 'banana' })).toMatchObject({ code: 'invalid_input' });
    expect(await all.error('board', { since: 'banana' })).toMatchObject({ code: 'invalid_input' });
  });

  it('says that nothing is held where nothing is', async () => {
    const found = await board(await bench());
    expect(found).toMatchObject({ newest_day: null, behind_days: null, rope: null });
    expect(found.sentence).toBe('Nothing is known of the lifelines: none of the 3 indicators has a value.');
    expect(found.claims).toMatchObject({ unverified: 0, fallen: [] });
    expect(Object.values(found.claims.counts).every((count) => count === 0)).toBe(true);
  });

  it('counts the claims that wait to be verified', async () => {
    const all = await bench();
    await writeFile(join(all.folder, 'a.txt'), 'Acme revenue was $150 million in Q4 2024.');
    await all.run('read', { sources: ['a.txt'] });
    expect((await board(all)).claims).toMatchObject({ unverified: 1 });
    await all.run('verify');
    const { counts, unverified } = (await board(all)).claims;
    expect(unverified).toBe(0);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('draws what is earned and laid down, with what is unknown since, and names what is wrong in the files', async () => {
    const folder = await withRope();
    const all = await pulled({ env: { TIGHTROPE_THESIS: folder } });
    const { rope, sentence, faults, fault_list, stands } = await board(all);
    expect(sentence).toBe('Acme takes in $130M, up from $101M a year earlier.');
    expect(rope).toMatchObject({
      ...{ unit: 'USD', title: 'Rope', above: { title: 'earned', indicator: 'acme-revenue' } },
      slack: { value: 0, period: '2025Q1' },
    });
    const points = new Map(rope?.points.map((point) => [point.period, point]));
    expect(points.get('2025Q1')).toMatchObject({ above: 130e6, below: 130e6, period_end: '2025-03-31' });
    // The clock stands in January 2026: the last quarter that is over is the fourth.
    expect(points.get('2025Q4')).toMatchObject({ above: null, below: null });
    expect([...points.keys()].at(-1)).toBe('2025Q4');
    expect(faults).toBeGreaterThan(0);
    expect(fault_list[0]).toMatchObject({ file: expect.stringContaining('acme-shrinks.yaml') as unknown });
    expect(stands).toMatchObject({ signals: 1 });
  });

  it('ends with rows of the rope for a table', async () => {
    const folder = await withRope();
    const all = await pulled({ env: { TIGHTROPE_THESIS: folder } });
    const { table } = (await import('../../../src/operations/board.ts')).default;
    const { columns = [], rows = [] } = table?.(await board(all)) ?? {};
    expect(columns.map(({ name }) => name)).toContain('slack');
    expect(rows.find(([period]) => period === '2025Q1')?.slice(2, 6)).toEqual([130e6, 130e6, 0, 'USD']);
  });
});

/** The fixture's thesis with another rope and a sentence, and a signal nobody can read. */
async function withRope(): Promise<string> {
  const { folder } = await bench();
  const copy = join(folder, 'roped');
  await cp(join(fixtureRoot, 'theses/ai-infra'), copy, { recursive: true });
  const head = join(copy, 'thesis.yaml');
  await writeFile(
    head,
    `${(await readFile(head, 'utf8')).replace(/^rope:\n(?: .*\n)+/m, '')}rope:
  title: { en: Rope, zh-Hans: 钢丝, zh-Hant: 鋼絲 }
  above: { title: { en: earned, zh-Hans: 赚到, zh-Hant: 賺到 }, indicator: acme-revenue }
  below: { title: { en: laid down, zh-Hans: 投下, zh-Hant: 投下 }, indicator: acme-revenue }
says:
  - { indicator: acme-revenue, text: { en: 'Acme takes in {value}', zh-Hans: '极致收入 {value}', zh-Hant: '極致營收 {value}' } }
`,
  );
  await writeFile(join(copy, 'signals/acme-shrinks.yaml'), 'title: 3\nrule: nonsense\n');
  return copy;
}
