import { describe, expect, it } from 'vitest';
import { keepRefreshed, refreshState } from '../../../src/operations/refreshing/keep-refreshed.ts';
import { readRefreshes } from '../../../src/operations/refreshing/refresh-log.ts';
import { readSchedule } from '../../../src/operations/refreshing/schedule.ts';
import type { ChangesOut } from '../../../src/operations/shapes/changes.ts';
import { acmeFilings, answersWith } from '../support/acme-filings.ts';
import { bench, type Bench } from '../support/test-context.ts';

const hour = 3_600_000;
const start = Date.parse('2026-03-02T10:30:00Z');

/** A workspace whose clock is moved by what waits; `jumps` are the hours a computer slept at each glance. */
async function running(
  jumps: readonly number[],
  options: { offline?: boolean } = {},
): Promise<Bench & { asked: { url: string }[]; keep(): Promise<void> }> {
  let clock = start;
  let glance = 0;
  const controller = new AbortController();
  const all = await bench({
    offline: false,
    ...options,
    env: { TIGHTROPE_CONTACT: 'ada@example.org' },
    now: () => new Date(clock),
    signal: controller.signal,
  });
  const asked = answersWith(all.context, acmeFilings);
  const wait = (ms: number): Promise<void> => {
    const slept = jumps[glance];
    glance += 1;
    if (slept === undefined) controller.abort();
    else clock += slept === 0 ? ms : slept * hour;
    return Promise.resolve();
  };
  const keep = () => keepRefreshed(all.context, readSchedule('0 * * * *', '--refresh'), wait);
  return { ...all, asked, keep };
}

describe('refreshing on a schedule', () => {
  it('asks when it is due, and writes down what came', async () => {
    const all = await running([0.25, 0.25]);
    await all.keep();
    expect(all.asked).toHaveLength(1);
    expect(await readRefreshes(all.context)).toMatchObject([
      { planned: '2026-03-02T11:00:00.000Z', missed: false, asked: 1, facts: 7, failed: 0, error: null },
    ]);
  });

  it('makes one run for all that were missed while the computer slept', async () => {
    const all = await running([9]);
    await all.keep();
    const runs = await readRefreshes(all.context);
    expect(runs).toMatchObject([{ planned: '2026-03-02T11:00:00.000Z', missed: true, asked: 1 }]);
  });

  it('makes up for a run that was missed while the program did not run', async () => {
    const all = await running([0.5]);
    await all.keep();
    expect(await readRefreshes(all.context)).toHaveLength(1);
    const again = { ...all.context, now: () => new Date(start + 40 * hour) };
    const controller = new AbortController();
    await keepRefreshed({ ...again, signal: controller.signal }, readSchedule('0 * * * *', '--refresh'), () =>
      Promise.resolve(controller.abort()),
    );
    expect(await readRefreshes(all.context)).toMatchObject([{ missed: true }, { missed: false }]);
  });

  it('keeps to the manners of the feeds: what was pulled lately is passed over', async () => {
    const all = await running([0.5, 1, 1]);
    await all.keep();
    expect(await readRefreshes(all.context)).toMatchObject([
      { asked: 0, fresh: 1 },
      { asked: 0, fresh: 1 },
      { asked: 1, fresh: 0 },
    ]);
    expect(all.asked).toHaveLength(1);
  });

  it('asks nobody while offline, and says so', async () => {
    const all = await running([9], { offline: true });
    await all.keep();
    expect(all.asked).toEqual([]);
    expect(refreshState(all.context)).toMatchObject({ next: null, running: false });
    expect(await all.data<ChangesOut>('changes')).toMatchObject({ offline: true, next: null, runs: [] });
  });

  it('goes on after a run that was stopped', async () => {
    const all = await running([0.5, 1]);
    const { pullLines } = all.context;
    let calls = 0;
    all.context.pullLines = () => ((calls += 1) === 1 ? Promise.reject(new Error('torn')) : pullLines());
    await all.keep();
    expect(await readRefreshes(all.context)).toMatchObject([
      { error: null, facts: 7 },
      { error: 'internal' },
    ]);
  });

  it('names a pattern that is none', () => {
    expect(() => readSchedule('sometimes', '--refresh')).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({ code: 'invalid_input', received: 'sometimes' }),
      }),
    );
  });
});

describe('changes', () => {
  it('has another version as soon as something was kept, and the same one before', async () => {
    const all = await bench({ env: { TIGHTROPE_CONTACT: 'ada@example.org' } });
    answersWith(all.context, acmeFilings);
    const version = async () => (await all.data<ChangesOut>('changes')).version;
    const before = await version();
    expect(await version()).toBe(before);
    await all.data('pull');
    expect(await version()).not.toBe(before);
  });
});
