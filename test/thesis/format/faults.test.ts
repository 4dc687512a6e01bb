import { describe, expect, it } from 'vitest';
import { edited, placesOf, type Edit } from '../support/small-thesis.ts';

const growth = 'indicators/capex-growth.yaml';
const building = 'signals/building.yaml';

interface Case extends Edit {
  what: string;
  /** `file:line:column code`, every one. */
  at: readonly string[];
  meant?: string;
  received?: string;
  loses?: string | null;
}

const cases: readonly Case[] = [
  {
    what: 'broken YAML',
    ...{ file: growth, from: 'unit: percent', to: 'unit: [percent' },
    ...{ at: [`${growth}:8:1 yaml_broken`], loses: 'indicator capex-growth' },
  },
  {
    what: 'a field written twice',
    ...{ file: growth, from: 'fresh: 140 days', to: 'unit: percent' },
    at: [`${growth}:1:1 field_missing`, `${growth}:11:1 id_twice`],
  },
  {
    what: 'an operator nobody knows',
    ...{ file: growth, from: 'yoy:', to: 'yoyo:' },
    ...{ at: [`${growth}:16:3 name_unknown`], meant: 'yoy', loses: 'value of indicator capex-growth' },
  },
  {
    what: 'a parameter the operator has not',
    ...{ file: growth, from: 'at-least: 2', to: 'at-lest: 2' },
    ...{ at: [`${growth}:16:60 field_unknown`], meant: 'at-least', received: 'at-lest' },
  },
  {
    what: 'a concept nobody knows',
    ...{ file: growth, from: 'fact: capex', to: 'fact: capx' },
    ...{ at: [`${growth}:16:23 name_unknown`], meant: 'capex', loses: 'value of indicator capex-growth' },
  },
  {
    what: 'a group nobody knows',
    ...{ file: growth, from: 'over: builders', to: 'over: bilders' },
    ...{ at: [`${growth}:16:50 name_unknown`], meant: 'builders' },
  },
  {
    what: 'a group of the board nobody knows',
    ...{ file: growth, from: 'group: capex', to: 'group: cpex' },
    ...{ at: [`${growth}:5:8 name_unknown`], meant: 'capex', loses: null },
  },
  {
    what: 'a company nobody knows',
    ...{ file: 'indicators/cash-cover.yaml', from: 'of: acme', to: 'of: acmee' },
    ...{ at: ['indicators/cash-cover.yaml:16:26 name_unknown'], meant: 'acme' },
  },
  {
    what: 'an indicator nobody knows in a rule: the signal stands, that condition is unknown',
    ...{ file: building, from: 'indicator: cash-cover', to: 'indicator: cash-cver' },
    ...{ at: [`${building}:14:24 name_unknown`], meant: 'cash-cover', loses: null },
  },
  {
    what: 'a signal nobody knows',
    ...{ file: 'stance.yaml', from: 'signal: building', to: 'signal: bulding' },
    ...{ at: ['stance.yaml:6:89 name_unknown'], meant: 'building', loses: null },
  },
  {
    what: 'a node nobody knows',
    ...{ file: 'events/strike.yaml', from: 'node: demand', to: 'node: demnd' },
    ...{ at: ['events/strike.yaml:4:19 name_unknown'], meant: 'demand', loses: 'event strike' },
  },
  {
    what: 'a lifeline nobody knows',
    ...{ file: 'links.yaml', from: 'lifeline: sales', to: 'lifeline: slaes' },
    at: ['links.yaml:7:15 name_unknown'],
  },
  {
    what: 'a level of an axis nobody knows',
    ...{ file: 'stance.yaml', from: 'excess: [high]', to: 'excess: [hgh]' },
    ...{ at: ['stance.yaml:14:22 name_unknown'], meant: 'high', loses: 'stance' },
  },
  {
    what: 'an axis nobody knows',
    ...{ file: 'stance.yaml', from: 'excess: [high]', to: 'exces: [high]' },
    ...{ at: ['stance.yaml:14:13 name_unknown'], meant: 'excess', loses: 'stance' },
  },
  {
    what: 'a stance nobody knows',
    ...{ file: 'stance.yaml', from: 'stance: reduce', to: 'stance: reduc' },
    ...{ at: ['stance.yaml:13:13 value_malformed'], meant: 'reduce', loses: 'stance' },
  },
  {
    what: 'a misspelt field that must be there: one fault, not two',
    ...{ file: growth, from: 'fresh: 140 days', to: 'frsh: 140 days' },
    ...{ at: [`${growth}:11:1 field_unknown`], meant: 'fresh', loses: 'indicator capex-growth' },
  },
  {
    what: 'a misspelt field that may be left out: the rest stands',
    ...{ file: growth, from: 'static-after: 3', to: 'statik-after: 3' },
    ...{ at: [`${growth}:12:1 field_unknown`], meant: 'static-after', loses: null },
  },
  {
    what: 'a misspelt field of a condition, which would mean something else without it',
    ...{ file: building, from: 'readings: 2', to: 'reading: 2' },
    ...{ at: [`${building}:12:80 field_unknown`], meant: 'readings', loses: 'signal building' },
  },
  {
    what: 'a number that is none',
    ...{ file: growth, from: 'at: 30%', to: 'at: lots' },
    ...{ at: [`${growth}:20:11 value_malformed`], loses: 'bands of indicator capex-growth' },
  },
  {
    what: 'days that are none',
    ...{ file: growth, from: 'fresh: 140 days', to: 'fresh: soon' },
    ...{ at: [`${growth}:11:8 value_malformed`], received: 'soon' },
  },
  {
    what: 'a day that is none',
    ...{ file: building, from: "registered: '2026-01-01'", to: "registered: '2026-02-30'" },
    ...{ at: [`${building}:6:13 day_malformed`], received: '2026-02-30', loses: 'signal building' },
  },
  {
    what: 'a missing language: the others stand in for it',
    ...{ file: growth, from: ', zh-Hant: 資本支出成長', to: '' },
    ...{ at: [`${growth}:1:8 language_missing`], loses: null },
  },
  {
    what: 'a language nobody speaks here',
    ...{ file: growth, from: 'zh-Hant: 資本支出成長', to: 'zh-Hant: 資本支出成長, zh-TW: 成長' },
    ...{ at: [`${growth}:1:65 field_unknown`], loses: null },
  },
  {
    what: 'thresholds that do not ascend',
    ...{ file: growth, from: 'at: 60%', to: 'at: 20%' },
    ...{ at: [`${growth}:25:11 not_ascending`], received: '20%', loses: 'bands of indicator capex-growth' },
  },
  {
    what: 'a threshold that hides the one before',
    ...{ file: growth, from: 'at: 60%', to: 'at: 30%' },
    at: [`${growth}:25:11 never_met`],
  },
  {
    what: 'bands against the direction',
    ...{ file: growth, from: 'direction: higher-is-worse', to: 'direction: higher-is-better' },
    at: [`${growth}:21:14 not_ascending`, `${growth}:26:14 not_ascending`],
  },
  {
    what: '60 where 60 % is meant',
    ...{ file: growth, from: 'at: 60%', to: 'at: 60' },
    ...{ at: [`${growth}:25:11 unit_mismatch`], received: '60' },
  },
  {
    what: 'a percentage of something counted in dollars',
    ...{ file: building, from: 'enter: above 10 ', to: 'enter: above 10% ' },
    ...{ at: [`${building}:18:55 unit_mismatch`], loses: 'signal building' },
  },
  {
    what: 'a formula that is no percentage',
    ...{ file: 'indicators/cash-cover.yaml', from: 'unit: times', to: 'unit: USD' },
    ...{
      at: ['indicators/cash-cover.yaml:15:3 unit_mismatch', `${building}:14:43 unit_mismatch`],
      loses: 'value of indicator cash-cover',
    },
  },
  {
    what: 'a flow taken as a stock',
    ...{ file: 'indicators/cash-cover.yaml', from: 'of: acme, shape: ttm', to: 'of: acme, shape: instant' },
    at: ['indicators/cash-cover.yaml:16:15 unit_mismatch'],
  },
  {
    what: 'a company left out where there is no group',
    ...{ file: 'indicators/cash-cover.yaml', from: 'fact: capex, of: acme', to: 'fact: capex' },
    at: ['indicators/cash-cover.yaml:16:15 field_missing'],
  },
  {
    what: 'more members than the group has',
    ...{ file: growth, from: 'at-least: 2', to: 'at-least: 4' },
    at: [`${growth}:16:10 never_met`],
  },
  {
    what: 'an exit beyond its enter',
    ...{ file: building, from: 'exit: below 15%', to: 'exit: below 25%' },
    ...{ at: [`${building}:12:69 never_left`], received: 'below 25%', loses: 'signal building' },
  },
  {
    what: 'an exit on the side of its enter',
    ...{ file: building, from: 'exit: below 15%', to: 'exit: above 15%' },
    at: [`${building}:12:69 never_left`],
  },
  {
    what: 'at least two of one',
    ...{ file: building, from: 'at-least: 1\n', to: 'at-least: 3\n' },
    ...{ at: [`${building}:15:21 never_met`], received: '3' },
  },
  {
    what: 'the growth of an indicator of which none is told',
    ...{ file: building, from: 'cash-cover, enter', to: 'cash-cover, of: growth, enter' },
    at: [`${building}:14:40 never_met`],
  },
  {
    what: 'a row of the stance below one that always fits',
    ...{ file: 'stance.yaml', from: '    evidence-below: 50%\n', to: '' },
    ...{ at: ['stance.yaml:11:9 never_met', 'stance.yaml:15:9 never_met'], loses: null },
  },
  {
    what: 'a stance without a last row that always fits',
    ...{ file: 'stance.yaml', from: '    stance: hold\n', to: '    stance: hold\n    evidence-below: 10%\n' },
    ...{ at: ['stance.yaml:16:9 field_missing'], loses: null },
  },
  {
    what: 'two of one id',
    ...{ file: 'checklist.yaml', from: 'id: M2', to: 'id: M1' },
    ...{ at: ['checklist.yaml:8:9 id_twice'], received: 'M1' },
  },
  {
    what: 'an id that is none',
    ...{ file: 'links.yaml', from: '  demand:\n', to: '  De mand:\n' },
    ...{
      at: [
        'events/strike.yaml:4:19 name_unknown',
        'links.yaml:3:3 id_malformed',
        'links.yaml:10:11 name_unknown',
      ],
    },
  },
  {
    what: 'an indicator with neither formula nor what it waits for',
    ...{ file: 'indicators/cash-cover.yaml', from: 'formula:', to: 'amendments: []\nformla:' },
    ...{
      at: ['indicators/cash-cover.yaml:1:1 field_missing', 'indicators/cash-cover.yaml:15:1 field_unknown'],
    },
  },
  {
    what: 'a file of no kind',
    ...{ file: 'indicator/more.yaml', from: '', to: 'title: x' },
    ...{ at: ['indicator/more.yaml:1:1 file_unknown'], meant: 'indicators/' },
  },
  {
    what: 'an ending that is not read',
    ...{ file: 'stance.yml', from: '', to: 'axes: []' },
    ...{ at: ['stance.yml:1:1 file_unknown'], meant: 'stance.yaml' },
  },
  {
    what: 'indicators that lead back to themselves',
    ...{
      file: growth,
      from: '{ sum: { fact: capex, shape: ttm }, over: builders, at-least: 2 }',
      to: '{ indicator: capex-growth }',
    },
    ...{
      at: [`${growth}:16:21 cycle`],
      received: 'capex-growth → capex-growth',
      loses: 'indicator capex-growth',
    },
  },
];

describe.each(cases)('$what', ({ at, meant, received, loses, ...edit }) => {
  it('is told with its place, and the rest stands', () => {
    const thesis = edited(edit);
    expect(placesOf(thesis.faults)).toEqual(at);
    const [first] = thesis.faults;
    if (meant !== undefined) expect(first?.meant).toBe(meant);
    if (received !== undefined) expect(first?.received).toBe(received);
    if (loses !== undefined) expect(first?.loses).toBe(loses);
    expect(thesis.indicators.get('token-price')).toBeDefined();
    expect(thesis.deals).toHaveLength(1);
  });
});

it('names a ring of indicators and of signals once, and takes them all out', () => {
  const thesis = edited(
    {
      file: growth,
      from: '{ sum: { fact: capex, shape: ttm }, over: builders, at-least: 2 }',
      to: '{ indicator: cash-cover }',
    },
    {
      file: 'indicators/cash-cover.yaml',
      from: '- { fact: capex, of: acme, shape: ttm }',
      to: '- { indicator: capex-growth }',
    },
    {
      file: 'indicators/cash-cover.yaml',
      from: '- { fact: operating_cash_flow, of: acme, shape: ttm }',
      to: '- { indicator: capex-growth }',
    },
    { file: building, from: '{ indicator: cash-cover, enter: below 1.1x }', to: '{ signal: second }' },
    { file: 'signals/second.yaml', from: '', to: signalOver('{ not: { signal: building } }') },
  );
  const rings = thesis.faults.filter(({ code }) => code === 'cycle');
  expect(rings.map(({ received, loses }) => [received, loses])).toEqual([
    ['capex-growth → cash-cover → capex-growth', 'indicator capex-growth, indicator cash-cover'],
    ['building → second → building', 'signal building, signal second'],
  ]);
  expect(thesis.indicators.get('cash-cover')?.formula).toBeNull();
  expect([...thesis.signals.keys()]).toEqual([]);
});

it('tells of a newer format once, and reads what it can', () => {
  const thesis = edited(
    { file: 'thesis.yaml', from: 'format: 1', to: 'format: 2' },
    { file: growth, from: 'fresh: 140 days', to: 'fresh: { days: 140 }' },
    { file: 'moods/fear.yaml', from: '', to: 'mood: fear' },
  );
  expect(thesis.faults).toEqual([
    {
      ...{
        file: 'small/thesis.yaml',
        line: 1,
        column: 9,
        code: 'format_newer',
        expected: '1',
        received: '2',
      },
      ...{ meant: null, loses: 'indicator capex-growth, moods/fear.yaml' },
    },
  ]);
  expect([...thesis.indicators.keys()]).toEqual(['cash-cover', 'token-price']);
});

function signalOver(rule: string): string {
  const text = '{ en: x, zh-Hans: x, zh-Hant: x }';
  return `title: ${text}\nabout: ${text}\nkind: hold\norigin: x\nregistered: '2026-01-01'\nrule: ${rule}\n`;
}
