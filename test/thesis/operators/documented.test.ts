import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operators } from '../../../src/thesis/operators/index.ts';
import { locales } from '../../../src/base/locale.ts';

const page = readFileSync(new URL('../../../docs/thesis.md', import.meta.url), 'utf8');

it('the page names every operator with its parameters and what they are where nothing is written, and no other', () => {
  const from = page.indexOf('| operator ');
  const table = page.slice(from, page.indexOf('\n\n', from));
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const expected = [...operators.values()].map(({ name, takes, parameters, about }) => [
    `\`${name}\``,
    takes === 'group' ? 'group' : String(takes),
    Object.entries(parameters)
      .map(([id, { usual }]) => `\`${id}\`${usual === null ? '' : ` ${usual === '' ? '-' : usual}`}`)
      .join(', '),
    about.en,
  ]);
  expect(rows.map((cells) => cells.slice(1, 5))).toEqual(expected);
});

it.each([...operators.values()].map((one) => [one.name, one] as const))(
  '%s says what it does in every language, and so do its parameters',
  (_, { about, parameters }) => {
    for (const text of [about, ...Object.values(parameters).map((one) => one.about)])
      for (const locale of locales) expect(text[locale]).not.toBe('');
    expect(about['zh-Hans']).toMatch(/\p{Script=Han}/u);
  },
);
