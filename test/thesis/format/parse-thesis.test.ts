import { expect, it } from 'vitest';
import { edited, placesOf } from '../support/small-thesis.ts';

const small = edited();

it('has no fault', () => {
  expect(small.faults).toEqual([]);
});

it('reads an indicator', () => {
  expect(small.indicators.get('capex-growth')).toMatchObject({
    id: 'capex-growth',
    title: { en: 'Growth of CapEx', 'zh-Hans': '资本开支增长', 'zh-Hant': '資本支出成長' },
    group: 'capex',
    role: 'lifeline',
    unit: 'percent',
    direction: 'higher_is_worse',
    growth: 'difference',
    freshDays: 140,
    staticAfter: 3,
    least: 'filed',
    answers: ['M1'],
    waits: null,
    formula: {
      operator: 'yoy',
      at: { file: 'small/indicators/capex-growth.yaml', line: 16, column: 3 },
      of: [
        {
          operator: 'sum',
          with: { 'at-least': 2 },
          over: { group: 'builders', members: ['acme', 'bolt', 'cord'] },
          of: [{ leaf: 'fact', concept: 'capex', of: null, shape: 'ttm' }],
        },
      ],
    },
    bands: {
      base: 'calm',
      thresholds: [
        { at: 0.3, level: 'watch', since: '2026-01-01', line: { line: 20, column: 11 } },
        { at: 0.6, level: 'strained' },
      ],
    },
    amendments: [{ on: '2026-01-01', what: 'bands.strained', was: '50%', now: '60%' }],
  });
});

it('reads durations, what waits for a source, and what may stand still', () => {
  expect(small.indicators.get('cash-cover')).toMatchObject({
    freshDays: 140,
    staticAfter: null,
    bands: null,
  });
  expect(small.indicators.get('token-price')).toMatchObject({
    ...{ freshDays: 365, formula: null, direction: 'neither', growth: 'none', least: 'stated' },
    waits: {
      source: { en: 'A price list', 'zh-Hans': 'A price list', 'zh-Hant': 'A price list' },
      how: { en: 'Enter it.' },
    },
  });
});

it('reads a signal with its conditions, each in the unit of what it is about', () => {
  expect(small.signals.get('building')).toMatchObject({
    kind: 'hold',
    persistDays: 30,
    evidence: { known: 0.5, unverified: 0.5 },
    outcome: { id: 'capex-falls', withinDays: 365 },
    rule: {
      kind: 'all',
      of: [
        {
          ...{ kind: 'condition', indicator: 'capex-growth', of: 'level', unit: 'percent', readings: 2 },
          enter: { side: 'above', at: 0.2 },
          exit: { side: 'below', at: 0.15 },
          at: { line: 12, column: 52 },
        },
        {
          kind: 'any',
          of: [
            {
              ...{ indicator: 'cash-cover', unit: 'times', readings: 1 },
              enter: { side: 'below', at: 1.1 },
              exit: { side: 'above', at: 1.1 },
            },
            {
              kind: 'at_least',
              count: 1,
              of: [
                { of: 'growth', unit: 'points', exit: { side: 'below', at: -0.05 } },
                { kind: 'not', of: [{ indicator: 'token-price', unit: 'USD/Mtok' }] },
              ],
            },
          ],
        },
      ],
    },
  });
});

it('reads the stance, the kill criterion and what may follow', () => {
  expect(small.stance).toMatchObject({
    axes: [
      {
        id: 'excess',
        levels: [
          { id: 'low', rule: null },
          { id: 'high', rule: { kind: 'not' } },
        ],
      },
    ],
    rows: [
      { id: 'blind', stance: 'not_enough_evidence', evidenceBelow: 0.5, when: {}, signals: null },
      { id: 'cut', stance: 'reduce', when: { excess: ['high'] }, evidenceBelow: null },
      { id: 'rest', stance: 'hold' },
    ],
    meaning: { not_enough_evidence: { sentence: { en: 'Look.' } } },
  });
  expect(small.kills.get('two-years')).toMatchObject({ by: '2028-12-31', rule: { kind: 'condition' } });
  expect(small.outcomes.get('capex-falls')).toMatchObject({ bound: { side: 'below', at: 0 } });
});

it('reads the map, events, deals, sheets and lists', () => {
  expect(small.links).toMatchObject({
    threshold: 0.15,
    links: [{ from: 'demand', to: 'sales', sign: '+', days: 90, strength: 0.5 }],
  });
  expect(small.links.nodes.get('sales')).toMatchObject({ lifeline: 'sales', indicators: ['capex-growth'] });
  expect(small.events.get('strike')).toMatchObject({
    ...{ on: '2026-02-01', verdict: 'noise', turns: null },
    touches: [{ node: 'demand', sign: '-', size: 0.8 }],
  });
  expect(small.deals).toMatchObject([{ amount: 20_000_000_000, end: null, knownAt: '2026-01-01' }]);
  expect(small.reviews.get('quarterly')).toMatchObject({ everyDays: 91, questions: [{ id: 'sales' }] });
  expect(small.toVerify).toMatchObject([{ id: 'users', indicator: 'token-price' }]);
  expect(small.checklist).toMatchObject([{ outcome: 'live' }, { outcome: 'left_out', indicators: [] }]);
  expect(small).toMatchObject({
    ...{ id: 'small', format: 1, registered: '2026-01-01' },
    lifelines: [{ id: 'sales', indicators: ['capex-growth'] }],
    doubts: [{ id: 'slower', signal: 'building' }],
    indicatorGroups: [{ id: 'capex' }],
    resolves: [{ on: '2027-05-31' }],
  });
});

it('tells a parameter from an operator of the same name', () => {
  const thesis = edited({
    file: 'indicators/cash-cover.yaml',
    from: '- { fact: capex, of: acme, shape: ttm }',
    to: '- { mean-of-last: { fact: capex, of: acme, shape: ttm }, count: 3 }',
  });
  expect(thesis.faults).toEqual([]);
  expect(thesis.indicators.get('cash-cover')?.formula).toMatchObject({
    of: [{ operator: 'mean-of-last', with: { count: 3 } }, { leaf: 'fact' }],
  });
});

it('knows between which numbers a percentile lies', () => {
  const asPercentile = {
    file: 'indicators/capex-growth.yaml',
    from: '{ sum: { fact: capex, shape: ttm }, over: builders, at-least: 2 }',
    to: '{ fact: capex, of: acme, shape: ttm }',
  };
  const thesis = edited(
    asPercentile,
    { file: 'indicators/capex-growth.yaml', from: 'yoy:', to: 'percentile:' },
    { file: 'indicators/capex-growth.yaml', from: 'at: 60%', to: 'at: 1.2' },
    { file: 'signals/building.yaml', from: 'enter: above 20%, exit: below 15%', to: 'enter: above 100%' },
  );
  expect(placesOf(thesis.faults)).toEqual([
    'indicators/capex-growth.yaml:25:11 never_met',
    'kill-criteria/two-years.yaml:4:41 never_met',
    'signals/building.yaml:12:52 never_met',
  ]);
});
