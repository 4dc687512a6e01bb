import { addDays, isDay } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed, FeedAnswer, FeedTarget, Refusal } from '../feed.ts';
import { statedFields } from '../stated.ts';
import { modelPrices, type PricePart, type StatedPrice } from './model-price.ts';

/** Fields of one price, numbers of USD a million tokens. */
const parts = {
  input: 'input',
  output: 'output',
  input_cached: 'cache-read',
} as const satisfies Readonly<Record<string, PricePart>>;

const feed: Feed<FeedTarget> = {
  id: 'llm-prices',
  title: text('llm-prices, by vendor', 'llm-prices（按厂商）', 'llm-prices（依廠商）'),
  about: text(
    'List prices of models by vendor with the days from and to which they held, where known, kept by hand by Simon Willison. His repository states no licence, so the numbers are not passed on.',
    'Simon Willison 手工维护的各厂商模型标价，并注明已知的起止日期。其代码库未声明许可，因此不转发这些数字。',
    'Simon Willison 手工維護的各廠商模型標價，並註明已知的起訖日期。其程式碼庫未聲明授權，因此不轉發這些數字。',
  ),
  homepage: 'https://www.llm-prices.com/',
  capabilities: ['model_prices'],
  hosts: ['raw.githubusercontent.com'],
  key: null,
  limit: {
    requests: 5,
    perSeconds: 60,
    simultaneous: 1,
    restSeconds: 3600,
    source: 'https://github.blog/changelog/2025-05-08-updated-rate-limits-for-unauthenticated-requests/',
  },
  licence: {
    id: 'none-stated',
    name: 'No licence is stated',
    url: 'https://github.com/simonw/llm-prices',
    redistributable: false,
  },
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(key)) fields.fail('key', 'a vendor, as in openai', key);
    fields.nothingElse();
    return { feed: 'llm-prices', key };
  },
  plan: ({ key }) => [
    {
      url: `https://raw.githubusercontent.com/simonw/llm-prices/main/data/${key}.json`,
      secrets: [],
      headers: { accept: 'application/json' },
      body: 'json',
      limitBytes: 4_000_000,
    },
  ],
  read(answer, { key }) {
    const body = exactJsonBody(answer);
    const vendor = recordOf(body)?.['vendor'];
    if (vendor !== key) throw refused(answer, `the vendor "${key}"`, `${shapeOf(body)} of ${String(vendor)}`);
    const faults: Refusal[] = [];
    const stated = listIn(answer, body, 'models').flatMap((model) => pricesOf(answer, key, model, faults));
    const result = modelPrices(stated, { source: 'llm-prices', scale: 0, redistributable: false });
    return { ...result, refused: [...faults, ...result.refused] };
  },
};

export default feed;

function pricesOf(
  answer: FeedAnswer,
  vendor: string,
  model: Record<string, unknown>,
  faults: Refusal[],
): StatedPrice[] {
  const { id, name } = model;
  if (typeof id !== 'string') throw refused(answer, 'models with an id', shapeOf(model));
  return listIn(answer, model, 'price_history').flatMap((price, index) => {
    const at = `${vendor}/${id} price_history.${index}`;
    const dated = dayOf(price, answer.retrievedAt.slice(0, 10));
    if ('reason' in dated) {
      faults.push({ at, ...dated });
      return [];
    }
    const about = { model: `${vendor}/${id}`, name: typeof name === 'string' ? name : id, ...dated };
    return Object.entries(parts)
      .filter(([field]) => field in price)
      .map(([field, part]) => ({ ...about, part, text: price[field], at: `${at}.${field}` }));
  });
}

/**
 * The day a price is stated of: the first on which it held; where that is not known, the last (`to_date` is the first
 * day on which it did not); where neither is, today. A list price is public on the day it holds.
 */
function dayOf(
  { from_date: from, to_date: to }: Record<string, unknown>,
  today: string,
): { day: string; knownAt: string | null } | Pick<Refusal, 'reason' | 'received'> {
  for (const date of [from ?? null, to ?? null])
    if (date !== null && !(typeof date === 'string' && isDay(date)))
      return { reason: 'malformed_date', received: JSON.stringify(date) };
  const first = typeof from === 'string' ? from : null;
  const end = typeof to === 'string' ? to : null;
  if (first !== null && end !== null && end <= first)
    return { reason: 'malformed_date', received: `${first} to ${end}` };
  if (first !== null && first > today) return { reason: 'future_date', received: first };
  if (first !== null) return { day: first, knownAt: first };
  if (end === null || end > today) return { day: today, knownAt: null };
  const last = addDays(end, -1);
  return { day: last, knownAt: last };
}
