import type { Cadence } from '../../base/observation.ts';
import { refused } from '../body.ts';
import type { FeedAnswer } from '../feed.ts';
import type { FredTarget } from './fred-target.ts';

/**
 * Throws payload_refused where FRED's description of a series has another unit, power of ten or frequency than the
 * target states: a series that turns from billions to millions must not be read 1,000 times too large.
 */
export function checkFredUnits(
  answer: FeedAnswer,
  { key, series }: FredTarget,
  described: Readonly<Record<string, unknown>>,
): void {
  const [units, frequency] = [String(described['units']), String(described['frequency_short'])];
  const cadence = cadenceOf[frequency] ?? 'irregular';
  if (cadence !== series.cadence && series.cadence !== 'irregular')
    throw refused(answer, `${key} ${series.cadence}`, `${key} ${String(described['frequency'])}`);
  const { power, unit } = fredUnit(units);
  const fits =
    unit === null
      ? !/^(?:%|index|USD.*)$/.test(series.unit)
      : unit.endsWith('/')
        ? series.unit.startsWith(unit)
        : unit === series.unit;
  if (power !== series.scale || !fits)
    throw refused(answer, `${key} in 10^${series.scale} ${series.unit}`, `${key} in "${units}"`);
}

/**
 * Power of ten and unit that FRED's wording names: "USD2017" for chained dollars, "USD/" for dollars per something, null
 * where it is neither money, % nor an index.
 */
export function fredUnit(units: string): { power: number; unit: string | null } {
  const said = units.toLowerCase();
  const power = powers.find(([word]) => said.includes(word))?.[1] ?? 0;
  const year = /chained (\d{4}) dollars/.exec(said)?.[1];
  const unit = said.includes('dollar')
    ? said.includes('dollars per')
      ? 'USD/'
      : `USD${year ?? ''}`
    : said.startsWith('percent')
      ? '%'
      : said.startsWith('index')
        ? 'index'
        : null;
  return { power, unit };
}

const powers: readonly (readonly [string, number])[] = [
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
];

const cadenceOf: Readonly<Record<string, Cadence>> = {
  D: 'daily',
  W: 'weekly',
  M: 'monthly',
  Q: 'quarterly',
  A: 'annual',
};
