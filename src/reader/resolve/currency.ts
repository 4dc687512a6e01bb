import type { Quantity } from '../grammar/quantity.ts';
import type { TextLanguage } from '../../base/vocabulary.ts';
import type { Stretches } from './stretches.ts';

/** The currency of an amount that names none, and why it is taken for that one. */
export interface InferredCurrency {
  code: string;
  reason: 'currency_nearest_in_text' | 'currency_of_market' | 'currency_of_language';
}

/**
 * For each quantity whose currency is open: 元 is the currency of the market the text writes about; a bare 亿 or
 * billion takes the currency named nearest to it in the same line, else in the text.
 */
export function inferCurrencies(
  text: string,
  quantities: readonly Quantity[],
  stretches: Stretches,
  language: TextLanguage,
): Map<Quantity, InferredCurrency> {
  const inferred = new Map<Quantity, InferredCurrency>();
  if (!quantities.some(({ currencyInferred }) => currencyInferred)) return inferred;
  let found: string | null | undefined;
  const market = (): string | null => (found === undefined ? (found = marketCurrency(text)) : found);
  const yen = language.startsWith('zh') || yuanWords.test(text) ? 'CNY' : 'JPY';
  for (const quantity of quantities) {
    const own = quantity.currencyInferred ? ownCurrency(text, quantity, { market, yen, language }) : null;
    if (own !== null) inferred.set(quantity, own);
  }
  const open = quantities.filter((quantity) => quantity.currencyInferred && !inferred.has(quantity));
  if (open.length === 0) return inferred;
  const named = quantities
    .map((quantity) => ({
      start: quantity.start,
      code: quantity.unit.currency ?? inferred.get(quantity)?.code ?? null,
    }))
    .filter((one): one is Named => one.code !== null);
  let behind = 0;
  for (const quantity of open) {
    while (behind < named.length && (named[behind]?.start ?? 0) < quantity.start) behind += 1;
    inferred.set(
      quantity,
      nearest(quantity, named[behind - 1], named[behind], stretches) ?? {
        code: market() ?? fallback[language],
        reason: market() === null ? 'currency_of_language' : 'currency_of_market',
      },
    );
  }
  return inferred;
}

interface Named {
  start: number;
  code: string;
}

const fallback: Readonly<Record<TextLanguage, string>> = {
  en: 'USD',
  'zh-Hans': 'CNY',
  'zh-Hant': 'TWD',
  und: 'USD',
};

/**
 * 元 on its own is never another country's: it is that of the market, CNY in simplified writing. ¥ is the yuan in Chinese, else
 * the yen unless the text speaks of China's money.
 */
function ownCurrency(
  text: string,
  quantity: Quantity,
  { market, yen, language }: { market: () => string | null; yen: string; language: TextLanguage },
): InferredCurrency | null {
  const written = text.slice(quantity.core.start, quantity.core.end);
  if (written.includes('¥')) return { code: yen, reason: 'currency_of_language' };
  if (!written.includes('元') && !written.includes('圆')) return null;
  if (!/[元圆]$/.test(written.replace(/(?:左右|以上|以下|上下|每.|一.|\))+$/, ''))) return null;
  const ofMarket = market();
  if (ofMarket !== null) return { code: ofMarket, reason: 'currency_of_market' };
  return { code: language === 'zh-Hant' ? 'TWD' : 'CNY', reason: 'currency_of_language' };
}

const yuanWords = /\b(?:yuan|rmb|renminbi|cny)\b/;

const marketWords: ReadonlyMap<string, string> = new Map(
  (
    [
      ['HKD', '港股 恒指 恒生 港元 港交所 南向 北水'],
      ['TWD', '台股 新台币 台币 台积电 联发科 鸿海 广达 纬创 加权指数'],
      ['CNY', 'a股 人民币 央行 沪指 上证 深成指 科创板 创业板 央妈 国债逆回购'],
    ] as const
  ).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);
const anyMarketWord = new RegExp([...marketWords.keys()].join('|'), 'g');

/** The market most written about among those that call their money 元; null where none is or two are level. */
function marketCurrency(text: string): string | null {
  const counts = new Map<string, number>();
  for (const word of text.match(anyMarketWord) ?? []) {
    const code = marketWords.get(word) ?? '';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const [first, second] = [...counts].filter(([, count]) => count === most);
  return first !== undefined && second === undefined ? first[0] : null;
}

function nearest(
  quantity: Quantity,
  before: Named | undefined,
  after: Named | undefined,
  stretches: Stretches,
): InferredCurrency | null {
  const line = stretches.around(quantity.core.start, 3);
  const far = (one: Named): number =>
    Math.abs(one.start - quantity.start) + (one.start < line.start || one.start > line.end ? 10_000 : 0);
  const near = before !== undefined && (after === undefined || far(before) <= far(after)) ? before : after;
  return near === undefined ? null : { code: near.code, reason: 'currency_nearest_in_text' };
}
