import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import type { FactOut } from '../../../src/operations/shapes/fact.ts';
import type { ReadingOut } from '../../../src/operations/shapes/reading.ts';
import { messagesByLocale } from '../../../src/web/messages/index.ts';
import { wording } from '../../../src/web/messages/use-wording.ts';
import { FactDoor, ReadingDoor, ValueDoor } from '../../../src/web/provenance/doors.tsx';
import { lookedUp } from '../../../src/web/provenance/look-up.ts';
import { factProvenance } from '../../../src/web/provenance/of-fact.ts';
import { readingProvenance } from '../../../src/web/provenance/of-reading.ts';
import { SettingsProvider } from '../../../src/web/settings/use-settings.tsx';

const value = {
  ...{ value: 0.753, low: 0.753, high: 0.753, positive: null, unverified: 0.25, period: '2026Q1' },
  ...{ period_end: '2026-03-31', known_at: '2026-05-01T20:00:00Z', text: '75.3 %' },
};
const reading: ReadingOut = {
  ...{ id: 'capex-ratio', title: 'Capex over cash flow', group: 'capex', role: 'lifeline', unit: 'percent' },
  ...{ cadence: 'quarter', direction: 'higher_is_worse', state: 'stale', state_text: 'stale' },
  reason: { code: 'old', of: [], text: 'older than 75 days', way: null },
  ...{ level: value, growth: null, acceleration: null, band: null, band_text: null, band_rank: null },
  ...{ next: null, age_days: 90, fresh_days: 75, spark: [] },
};
const fact: FactOut = {
  ...{ id: 'amazon.capex.ttm.2026-03-31', entity: 'amazon', entity_name: 'Amazon', concept: 'capex' },
  ...{
    title: 'Capex',
    shape: 'ttm',
    period_start: '2025-04-01',
    period_end: '2026-03-31',
    calendar: '2026Q1',
  },
  ...{ fiscal: null, value_text: '151003000000', value: 151003000000, unit: 'USD', state: 'derived' },
  ...{ reason: null, reason_text: null, formula: 'a - b', known_at: '2026-05-01', inputs: [], rivals: [] },
};

beforeAll(() => {
  vi.stubGlobal('navigator', { language: 'en' });
  vi.stubGlobal('window', { location: { search: '' }, localStorage: { getItem: () => null } });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

function shown(element: ReactElement, search = ''): string {
  const client = new QueryClient();
  const page = createElement(Router, { ssrPath: '/', ssrSearch: search, children: element });
  const settings = createElement(SettingsProvider, { children: page });
  return renderToStaticMarkup(createElement(QueryClientProvider, { client }, settings));
}

describe('a door', () => {
  it('leads a number of an indicator to its arithmetic, with the day asked for', () => {
    expect(shown(createElement(ReadingDoor, { reading }), 'as_of=2026-06-30')).toContain(
      'href="/indicators/capex-ratio?as_of=2026-06-30"',
    );
    const of = { title: 'A', indicator: 'a' };
    expect(shown(createElement(ValueDoor, { value, of }))).toMatch(/href="\/indicators\/a"[^>]*>75\.3 %/);
  });

  it('is there for what is unknown too', () => {
    expect(shown(createElement(ReadingDoor, { reading, part: 'growth' }))).toMatch(
      /<a [^>]*><span class="unknown">/,
    );
  });

  it('leads a number of a filing to the fact', () => {
    expect(shown(createElement(FactDoor, { fact }))).toMatch(
      /href="\/facts\/amazon\/capex\?shape=ttm&amp;fact=amazon\.capex\.ttm\.2026-03-31"/,
    );
  });
});

describe('where a number comes from', () => {
  const say = wording(
    Object.fromEntries(
      ['growthOf', 'unverified'].map((word) => [
        word,
        { en: `${word} {title}{share}`, 'zh-Hans': '', 'zh-Hant': '' },
      ]),
    ),
    'en',
  ) as Parameters<typeof readingProvenance>[2]['say'];

  it('says period, day, standing and state of a value that is there, and why of one that is not', () => {
    const told = { say, locale: 'en' as const, asOf: '' };
    expect(readingProvenance(reading, 'level', told).rows.map(({ name }) => name)).toEqual([
      ...['period', 'known', 'standing', 'state'],
    ]);
    const growth = readingProvenance(reading, 'growth', told);
    expect(growth.rows).toEqual([{ name: 'reason', text: 'older than 75 days' }]);
    expect(growth.lookUp).toMatchObject({ isLevel: false });
  });

  it('names the formula of a level as that, beside a growth', () => {
    const explained = {
      indicator: {
        line: '(1 / 2) = 0.5',
        sources: [
          { kind: 'fact', id: fact.id, label: 'Capex', standing: 'filed' },
          { kind: 'observation', id: 'fred:GDP@2026-03-31', label: 'GDP', standing: 'observed' },
          { kind: 'cited', id: 'x', label: 'A speech', standing: 'stated' },
        ],
      },
    };
    const { rows, sources } = lookedUp(explained, { indicator: 'a', asOf: '', isLevel: false }, 'en');
    expect(rows).toContainEqual({ name: 'levelFormula', text: '(1 / 2) = 0.5' });
    expect(sources.map(({ href }) => href)).toEqual([
      '/facts/amazon/capex?shape=ttm&fact=amazon.capex.ttm.2026-03-31',
      '/series/fred%3AGDP',
      null,
    ]);
  });

  it('names the filings of a fact, each once', () => {
    const input = { source_ref: '0001-26-1', form: '10-Q', url: 'https://www.sec.gov/x' };
    const twice = { ...fact, inputs: [input, input] as unknown as FactOut['inputs'] };
    const from = factProvenance(twice, { locale: 'en', words: messagesByLocale.en, knownAt: '' });
    expect(from.sources).toEqual([{ label: '10-Q 0001-26-1', href: 'https://www.sec.gov/x' }]);
    expect(from.rows).toContainEqual({ name: 'formula', text: 'a − b' });
  });
});
