import { describe, expect, test } from 'vitest';
import { parseEntities, parseLexicon, parseMetrics } from '../../src/reader/parse-lexicon.ts';
import { lexicon } from './support/lexicon.ts';

const entities = {
  name: 'entities.yaml',
  text: 'entities:\n  acme:\n    name: Acme\n    kind: company\n    zh-Hans: [尖峰]\n    identifiers: { ticker: ACM }\n',
};
const metrics = {
  name: 'metrics.yaml',
  text: 'metrics:\n  revenue:\n    dimension: money\n    measures: flow\n    en: [sales]\n',
};

describe('parseLexicon', () => {
  test('entities and metrics as data', () => {
    expect(parseLexicon({ entities, metrics })).toEqual({
      version: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      entities: [
        {
          id: 'acme',
          name: 'Acme',
          kind: 'company',
          parent: null,
          aliases: [{ text: '尖峰', language: 'zh-Hans' }],
          identifiers: [{ scheme: 'ticker', value: 'ACM' }],
        },
      ],
      metrics: [
        {
          id: 'revenue',
          dimension: 'money',
          basis: null,
          measures: 'flow',
          aliases: [{ text: 'sales', language: 'en' }],
        },
      ],
    });
  });

  test('the version follows the content', () => {
    const { version } = parseLexicon({ entities, metrics });
    expect(parseLexicon({ entities: { ...entities, name: 'other' }, metrics }).version).toBe(version);
    expect(
      parseLexicon({ entities, metrics: { ...metrics, text: metrics.text.replace('sales', 'turnover') } })
        .version,
    ).not.toBe(version);
  });

  test.each([
    ['no table', 'x: 1', 'entities.yaml:1'],
    ['broken YAML', 'entities:\n  acme:\n    name: [a\n', 'entities.yaml:4'],
    ['no name', 'entities:\n  acme:\n    kind: company\n', 'entities.yaml:3'],
    [
      'a number among the aliases',
      'entities:\n  a:\n    name: A\n    kind: x\n  b:\n    name: B\n    kind: x\n    any: [2330]\n',
      'entities.yaml:6',
    ],
    ['unknown parent', 'entities:\n  a:\n    name: A\n    kind: x\n    parent: b\n', 'entities.yaml:3'],
    ['a bad id', 'entities:\n  A B:\n    name: A\n    kind: x\n', 'entities.yaml:3'],
    ['twice the same id', 'entities:\n  a: {name: A, kind: x}\n  a: {name: A, kind: x}\n', 'entities.yaml:3'],
  ])('%s is refused with file and line', (_, text, at) => {
    expect(() => parseEntities({ name: 'entities.yaml', text })).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({ code: 'thesis_malformed', at }) as unknown,
      }) as Error,
    );
  });

  test('measures are flow or stock', () => {
    expect(() => parseMetrics({ name: 'm.yaml', text: metrics.text.replace('flow', 'river') })).toThrow(
      /thesis_malformed: m\.yaml:3/,
    );
  });
});

describe('the thesis that ships', () => {
  test('has what the field needs', () => {
    expect(lexicon.entities.length).toBeGreaterThanOrEqual(150);
    expect(lexicon.metrics.map(({ id }) => id)).toEqual(expect.arrayContaining(guideMetrics));
  });

  test('no two entities share a name', () => {
    const names = lexicon.entities.flatMap(({ id, name, aliases }) =>
      [...new Set([name, ...aliases.map(({ text }) => text)])].map((text) => ({
        id,
        text: text.toLowerCase(),
      })),
    );
    const owners = new Map<string, string>();
    for (const { id, text } of names) {
      expect(`${text}: ${owners.get(text) ?? id}`).toBe(`${text}: ${id}`);
      owners.set(text, id);
    }
  });
});

const guideMetrics =
  'revenue run_rate_revenue revenue_share net_income net_loss cash_flow capex market_cap share_price price_change market_share valuation_multiple funding_gap debt_raised equity_raised investment commitment contract_value cost margin growth shipments inventory backlog power_capacity electricity_price useful_life payback_period headcount customers usage churn retention probability index_level trading_volume liquidity_injection interest_rate credit_spread leverage option_position ownership gdp tax wages adoption forecast_target multiple_of'.split(
    ' ',
  );
