import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { parseCited } from '../../src/evidence/cited-fact.ts';
import { parseBases } from '../../src/evidence/metric-basis.ts';
import { thesisConcepts } from '../facts/support/thesis-concepts.ts';
import { lexicon } from '../reader/support/lexicon.ts';
import { bases, cited } from './support/sight.ts';

const sections = [
  'growth',
  'ratios',
  'accounts',
  'segments',
  'managers',
  'issuers',
  'series',
  'limits',
  'words',
];

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof TightropeError)
      return `${error.data.at} ${error.data.expected} ${error.data.received}`;
    throw error;
  }
  return 'no fault';
}

function basesWith(line: string): () => unknown {
  const rest = sections
    .filter((section) => !line.startsWith(`${section}:`))
    .map((section) => `${section}: {}`);
  const metrics = line.startsWith('metrics:') ? [] : ['metrics: {}'];
  return () => parseBases({ name: 'bases.yaml', text: [line, ...metrics, ...rest].join('\n') });
}

describe('bases.yaml', () => {
  it.each([
    [
      'metrics: { revenue: { concept: revenue, measure: pile } }',
      'bases.yaml:1 revenue.measure: flow | stock pile',
    ],
    ['metrics: { revenue: { consept: revenue } }', 'consept'],
    ['metrics: { cash_flow: {} }', 'bases.yaml:1 cash_flow: concept, or lines nothing'],
    ["metrics: { capex: { concept: capex, spread: ['2', '3'] } }", 'two numbers around 1'],
    ['words: { sideways: { any: [x] } }', 'sideways'],
    ["limits: { churn: { unit: '%', most: much } }", 'bases.yaml:1 churn.most: a number in quotes much'],
    ['ratios: { margin: { over: [gross_profit] } }', 'bases.yaml:1 margin.over: two concepts gross_profit'],
  ])('%s', (line, fault) => {
    expect(faultOf(basesWith(line))).toContain(fault);
  });

  it('names only concepts, metrics and entities that are there', () => {
    const concepts = thesisConcepts();
    const metrics = new Set(lexicon.metrics.map(({ id }) => id));
    const entities = new Set(lexicon.entities.map(({ id }) => id));
    const named = [...bases.metrics.values()].flatMap(({ concept, lines, beside }) => [
      ...(concept === null ? [] : [concept]),
      ...lines.map((line) => line.concept),
      ...beside,
    ]);
    const grown = bases.growth.flatMap(({ concept }) => concept ?? []);
    const ratios = bases.ratios.flatMap(({ over }) => over);
    expect([...named, ...grown, ...ratios].filter((id) => !concepts.has(id))).toEqual([]);
    const spoken = [
      ...bases.metrics.keys(),
      ...bases.limits.keys(),
      ...bases.ratios.flatMap((one) => one.metrics),
    ];
    expect(spoken.filter((id) => !metrics.has(id))).toEqual([]);
    const who = [
      ...bases.accounts.keys(),
      ...bases.accounts.values(),
      ...bases.segments,
      ...bases.managers.keys(),
    ];
    expect(who.filter((id) => !entities.has(id))).toEqual([]);
  });
});

describe('cited figures', () => {
  const good = {
    entity: '[cisco]',
    metric: '[revenue]',
    figure: "'1..2'",
    unit: 'USD',
    basis: 'as filed',
    standing: 'observed',
    source: 'A register',
    'known-at': "'2025-01-01'",
  };

  function fileWith(change: Record<string, string>): () => unknown {
    const fields = Object.entries({ ...good, ...change }).map(([key, value]) => `${key}: ${value}`);
    return () => parseCited({ name: 'x.yaml', text: `cited:\n  - { ${fields.join(', ')} }` });
  }

  it.each([
    [{}, 'no fault'],
    [{ figure: "'2..1'" }, "x.yaml:2 figure: '13070000000' or '43..151' 2..1"],
    [{ figure: "'about 3'" }, 'about 3'],
    [{ standing: 'heard' }, 'x.yaml:2 standing: observed | stated heard'],
    [{ 'known-at': "'2025-13-01'" }, 'x.yaml:2 known-at: a day as YYYY-MM-DD 2025-13-01'],
    [{ url: "'http://example.org'" }, 'x.yaml:2 url: https://… http://example.org'],
    [{ colour: 'red' }, 'colour'],
  ])('%o', (change, fault) => {
    expect(faultOf(fileWith(change as Record<string, string>))).toContain(fault);
  });

  it('are about entities and metrics that are there, each with a source', () => {
    const metrics = new Set([...lexicon.metrics.map(({ id }) => id), 'yardstick']);
    const entities = new Set(lexicon.entities.map(({ id }) => id));
    expect(cited.flatMap((fact) => fact.entities).filter((id) => !entities.has(id))).toEqual([]);
    expect(cited.flatMap((fact) => fact.metrics).filter((id) => !metrics.has(id))).toEqual([]);
    expect(cited.filter(({ source }) => source.trim() === '')).toEqual([]);
  });
});
