import { parseDecimal } from '../../base/decimal.ts';
import type { Observation, SeriesInfo } from '../../base/observation.ts';
import type { FeedResult, Refusal } from '../feed.ts';
import { isMissing, plainNumber } from '../number-text.ts';

/** What a token is charged as. `input`, `output` and `cache-read` are in every source under other names. */
export type PricePart = 'input' | 'output' | 'cache-read';

export interface StatedPrice {
  /** Id of the model at the source. */
  model: string;
  name: string;
  part: PricePart;
  /** As the source states it, in USD; of one token where `scale` is 6, of a million where it is 0. */
  text: unknown;
  day: string;
  knownAt: string | null;
  at: string;
}

/**
 * List prices as series `<source>:<model>/<part>` in USD of a million tokens. A price is stated of a day and holds
 * until the next that differs. Negative ones ("the price varies") and what is no number are refused; a price of 0 is
 * one.
 */
export function modelPrices(
  stated: readonly StatedPrice[],
  { source, scale, redistributable }: { source: string; scale: 0 | 6; redistributable: boolean },
): FeedResult {
  const series = new Map<string, SeriesInfo>();
  const observations: Observation[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  for (const { model, name, part, text, day, knownAt, at } of stated) {
    const id = `${source}:${model}/${part}`;
    const valueText = typeof text === 'string' ? plainNumber(text) : null;
    const received = typeof text === 'string' ? text : JSON.stringify(text);
    if (isMissing(text)) missing += 1;
    else if (valueText === null) refused.push({ at, reason: 'not_a_number', received });
    else if ((parseDecimal(valueText)?.digits ?? 0n) < 0n)
      refused.push({ at, reason: 'unexpected', received: `a price of ${received}` });
    else if (seen.has(`${id} ${day}`)) refused.push({ at, reason: 'duplicate', received: day });
    else {
      seen.add(`${id} ${day}`);
      series.set(id, describe(id, `${name}, ${titles[part]}`, scale, redistributable));
      observations.push({
        series: id,
        periodStart: null,
        periodEnd: day,
        valueText,
        knownAt,
        sourceRef: at,
        form: null,
      });
    }
  }
  return { series: [...series.values()], observations, tables: [], refused, missing, next: [] };
}

const titles: Readonly<Record<PricePart, string>> = {
  input: 'list price of input tokens',
  output: 'list price of output tokens',
  'cache-read': 'list price of input tokens read from a cache',
};

function describe(id: string, title: string, scale: number, redistributable: boolean): SeriesInfo {
  return {
    id,
    title,
    entity: null,
    tag: null,
    unit: 'USD/Mtok',
    scale,
    cadence: 'irregular',
    measure: 'price',
    zone: 'UTC',
    lagDays: null,
    redistributable,
  };
}
