import { isDay } from '../../base/days.ts';
import type { FeedTarget } from '../feed.ts';
import { statedFields } from '../stated.ts';

/** One listed share, fund or index, as the thesis names it; each source spells it its own way. */
export interface SymbolTarget extends FeedTarget {
  /** As in New York: `NVDA`, `BRK.B`; elsewhere with the exchange: `0700.HK`. */
  symbol: string;
  kind: 'stock' | 'fund' | 'index';
  /** First day wanted. */
  from: string;
  /** The source's own spelling where the rule does not give it. */
  spelling: string | null;
}

const firstDay = '2015-01-01';

/** Reads `{feed, key, symbol?, kind?, from?, spelling?}`; `key` is the symbol unless another is stated. */
export function symbolTarget(feed: string) {
  return (
    stated: Readonly<Record<string, unknown>>,
    at: string,
    atField?: (field: string) => string,
  ): SymbolTarget => {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    const symbol = fields.optionalText('symbol') ?? key;
    if (!/^[A-Z0-9]{1,10}(?:[.-][A-Z0-9]{1,4})?$/.test(symbol))
      fields.fail('symbol', 'a symbol, as in NVDA, BRK.B or 0700.HK', symbol);
    const kind = fields.has('kind') ? fields.oneOf('kind', ['stock', 'fund', 'index']) : 'stock';
    const from = fields.optionalText('from') ?? firstDay;
    if (!isDay(from)) fields.fail('from', 'a day, as in 2015-01-01', from);
    const spellings = fields.texts('spelling');
    fields.nothingElse();
    return { feed, key, symbol, kind, from, spelling: spellings[feed] ?? null };
  };
}

/** The exchange outside the United States that a symbol names: HK of `0700.HK`; '' for `NVDA` and `BRK.B`. */
export function exchangeOf(symbol: string): string {
  return /\.([A-Z]{2,4}|T)$/.exec(symbol)?.[1] ?? '';
}
