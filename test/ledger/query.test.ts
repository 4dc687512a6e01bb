import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimSortKeys, facetFields, type ClaimQuery, type Ledger } from '../../src/ledger/ledger.ts';
import { engines, postgresql, sqlite, type Place } from './support/engines.ts';
import { entryOf } from './support/entries.ts';
import { errorOf } from './support/expect-error.ts';
import { keepVariety } from './support/variety.ts';

describe.each(engines)('asking for claims in $name', ({ here, newPlace }) => {
  describe.runIf(here)('with the engine there', () => {
    let place: Place;
    let ledger: Ledger;
    beforeAll(async () => {
      place = await newPlace();
      ledger = await place.open();
      await keepVariety(ledger);
    });
    afterAll(() => place.remove());

    const quotes = async (query: ClaimQuery) => (await ledger.claims(query)).rows.map((row) => row.quote);

    it.each<[string, ClaimQuery, string[]]>([
      ['simplified finds traditional', { search: '营收达' }, ['570', '571']],
      ['traditional finds simplified', { search: '營收達' }, ['570', '571']],
      ['two characters are enough', { search: '营收' }, ['570', '571']],
      ['one is enough', { search: '收' }, ['570', '571']],
      ['full width finds half width', { search: 'ＧＵＩＤＥＤ' }, ['11', '12']],
      ['case does not matter', { search: 'nvidia GUIDED' }, ['11', '12']],
      ['all of several words, in any order', { search: 'guided  nvidia' }, ['11', '12']],
      ['a short and a long word', { search: '达 traditional' }, ['571']],
      ['a word that is nowhere', { search: 'guided nowhere' }, []],
      ['a title', { search: 'odd signs' }, ['100', '7']],
      ['a subject', { search: 'openai' }, ['12']],
      ['a metric', { search: 'backlog' }, ['12']],
      ['a percent sign is a percent sign', { search: '100%' }, ['100', '7']],
      ['a lone percent sign too', { search: '%' }, ['100', '7']],
      ['an underscore is one', { search: 'a_b' }, ['100', '7']],
      ['and matches nothing else', { search: 'n_idia' }, []],
      ['a quote is a quote', { search: 'say "x"' }, ['100', '7']],
      ['full-text operators are words', { search: 'x" OR "y' }, []],
      ['an apostrophe', { search: "it's" }, ['100', '7']],
      ['a backslash', { search: 'c:\\d' }, ['100', '7']],
      ['parentheses and stars', { search: '(a*)' }, ['100', '7']],
      ['a caret and NEAR', { search: 'NEAR(guided nvidia) ^' }, []],
      ['nothing but white space', { search: ' \u3000\t', limit: 1 }, ['11']],
    ])('finds by text: %s', async (_name, query, expected) => {
      expect(await quotes(query)).toEqual(expected);
    });

    it.each<[string, ClaimQuery, string[]]>([
      ['kind', { kind: 'money' }, ['11', '570']],
      ['unit', { unit: 'USD' }, ['11', '570']],
      ['metric', { metric: 'backlog' }, ['12']],
      ['modality', { modality: 'forecast' }, ['11']],
      ['change', { change: 'up' }, ['12']],
      ['speaker', { speaker: 'Jensen Huang' }, ['11']],
      ['speaker by id', { speaker: 'jensen-huang' }, ['11']],
      ['subject by name', { subject: 'Nvidia' }, ['11', '570']],
      ['subject by id', { subject: 'nvidia' }, ['11', '570']],
      ['subject by alias in the other script', { subject: '辉达' }, ['11', '570']],
      ['subject that is no entity', { subject: 'a shop' }, ['7']],
      ['a year finds its quarters', { period: '2025' }, ['11', '12']],
      ['a quarter', { period: '2025-Q3' }, ['12']],
      ['a period is no pattern', { period: '20_5' }, []],
      ['several at once', { kind: 'money', subject: 'Nvidia', search: 'guided' }, ['11']],
      ['a document', { document: 'file:///zh-hant.txt' }, ['571']],
    ])('filters by %s', async (_name, query, expected) => {
      expect(await quotes(query)).toEqual(expected);
    });

    it.each<[ClaimQuery, string[]]>([
      [{ sort: 'position' }, ['11', '12', '570', '571', '100', '7']],
      [{ sort: 'position', descending: true }, ['7', '100', '571', '570', '12', '11']],
      [{ sort: 'value' }, ['7', '11', '12', '100', '570', '571']],
      [{ sort: 'value', descending: true }, ['570', '100', '12', '11', '7', '571']],
      [{ sort: 'subject' }, ['11', '570', '12', '7', '571', '100']],
      [{ sort: 'subject', descending: true }, ['7', '12', '11', '570', '571', '100']],
      [{ sort: 'document' }, ['11', '12', '100', '7', '571', '570']],
      [{ sort: 'period' }, ['11', '12', '570', '571', '100', '7']],
      [{ limit: 2, offset: 1 }, ['12', '570']],
      [{ limit: 2, offset: 9 }, []],
      [{ limit: 1, all: true, offset: 3 }, ['571', '100', '7']],
    ])('sorts and pages %j', async (query, expected) => {
      expect(await quotes(query)).toEqual(expected);
      expect((await ledger.claims(query)).total).toBe(6);
    });

    it('counts facets within a query, most frequent first', async () => {
      expect(await ledger.facets({}, ['kind', 'subject', 'change'])).toEqual({
        kind: [
          { value: 'count', label: 'count', count: 4 },
          { value: 'money', label: 'money', count: 2 },
        ],
        subject: [
          { value: 'Nvidia', label: 'Nvidia', count: 2 },
          { value: 'OpenAI', label: 'OpenAI', count: 1 },
          { value: 'a shop', label: 'a shop', count: 1 },
        ],
        change: [{ value: 'up', label: 'up', count: 1 }],
      });
      const { document } = await ledger.facets({ search: 'guided' }, ['document']);
      expect(document).toEqual([
        { value: expect.stringMatching(/^[0-9a-f]{64}$/) as string, label: 'English', count: 2 },
      ]);
    });

    it.each([
      [{ limit: 0 }, 'limit'],
      [{ limit: 10_001 }, 'limit'],
      [{ limit: 1.5 }, 'limit'],
      [{ offset: -1 }, 'offset'],
      [{ search: Array.from({ length: 101 }, (_, n) => n).join(' ') }, 'search'],
      [{ search: 'a\0b' }, 'text'],
      [{ search: 'half \uD83D' }, 'text'],
      [{ subject: 'a\0b' }, 'text'],
    ])('refuses %j', async (query, at) => {
      expect(await errorOf(ledger.claims(query))).toMatchObject({ code: 'invalid_input', at });
    });

    it('treats a hundred words as one search', async () => {
      expect(await quotes({ search: Array.from({ length: 100 }, (_, n) => `word${n}`).join(' ') })).toEqual(
        [],
      );
    });
  });
});

describe.runIf(postgresql.here)('the two engines', () => {
  it('order 400 claims alike by every key, both ways', async () => {
    const places = [await sqlite.newPlace(), await postgresql.newPlace()];
    try {
      const ledgers = await Promise.all(places.map((place) => place.open()));
      const words = ['é', 'Z', 'a', '中', '🙂', '~', 'ﬁ', null, 'A', 'Ω'];
      const periods = ['2025', '2025-Q3', 'FY2026-Q1', null];
      for (const ledger of ledgers) {
        for (let n = 0; n < 10; n++) {
          const text = Array.from({ length: 40 }, (_, at) => (at * 7919 + n) % 101).join(' ');
          const entry = entryOf(text, {
            logicalId: `file:///${n}.txt`,
            title: words[n] ?? null,
            claim: (at, quote) => ({
              low: at % 3 === 0 ? null : Number(quote) / 3,
              high: at % 4 === 0 ? null : Number(quote),
              subject: words[(at * 3 + n) % 10] ?? null,
              metric: words[(at * 7 + n) % 10] ?? null,
              speaker: words[at % 10] ?? null,
              period: periods[at % 4] ?? null,
              modality: at % 2 === 0 ? null : 'plan',
            }),
          });
          await ledger.append(entry);
        }
      }
      for (const sort of claimSortKeys) {
        for (const descending of [false, true]) {
          const [ours, theirs] = await Promise.all(
            ledgers.map(async (ledger) => (await ledger.claims({ sort, descending, limit: 400 })).rows),
          );
          expect(ours).toHaveLength(400);
          expect(
            theirs?.map((row) => row.id),
            `${sort} ${descending}`,
          ).toEqual(ours?.map((row) => row.id));
        }
      }
      const [ours, theirs] = await Promise.all(ledgers.map((ledger) => ledger.facets({}, facetFields)));
      expect(theirs).toEqual(ours);
    } finally {
      for (const place of places) await place.remove();
    }
  });
});

describe.runIf(postgresql.here)('PostgreSQL without trigrams', () => {
  it('finds the same, more slowly, where the role may not create the extension', async () => {
    const place = await postgresql.newPlace();
    try {
      await place.withoutExtensions();
      const ledger = await place.open();
      await keepVariety(ledger);
      expect((await ledger.claims({ search: '營收' })).rows.map((row) => row.quote)).toEqual(['570', '571']);
      expect((await ledger.verify()).faults).toEqual([]);
    } finally {
      await place.remove();
    }
  });
});
