import type { Quantity } from '../grammar/quantity.ts';
import type { Scene } from './scene.ts';

/** When a claim's period lies from the date of the text; null where either is not known. */
export type Time = 'past' | 'day' | 'recent' | 'future' | null;

/** First and last day of a claim's period. */
export interface Days {
  periodStart: string | null;
  periodEnd: string | null;
}

/** Where the claim's period lies from the date of the text: eight years back is another era. */
export function timeOf(scene: Scene, quantity: Quantity, { periodStart, periodEnd }: Days): Time {
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (periodEnd === null) return null;
  const year = date === null ? latestYear(scene) : yearOf(date);
  if (year - yearOf(periodEnd) >= 8) return 'past';
  if (date === null) return null;
  if (periodEnd < date) return periodStart === periodEnd ? 'day' : 'recent';
  return (periodStart ?? '') > date || periodEnd > `${date.slice(0, 4)}-12-31` ? 'future' : null;
}

/** The year of a calendar date: four digits. */
function yearOf(date: string): number {
  let year = 0;
  for (let at = 0; at < 4; at++) year = year * 10 + date.charCodeAt(at) - 0x30;
  return year;
}

/** The latest year a text without a date looks back on; 0 where it names none. */
function latestYear(scene: Scene): number {
  const known = years.get(scene);
  if (known !== undefined) return known;
  let latest = 0;
  for (const { 0: year, index } of scene.text.matchAll(/(?<![\d$.,])20\d\d(?![\d,.%万亿])/g)) {
    const before = scene.text.slice(Math.max(0, index - 6), index);
    if (!/(?:到|至|by|until|[-–—~/]) ?$/.test(before)) latest = Math.max(latest, Number(year));
  }
  years.set(scene, latest);
  return latest;
}

const years = new WeakMap<Scene, number>();
