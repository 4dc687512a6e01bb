import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposalSlots } from '../../../src/operations/assisting/open-slots.ts';
import { placeOfQuote } from '../../../src/operations/assisting/place-of-quote.ts';
import { questionOf } from '../../../src/operations/assisting/prompt.ts';
import { proposalsOf } from '../../../src/operations/assisting/proposals.ts';
import { refusalReasons, type RefusalReason } from '../../../src/operations/assisting/refusal.ts';
import { windowsOf } from '../../../src/operations/assisting/windows.ts';
import { answering, outlays, readHere } from '../support/assisted.ts';

const { document, claims, lexicon } = await readHere();
const [window, ...otherWindows] = windowsOf(document.text, claims, proposalSlots);
if (window === undefined) throw new Error('nothing is open in the text');

const check = (raw: string) =>
  proposalsOf(raw, window, { document, lexicon, locale: 'en', model: 'ollama:test' });
const values = (raw: string) =>
  check(raw).accepted.map(({ claim, slot, value, start, end }) => [
    claim.quote,
    slot,
    value,
    document.text.slice(start, end),
  ]);

describe('an answer that holds', () => {
  it('fills open slots, each with the words that show it', () => {
    const raw = answering(
      [1, 'period', '2026-05', 'In May 2026'],
      [1, 'speaker', 'Jane Doe'],
      [2, 'metric', 'capex', 'ship'],
      [3, 'metric', 'capex', 'outlays'],
      [4, 'modality', 'history', 'the year before'],
      [6, 'metric', 'capex', '支出'],
      [7, 'speaker', '极致公司'],
    );
    expect(otherWindows).toEqual([]);
    expect(check(raw).refused).toEqual([]);
    expect(values(raw)).toEqual([
      ['$3 billion', 'period', '2026-05', 'In May 2026'],
      ['$3 billion', 'speaker', 'Jane Doe', 'Jane Doe'],
      ['40,000 racks', 'metric', 'capex', 'ship'],
      ['$57.006 billion', 'metric', 'capex', 'outlays'],
      ['$41 billion', 'modality', 'history', 'the year before'],
      ['570.06亿美元', 'metric', 'capex', '支出'],
      ['41亿美元', 'speaker', 'Acme', '极致公司'],
    ]);
  });

  it('may give no value of its own where the quote gives it', () => {
    expect(values(answering([1, 'period', '', 'In May 2026']))).toEqual([
      ['$3 billion', 'period', '2026-05', 'In May 2026'],
    ]);
  });

  it('takes of several places the nearest in the sentence', () => {
    const places = check(answering([4, 'speaker', 'Acme'], [3, 'speaker', 'Acme'])).accepted;
    expect(places.map(({ start }) => start)).toEqual([
      outlays.indexOf('Acme had put'),
      outlays.indexOf('Acme came to'),
    ]);
  });

  it('says of nothing nothing', () => {
    expect(check('{"items": []}')).toEqual({ accepted: [], refused: [] });
  });

  it('counts what says the same twice once', () => {
    const { accepted, refused } = check(
      answering([3, 'metric', 'capex', 'outlays'], [3, 'metric', 'capex', 'outlays']),
    );
    expect(accepted).toHaveLength(1);
    expect(refused).toMatchObject([{ number: 3, slot: 'metric', reason: 'repeated' }]);
  });
});

const good = answering([3, 'metric', 'capex', 'outlays']);
const deep = `{"items":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;

const hostile: readonly (readonly [why: string, raw: string, reasons: readonly RefusalReason[]])[] = [
  ['nothing', '', ['not_json']],
  ['prose', 'Sure! The outlays of Acme are capital expenditure.', ['not_json']],
  ['prose in another language', '好的,支出属于资本开支。', ['not_json']],
  ['prose before the JSON', `Here you are: ${good}`, ['not_json']],
  ['JSON that ends early', good.slice(0, -10), ['not_json']],
  ['a thought before the JSON', `<think>capex?</think>${good}`, ['not_json']],
  ['a Markdown fence', `\`\`\`json\n${good}\n\`\`\``, ['fenced']],
  ['a list instead of an object', '[]', ['not_as_asked']],
  ['null', 'null', ['not_as_asked']],
  ['a word', '"capex"', ['not_as_asked']],
  ['items that are no list', '{"items": {"number": 1}}', ['not_as_asked']],
  ['more than was asked for', '{"items": [], "revenue": 1000000000000}', ['not_as_asked']],
  ['nesting without end', deep, ['malformed_item']],
  ['a huge answer', `{"items": ["${'x'.repeat(200_000)}"]}`, ['answer_too_long']],
  ['thousands of items', `{"items": [${'0,'.repeat(5000)}0]}`, ['too_many_items']],
  ['items of nonsense', '{"items": [null, 7, "x", []]}', Array<RefusalReason>(4).fill('malformed_item')],
  [
    'a quantity in an item',
    '{"items":[{"number":3,"slot":"metric","value":"capex","quote":"outlays","low":1}]}',
    ['malformed_item'],
  ],
  ['a slot for the quantity', answering([3, 'low', '1', '57']), ['malformed_item']],
  [
    'a number as a word',
    '{"items":[{"number":"3","slot":"metric","value":"capex","quote":"outlays"}]}',
    ['malformed_item'],
  ],
  [
    'a fraction of a number',
    '{"items":[{"number":3.5,"slot":"metric","value":"capex","quote":"outlays"}]}',
    ['malformed_item'],
  ],
  ['a number nobody asked about', answering([99, 'metric', 'capex', 'outlays']), ['unknown_number']],
  ['number zero', answering([0, 'metric', 'capex', 'outlays']), ['unknown_number']],
  ['a slot that is filled', answering([3, 'subject', 'Bolt']), ['slot_not_asked']],
  [
    'another metric for what the order is about',
    answering([5, 'metric', 'capex', 'revenue']),
    ['slot_not_asked'],
  ],
  [
    'two values for one slot',
    answering([3, 'metric', 'capex', 'outlays'], [3, 'metric', 'revenue', 'came to']),
    ['contradicts_itself', 'contradicts_itself'],
  ],
  ['no quote', answering([3, 'metric', 'capex', '']), ['quote_empty']],
  ['a quote of blanks and dots', answering([3, 'metric', 'capex', ' … ']), ['quote_empty']],
  [
    'words that are not there',
    answering([3, 'metric', 'capex', 'capital expenditure']),
    ['quote_not_in_text'],
  ],
  ['words translated', answering([3, 'metric', 'capex', '支出的']), ['quote_not_in_text']],
  ['words in another case', answering([3, 'metric', 'capex', 'Outlays']), ['quote_not_in_text']],
  ['traditional for simplified', answering([7, 'speaker', '極致公司']), ['quote_not_in_text']],
  ['a part of a word', answering([3, 'metric', 'capex', 'outlay']), ['quote_not_in_text']],
  [
    'words of the instructions',
    answering([3, 'metric', 'capex', 'Leave out what the text does not say']),
    ['quote_not_in_text'],
  ],
  ['a whole passage', answering([3, 'metric', 'capex', outlays.slice(30, 300)]), ['quote_too_long']],
  ['a quantity as a quote', answering([3, 'metric', 'capex', '$57.006 billion']), ['quote_is_quantity']],
  ['a quantity of another number', answering([3, 'speaker', '$41 billion']), ['quote_is_quantity']],
  ['words that stand elsewhere, twice', answering([6, 'metric', 'capex', 'racks']), ['quote_ambiguous']],
  ['a metric the thesis has not', answering([3, 'metric', 'spending', 'outlays']), ['unknown_metric']],
  ['a metric in another language', answering([3, 'metric', '资本开支', 'outlays']), ['unknown_metric']],
  ['a metric of its own', answering([3, 'metric', 'other:outlays', 'outlays']), ['unknown_metric']],
  ['a metric other than its quote', answering([3, 'metric', 'capex', 'revenue']), ['value_not_in_quote']],
  ['a modality there is not', answering([3, 'modality', 'certain', 'came to']), ['unknown_modality']],
  ['a name other than its quote', answering([3, 'speaker', 'Bolt', 'Jane Doe']), ['value_not_in_quote']],
  [
    'a name of the thesis other than its quote',
    answering([3, 'speaker', 'Acme', 'Bolt']),
    ['value_not_in_quote'],
  ],
  ['a pronoun', answering([1, 'speaker', 'its']), ['not_a_name']],
  ['a sentence as a name', answering([1, 'speaker', 'servers. In May 2026, Jane Doe']), ['not_a_name']],
  ['two names', answering([6, 'speaker', '570.06亿美元,闪电公司']), ['not_a_name']],
  ['a period other than its quote', answering([1, 'period', '2019', 'In May 2026']), ['value_not_in_quote']],
  ['words that are no period', answering([1, 'period', 'servers']), ['no_period']],
  [
    'two periods',
    answering([1, 'period', 'May 2026, Jane Doe told investors that Bolt may ship 40,000 racks next year']),
    ['several_periods'],
  ],
  ['what the reader has already', answering([3, 'modality', 'reported', 'came to']), ['nothing_new']],
  [
    'a key of JavaScript',
    '{"items":[{"__proto__":{"number":3},"slot":"metric","value":"capex","quote":"outlays"}]}',
    ['malformed_item'],
  ],
  [
    'half a character',
    '{"items":[{"number":3,"slot":"metric","value":"capex","quote":"\\ud83d"}]}',
    ['quote_empty'],
  ],
];

describe('an answer that does not hold', () => {
  it.each(hostile)('%s', (_why, raw, reasons) => {
    const { accepted, refused } = check(raw);
    expect(accepted).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('takes nothing from its neighbours', () => {
    const items = answering(
      [99, 'metric', 'capex', 'outlays'],
      [3, 'metric', 'capex', 'outlays'],
      [1, 'period', 'never'],
    );
    const { accepted, refused } = check(items);
    expect(accepted).toMatchObject([{ slot: 'metric', value: 'capex' }]);
    expect(refused.map(({ reason }) => reason)).toEqual(['unknown_number', 'quote_not_in_text']);
  });
});

/** Answers near enough to good ones to get past the first checks, and any text at all. */
const told = ['outlays', '支出', 'Jane Doe', 'In May 2026', 'the year before', 'Acme', 'racks', 'ship'];
const words = fc.oneof(
  fc.string({ maxLength: 20 }),
  { weight: 3, arbitrary: fc.constantFrom(...told) },
  fc.constantFrom('revenue', 'capex', 'plan', 'Bolt', '', 'none', '2026-05', '1000000'),
  fc.tuple(fc.nat(outlays.length), fc.nat(30)).map(([start, length]) => outlays.slice(start, start + length)),
);
const item = fc.record({
  number: fc.integer({ min: 0, max: 8 }),
  slot: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...proposalSlots) }, fc.constantFrom('low', 'unit')),
  value: fc.oneof(fc.constant(''), fc.constantFrom('revenue', 'capex', 'plan'), words),
  quote: words,
});
const near = fc.array(item, { maxLength: 6 }).map((items) => JSON.stringify({ items }));
const output = fc.oneof(
  { weight: 8, arbitrary: near },
  fc.json(),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

it('a metric without words of its own is neither offered nor taken', () => {
  const unit = { id: 'other:sum', dimension: 'money', basis: null, measures: null, aliases: [] };
  const wider = { ...lexicon, metrics: [...lexicon.metrics, unit] };
  const { prompt } = questionOf(document.text, window, { lexicon: wider, date: null });
  expect(prompt).toContain('Metrics: revenue, capex\n');
  const setting = { document, lexicon: wider, locale: 'en', model: 'ollama:test' } as const;
  const { refused } = proposalsOf(answering([3, 'metric', 'other:sum', 'outlays']), window, setting);
  expect(refused).toMatchObject([{ reason: 'unknown_metric' }]);
});

it('two places equally near are none', () => {
  const text = 'Elsewhere cost. The cost 5 cost is named.';
  const at = text.indexOf('5');
  const whole = { start: 0, end: text.length };
  const place = (quantity: { start: number; end: number }) => placeOfQuote(text, whole, 'cost', quantity);
  expect(place({ start: at, end: at + 1 })).toBe('quote_ambiguous');
  expect(place({ start: at, end: at + 1 + ' cost is'.length })).toEqual({ start: at + 2, end: at + 6 });
  expect(placeOfQuote(text, { start: at, end: text.length }, 'cost', { start: at, end: at + 1 })).toEqual({
    start: at + 2,
    end: at + 6,
  });
});

describe('whatever a model answers', () => {
  it('no claim changes, and what is accepted stands in the text', () => {
    const before = structuredClone(claims);
    let held = 0;
    fc.assert(
      fc.property(output, (raw) => {
        const { accepted, refused } = check(raw);
        for (const { claim, slot, value, start, end } of accepted) {
          held += 1;
          const quote = document.text.slice(start, end);
          expect(raw).toContain(JSON.stringify(quote).slice(1, -1));
          expect(quote).not.toBe('');
          expect(start >= window.start && end <= window.end).toBe(true);
          expect(window.asked.find((one) => one.claim === claim)?.slots).toContain(slot);
          expect(value).not.toMatch(/^none$|^$/i);
          if (slot === 'metric') expect(['revenue', 'capex']).toContain(value);
        }
        for (const { reason } of refused) expect(refusalReasons).toContain(reason);
        const slots = accepted.map(({ claim, slot }) => `${claim.id} ${slot}`);
        expect(new Set(slots).size).toBe(slots.length);
      }),
      { seed: 7, numRuns: 3000 },
    );
    expect(held).toBeGreaterThan(50);
    expect(claims).toEqual(before);
  });
});
