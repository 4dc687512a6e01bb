import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { text } from '../../../src/base/locale.ts';
import { same, type Entry } from '../../../src/operations/finding/entry.ts';
import { placesToGo } from '../../../src/operations/finding/places.ts';
import { keyedEntries, searchEntries } from '../../../src/operations/finding/search-entries.ts';

const entry = (id: string, title: Entry['title'], more: Partial<Entry> = {}): Entry => ({
  ...{ kind: 'indicator', id, title, about: null, href: `/indicators/${id}`, aliases: [id] },
  ...more,
});
const read = (words: string) =>
  pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
const all = keyedEntries(
  [
    ...placesToGo(),
    entry(
      'capex-ratio',
      text('Capex over operating cash flow', '资本开支占经营现金流', '資本支出占營業現金流'),
    ),
    entry('rental', text('Rental price of a chip', '芯片租赁价格', '晶片租賃價格')),
    entry('nvidia', text('Nvidia', '英伟达', '輝達'), { kind: 'company', aliases: ['NVDA', '輝達'] }),
    entry('d1', same('Loans grow greener'), { kind: 'document' }),
  ],
  read,
);
const ids = (search: string) => searchEntries(all, search, 10).map(({ id }) => id);

describe('finding', () => {
  it.each([
    ['an English word', 'capex', 'capex-ratio'],
    ['a word in the middle', 'cash flow', 'capex-ratio'],
    ['simplified characters', '资本开支', 'capex-ratio'],
    ['traditional characters', '資本支出', 'capex-ratio'],
    ['characters folded the other way', '資本開支', 'capex-ratio'],
    ['initials of pinyin', 'zbkz', 'capex-ratio'],
    ['initials of another title', 'xpzl', 'rental'],
    ['pinyin written out', 'zulin', 'rental'],
    ['a sound with ü', 'lvse', undefined],
    ['a ticker', 'nvda', 'nvidia'],
    ['a name in traditional characters', '輝達', 'nvidia'],
    ['a command', 'shense', 'theme:dark'],
    ['a page', 'xh', '/signals'],
  ])('by %s', (_, search, id) => {
    expect(ids(search)[0]).toBe(id);
  });

  it('wants every word', () => {
    expect(ids('capex rental')).toEqual([]);
    expect(ids('price chip')).toEqual(['rental']);
  });

  it('puts the whole word before a part of one', () => {
    expect(ids('rent')[0]).toBe('rental');
    expect(ids('nothing of the kind')).toEqual([]);
  });

  it('offers pages and commands where nothing is searched', () => {
    const kinds = new Set(searchEntries(all, '  ', 100).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['page', 'command']);
  });
});
