import { expect } from 'vitest';
import { parseDecimal } from '../../../src/base/decimal.ts';
import { cadences, measures, type Observation, type SeriesInfo } from '../../../src/base/observation.ts';
import type { FeedResult, Licence } from '../../../src/feeds/feed.ts';
import { isZone } from '../../../src/feeds/zone.ts';
import type { Expected } from './feed-case.ts';

/** What holds of the result of every feed. */
export function checkResult(result: FeedResult, licence: Licence): void {
  const ids = new Set(result.series.map(({ id }) => id));
  expect(ids.size, 'series ids are unique').toBe(result.series.length);
  const faults = [
    ...result.series.flatMap((series) => seriesFaults(series, licence)),
    ...result.observations.flatMap((observation) => observationFaults(observation, ids)),
  ];
  expect(faults.slice(0, 5)).toEqual([]);
  expect(result.missing).toBeGreaterThanOrEqual(0);
  for (const table of result.tables) {
    const names = table.columns.map(({ name }) => name);
    expect(new Set(names).size, 'columns have names of their own').toBe(names.length);
    expect(
      table.rows.filter((row) => row.length !== names.length).slice(0, 3),
      'rows as wide as their columns',
    ).toEqual([]);
    expect(isDay(table.asOf), `as of ${table.asOf}`).toBe(true);
    expect(isKnownAt(table.knownAt), `known at ${String(table.knownAt)}`).toBe(true);
    expect(isZone(table.zone), table.zone).toBe(true);
    expect(!table.redistributable || licence.redistributable, 'no freer than the licence').toBe(true);
  }
}

/** Compares what a case states with what was read. */
export function compareWithExpected(result: FeedResult, expected: Expected): void {
  const { observations, series, tables, next } = result;
  if (typeof expected.series === 'number') expect(series.length).toBe(expected.series);
  else if (expected.series) expect(series.map(({ id }) => id)).toEqual(expected.series);
  for (const part of expected.describes ?? [])
    expect(series.find(({ id }) => id === part.id)).toMatchObject(part);
  if (expected.observations !== undefined) expect(observations.length).toBe(expected.observations);
  if (expected.first) expect(observations[0]).toEqual(expected.first);
  if (expected.last) expect(observations.at(-1)).toEqual(expected.last);
  for (const one of expected.includes ?? []) {
    const near = observations.filter((o) => o.series === one.series && o.periodEnd === one.periodEnd);
    expect(near).toContainEqual(one);
  }
  if (expected.missing !== undefined) expect(result.missing).toBe(expected.missing);
  if (expected.refused) expect(result.refused.map(({ reason }) => reason)).toEqual(expected.refused);
  if (typeof expected.tables === 'number') expect(tables.length).toBe(expected.tables);
  else if (expected.tables) {
    expect(tables.length).toBe(expected.tables.length);
    for (const [index, part] of expected.tables.entries()) expect(tables[index]).toMatchObject(part);
  }
  if (typeof expected.next === 'number') expect(next.length).toBe(expected.next);
  else if (expected.next) expect(next.map(({ url }) => url)).toEqual(expected.next);
}

function seriesFaults(series: SeriesInfo, licence: Licence): string[] {
  const { id, title, unit, scale, cadence, measure, zone, lagDays, redistributable } = series;
  return faultsOf(id, {
    'an id of source and key': /^[a-z0-9-]+:\S/.test(id),
    'a title': title.trim() !== '',
    'a unit': unit.trim() !== '',
    'a scale': Number.isInteger(scale),
    'a cadence': (cadences as readonly string[]).includes(cadence),
    'a measure': (measures as readonly string[]).includes(measure),
    'an IANA zone': isZone(zone),
    'a lag': lagDays === null || (Number.isInteger(lagDays) && lagDays >= 0),
    'nothing freer than the licence': !redistributable || licence.redistributable,
  });
}

function observationFaults(observation: Observation, ids: ReadonlySet<string>): string[] {
  const { series, periodStart, periodEnd, valueText, knownAt, sourceRef } = observation;
  return faultsOf(JSON.stringify(observation), {
    'a listed series': ids.has(series),
    'a first day': periodStart === null || isDay(periodStart),
    'a last day': isDay(periodEnd),
    'a period in its order': periodStart === null || periodStart <= periodEnd,
    'an exact decimal': parseDecimal(valueText) !== null,
    'a day or an instant': isKnownAt(knownAt),
    'a way back': sourceRef !== '',
  });
}

function faultsOf(name: string, checks: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(checks).flatMap(([wanted, holds]) => (holds ? [] : [`${name} lacks ${wanted}`]));
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00.000Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    !Number.isNaN(at) &&
    new Date(at).toISOString().startsWith(day) &&
    day >= '1600-01-01' &&
    day <= '2200-12-31'
  );
}

function isKnownAt(at: string | null): boolean {
  if (at === null || isDay(at)) return true;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at));
}
