import type { Quantity } from '../grammar/quantity.ts';
import type { Scene } from './scene.ts';

/** A level nobody dates is that of the month of the text; what runs at an annual rate, of its year. */
export function dateOfText(scene: Scene, quantity: Quantity, metric: string): string | null {
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (date === null) return null;
  if (metric === 'run_rate_revenue') return date.slice(0, 4);
  if (!undatedLevels.has(metric)) return null;
  // 5年内涨 50%: of the years that are over.
  const before = scene.text.slice(Math.max(0, quantity.start - 20), quantity.start);
  return window.test(before) ? null : date.slice(0, 7);
}

const window =
  /[\d一二两三四五六七八九十几] ?年(?:内|间|来|里|以来)[^,。;]{0,6}$|近年来?[^,。;]{0,4}$|(?:past|last) (?:[a-z]+|\d+) years[^.;]{0,10}$/;

const undatedLevels: ReadonlySet<string> = new Set([
  'share_price',
  'market_cap',
  'valuation_multiple',
  'price_change',
]);
