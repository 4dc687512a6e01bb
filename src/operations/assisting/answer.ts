import { z } from 'zod';
import { proposalSlots } from './open-slots.ts';
import type { Refusal, RefusalReason } from './refusal.ts';
import type { AskedQuantity } from './windows.ts';

const itemShape = z.strictObject({
  number: z.int(),
  slot: z.enum(proposalSlots),
  value: z.string(),
  quote: z.string(),
});
const answerShape = z.strictObject({ items: z.array(z.unknown()) });

export type AnswerItem = z.output<typeof itemShape>;

/** An item that speaks of an open slot of a quantity that was asked about; its words are not checked yet. */
export interface AskedItem {
  item: AnswerItem;
  asked: AskedQuantity;
}

/**
 * The items of a model's answer that answer what was asked. The rest is refused with a reason: an item for itself, the
 * whole where it is not one JSON object of the form asked for. Takes any text whatever.
 */
export function itemsOf(
  raw: string,
  asked: readonly AskedQuantity[],
): { items: AskedItem[]; refused: Refusal[] } {
  const whole = (reason: RefusalReason) => ({ items: [], refused: [refusal(raw, reason)] });
  if (raw.length > longestAnswer) return whole('answer_too_long');
  const answer = parsed(raw);
  if (answer === undefined) return whole(/^\s*```/.test(raw) ? 'fenced' : 'not_json');
  const { data } = answerShape.safeParse(answer);
  if (data === undefined) return whole('not_as_asked');
  const slots = asked.reduce((sum, quantity) => sum + quantity.slots.length, 0);
  if (data.items.length > slots * 2 + 10) return whole('too_many_items');
  const items: AskedItem[] = [];
  const refused: Refusal[] = [];
  for (const given of data.items) {
    const found = askedItem(given, asked);
    if ('reason' in found) refused.push(found);
    else items.push(found);
  }
  return withoutRepeats(items, refused);
}

/** In UTF-16 code units: several times what every slot of a window could need. */
const longestAnswer = 100_000;

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    // not a failure of ours: what is no JSON is refused as such
    return undefined;
  }
}

function askedItem(given: unknown, asked: readonly AskedQuantity[]): AskedItem | Refusal {
  const { data: item } = itemShape.safeParse(given);
  if (item === undefined) return refusal(beginningOf(given), 'malformed_item');
  const quantity = asked.find(({ number }) => number === item.number);
  if (quantity === undefined) return { ...item, reason: 'unknown_number' };
  return quantity.slots.includes(item.slot)
    ? { item, asked: quantity }
    : { ...item, reason: 'slot_not_asked' };
}

/** Of items on one slot of one quantity the first, where all say the same; none, where they do not. */
function withoutRepeats(
  items: readonly AskedItem[],
  refused: Refusal[],
): { items: AskedItem[]; refused: Refusal[] } {
  const groups = new Map<string, AskedItem[]>();
  for (const one of items) {
    const key = `${one.item.number} ${one.item.slot}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const kept: AskedItem[] = [];
  for (const group of groups.values()) {
    const [first, ...rest] = group;
    if (first === undefined) continue;
    const agree = rest.every(
      ({ item }) => item.value === first.item.value && item.quote === first.item.quote,
    );
    if (agree) kept.push(first);
    for (const { item } of agree ? rest : group)
      refused.push({ ...item, reason: agree ? 'repeated' : 'contradicts_itself' });
  }
  return { items: kept, refused };
}

/** The outermost words of anything. Not JSON: what nests too deep for a stack must not stop the rest. */
function beginningOf(given: unknown): string {
  const shown = (inner: unknown) => (typeof inner === 'object' && inner !== null ? '…' : String(inner));
  if (typeof given !== 'object' || given === null) return String(given);
  const entries = Object.entries(given).slice(0, 8);
  return entries.map(([name, inner]) => `${name}: ${shown(inner)}`).join(', ');
}

/** What is refused without having been understood: its beginning is shown. */
function refusal(words: string, reason: RefusalReason): Refusal {
  return { number: null, slot: null, value: null, quote: words, reason };
}
