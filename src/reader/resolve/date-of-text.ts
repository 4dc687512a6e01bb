import type { Quantity } from '../grammar/quantity.ts';
import type { Scene } from './scene.ts';

/** A level nobody dates is that of the month of the text; what runs at an annual rate, of its year. */
export function dateOfText(scene: Scene, quantity: Quantity, metric: string): string | null {
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (date === null) return null;
  if (metric === 'run_rate_revenue') return date.slice(0, 4);
  return undatedLevels.has(metric) ? date.slice(0, 7) : null;
}

const undatedLevels: ReadonlySet<string> = new Set([
  'share_price',
  'market_cap',
  'valuation_multiple',
  'price_change',
]);
