import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { endOfDay } from '../../../src/facts/as-known-at.ts';
import { keyOf } from '../../../src/operations/factual/find-entity.ts';
import { factLedger } from '../../../src/operations/factual/fact-ledger.ts';
import { loadPort } from '../../../src/operations/evaluating/load-port.ts';
import { needsOf } from '../../../src/operations/evaluating/needs.ts';
import { evaluation } from '../../../src/thesis/evaluate.ts';
import { placeName } from '../../../src/thesis/place.ts';
import { isPoint, type Entry, type History } from '../../../src/thesis/point.ts';
import { bench } from '../../operations/support/test-context.ts';
import { formulaFrom, type Written } from '../support/formula-from.ts';

/**
 * Values another program computed from the recorded answers (second-path.py says how), against the same formulas over what comes
 * with the program: its snapshot, ledger, facts, port and operators.
 */
const table = JSON.parse(readFileSync(new URL('values.json', import.meta.url), 'utf8')) as {
  groups: Record<string, string[]>;
  cases: { id: string; formula: Written; asOf: string; period: string; value: number }[];
};

it('is a table of more than forty values at three dates, with the ratio everything began with', () => {
  expect(table.cases.length).toBeGreaterThan(40);
  expect(new Set(table.cases.map(({ asOf }) => asOf)).size).toBeGreaterThanOrEqual(3);
  const amazon = table.cases.find(
    ({ id, asOf }) => id === 'amazon-capex-to-cash-flow' && asOf === '2026-05-01',
  );
  expect(amazon?.value.toFixed(3)).toBe('1.017');
});

it('finds the same values, for the same periods', { timeout: 60_000 }, async () => {
  const root = join(import.meta.dirname, '../../..');
  const { context } = await bench({ root, now: () => new Date('2026-08-22T12:00:00.000Z') });
  const cases = table.cases.map((one) => ({ ...one, parsed: formulaFrom(one.formula, table.groups) }));
  const needs = needsOf(cases.map(({ parsed }) => parsed));
  const { entities } = await context.lexicon();
  const companies = entities.flatMap((one) => (needs.concepts.has(one.id) ? (keyOf(one) ?? []) : []));
  const ledger = await factLedger(
    context,
    ({ key, series }) => companies.includes(`cik:${key}`) || series.some(({ id }) => needs.series.has(id)),
  );
  const port = await loadPort(context, ledger, needs);
  const evaluated = evaluation(port, new Map());
  const apart = cases.flatMap(({ id, asOf, period, value, parsed }) => {
    const history = evaluated.history(parsed);
    // FRED counts days in Chicago, filings in New York: by the end of the day in the one, the other's is over.
    const found = newestAt(history, Date.parse(endOfDay(asOf, 'America/Chicago')));
    const expected = `${id} as known ${asOf}: ${period} ${value.toPrecision(9)}`;
    const own = `${id} as known ${asOf}: ${found?.period ?? ''} ${found?.value.toPrecision(9) ?? 'nothing'}`;
    const isNear = found !== null && Math.abs(found.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
    return isNear && found.period === period ? [] : [`${own}, not ${expected}`];
  });
  expect(apart).toEqual([]);
});

function newestAt({ changes, cadence }: History, instant: number): { value: number; period: string } | null {
  const held = new Map<number, Entry>();
  for (const { knownAt, entry } of changes) if (knownAt <= instant) held.set(entry.place, entry);
  const points = [...held.values()].filter(isPoint);
  const newest = points.reduce<(typeof points)[number] | null>(
    (last, one) => (last === null || one.place > last.place ? one : last),
    null,
  );
  return newest && { value: newest.value, period: placeName(cadence, newest.place) };
}
