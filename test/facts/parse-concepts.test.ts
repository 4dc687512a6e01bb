import { describe, expect, test } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { locales } from '../../src/base/locale.ts';
import { parseConcepts } from '../../src/facts/parse-concepts.ts';
import { thesisConcepts } from './support/thesis-concepts.ts';

const good = `title: { en: Capex, zh-Hans: 资本开支, zh-Hant: 資本支出 }
about: { en: Cash paid., zh-Hans: 支付的现金。, zh-Hant: 支付的現金。 }
measure: flow
dimension: money
below-zero: never
tags: [us-gaap:A, ifrs-full:B]
only: { ifrs-full:B: 'cik:0000000001 cik:0000000002' }
`;

test('a concept file gives tags in order, limits, sign and what may be below zero', () => {
  expect(
    parseConcepts([{ name: 'concepts/capex.yaml', text: `${good}sign: reversed\n` }]).get('capex'),
  ).toMatchObject({
    id: 'capex',
    sign: -1,
    neverNegative: true,
    tags: [
      { tag: 'us-gaap:A', only: null },
      { tag: 'ifrs-full:B', only: ['cik:0000000001', 'cik:0000000002'] },
    ],
    formula: null,
  });
});

test.each([
  ['a misspelt field', `${good}tgas: [us-gaap:A]\n`, 'tgas'],
  ['a measure there is not', good.replace('flow', 'flux'), 'flux'],
  ['no dimension', good.replace('dimension: money\n', ''), 'nothing'],
  ['a tag without its taxonomy', good.replace('us-gaap:A', 'Revenues'), 'Revenues'],
  ['a tag twice', good.replace('us-gaap:A', 'ifrs-full:B'), 'ifrs-full:B'],
  [
    'a limit on a tag that is not listed',
    good.replace('only: { ifrs-full:B', 'only: { ifrs-full:C'),
    'ifrs-full:C',
  ],
  ['a title missing in one language', good.replace(', zh-Hant: 資本支出', ''), 'nothing'],
  ['another word for below zero', good.replace('below-zero: never', 'below-zero: maybe'), 'maybe'],
  ['another sign', `${good}sign: '-1'\n`, '-1'],
  ['neither tags nor a formula', good.replace(/tags: .*\nonly: .*\n/, ''), 'nothing'],
  ['two formulas', `${good}sum: [capex, capex]\nratio: [capex, capex]\n`, 'sum, ratio'],
  ['a ratio of three', `${good}ratio: [capex, capex, capex]\n`, 'capex, capex, capex'],
  ['a formula of what there is not', `${good}ratio: [capex, cash]\n`, 'cash'],
  ['a formula that leads back to itself', `${good}sum: [capex, capex]\n`, 'capex'],
  ['what is no YAML', `${good}tags: [`, undefined],
])('%s is refused with file and line', (_, text, received) => {
  const data = refusal(() => parseConcepts([{ name: 'concepts/capex.yaml', text }]));
  expect(data).toMatchObject({
    code: 'thesis_malformed',
    at: expect.stringMatching(/^concepts\/capex\.yaml:\d+$/),
  });
  if (received !== undefined) expect(data).toMatchObject({ received });
});

describe('the concepts that come with the program', () => {
  const concepts = [...thesisConcepts().values()];

  test('there are at least 40, each with its wording in every language', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(40);
    for (const { title, about } of concepts)
      for (const locale of locales)
        for (const text of [title, about]) expect(text[locale].trim()).not.toBe('');
  });

  test('Chinese wordings are Chinese, and the traditional ones have no simplified characters that differ', () => {
    for (const { id, title, about } of concepts) {
      for (const text of [title, about]) {
        expect(`${id} ${text['zh-Hans']}`).toMatch(/[\u4e00-\u9fff]/);
        expect(`${id} ${text['zh-Hant']}`).not.toMatch(
          /[资产负债务业营现应购销额净润师报标签经过转换与关权]/,
        );
      }
    }
  });

  test("what a peer got wrong is here: both tags of capital expenditure, Oracle's notes payable for Oracle alone", () => {
    const tags = (id: string): string[] =>
      concepts.find((one) => one.id === id)?.tags.map(({ tag }) => tag) ?? [];
    expect(tags('capex')).toEqual(
      expect.arrayContaining([
        'us-gaap:PaymentsToAcquirePropertyPlantAndEquipment',
        'us-gaap:PaymentsToAcquireProductiveAssets',
      ]),
    );
    const debt = concepts.find(({ id }) => id === 'long_term_debt_noncurrent');
    expect(debt?.tags.find(({ tag }) => tag === 'us-gaap:LongTermNotesPayable')?.only).toEqual([
      'cik:0001341439',
    ]);
  });

  test('nothing that is not additive is called a flow', () => {
    for (const id of ['eps_diluted', 'shares_diluted', 'capex_unpaid'])
      expect(concepts.find((one) => one.id === id)?.measure).not.toBe('flow');
  });
});

function refusal(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof TightropeError) return error.data;
    throw error;
  }
  return null;
}
