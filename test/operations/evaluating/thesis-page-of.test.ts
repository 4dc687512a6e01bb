import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import type { Evaluated } from '../../../src/operations/evaluating/evaluated.ts';
import { thesisPageOf } from '../../../src/operations/evaluating/thesis-page-of.ts';
import { courseOf } from '../../../src/thesis/course.ts';
import { stanceCourse } from '../../../src/thesis/stance-table/stance-course.ts';
import { fakePort, quarter } from '../../thesis/support/fake-port.ts';
import { edited, type Edit } from '../../thesis/support/small-thesis.ts';

const known = Date.parse('2026-02-10');
const builders = (growth: number) =>
  Object.fromEntries(
    ['acme', 'bolt', 'cord'].map((who) => [
      `${who}/capex/ttm`,
      [quarter('2024Q4', 100, Date.parse('2025-02-10')), quarter('2025Q4', 100 * (1 + growth), known)],
    ]),
  );

function pageOf(held: Parameters<typeof fakePort>[0], ...edits: readonly Edit[]) {
  const thesis = edited(...edits, {
    file: 'indicators/capex-growth.yaml',
    from: 'least: filed',
    to: 'least: observed',
  });
  const port = fakePort(held);
  const course = courseOf(thesis, port);
  const stance = thesis.stance === null ? null : stanceCourse(course, thesis.stance);
  // The page is made of the course alone.
  const found: Evaluated = {
    thesis,
    port,
    course,
    stance,
    ledger: {} as Ledger,
    instant: Date.parse('2026-03-01'),
  };
  return thesisPageOf(found, { locale: 'en', way: () => null, name: (leaf) => leaf.toUpperCase() });
}

const rowOf = (page: ReturnType<typeof pageOf>, id: string) => page.stance?.rows.find((row) => row.id === id);

describe('the page of a thesis', () => {
  it('shows how the indicators stand that lifelines, questions and the map name', () => {
    const page = pageOf(builders(0.45));
    expect(page.map.nodes.map(({ id, indicators }) => [id, indicators])).toEqual([
      ['demand', []],
      ['sales', ['capex-growth']],
    ]);
    expect(page.readings.find(({ id }) => id === 'capex-growth')).toMatchObject({
      band: 'watch',
      level: { text: '45.0%' },
    });
    const none = pageOf({});
    expect(none.readings.find(({ id }) => id === 'capex-growth')).toMatchObject({
      state: 'unknown',
      level: null,
    });
  });

  it('says of a node which lifelines a full shock to it reaches; a lifeline does not reach itself', () => {
    const [demand, sales] = pageOf({}).map.nodes;
    expect(demand?.reaches).toEqual([
      { to: { id: 'sales', title: 'Sales' }, sign: '+', share: 0.5, days: 90 },
    ]);
    expect(sales?.reaches).toEqual([]);
  });

  it('says of every row of the decision table what it asks for and whether it is so', () => {
    const blind = pageOf({});
    expect(blind.stance?.row).toBe('blind');
    expect(rowOf(blind, 'blind')?.asks).toEqual([
      { text: 'fewer than 50% of the lifelines’ indicators known (now 0 of 1)', truth: true },
    ]);
    // What is unknown leaves both levels open.
    expect(rowOf(blind, 'cut')?.asks).toEqual([{ text: 'Excess: high (now low)', truth: null }]);
    expect(rowOf(blind, 'rest')?.asks).toEqual([]);
    const seen = pageOf(builders(0.45));
    expect(rowOf(seen, 'blind')?.asks[0]?.truth).toBe(false);
  });

  it('tells signals asked for in words', () => {
    const page = pageOf(builders(0.45), {
      file: 'stance.yaml',
      from: '    when: { excess: [high] }\n',
      to: '    when: { excess: [high] }\n    signals: { signal: building }\n',
    });
    expect(rowOf(page, 'cut')?.asks).toEqual([
      { text: 'Excess: high (now high)', truth: true },
      { text: 'the signal “Still building” fires', truth: false },
    ]);
    expect(page.stance?.row).toBe('rest');
  });

  it('gives what would change the mind with the distance of each condition', () => {
    const [doubt] = pageOf(builders(0.45)).doubts;
    expect(doubt?.signal).toMatchObject({ id: 'building', title: 'Still building' });
    const first = doubt?.signal?.conditions[0];
    expect(first).toMatchObject({ indicator: 'capex-growth', value_text: '45.0%' });
    // A first reading above 20 %; two are asked for.
    expect(first?.truth).toBe(false);
    expect(first?.distance).toBeCloseTo(0.25, 12);
  });

  it('gives kill criteria with their rule, day of registration and status', () => {
    expect(pageOf(builders(0.45)).kills).toMatchObject([
      {
        ...{ id: 'two-years', registered: '2026-01-01', by: '2028-12-31', status: 'holds_off' },
        rule: [{ depth: 0, truth: false }],
      },
    ]);
  });

  it('names companies of deals, and what would settle what is open', () => {
    const page = pageOf({});
    expect(page.deals).toMatchObject([
      { from: 'ACME', to: 'BOLT', amount: 20e9, amount_text: '$20B', known_at: '2026-01-01' },
    ]);
    expect(page.to_verify).toMatchObject([{ sources: ['A survey'], indicator: { id: 'token-price' } }]);
  });

  it('keeps every row of the checklists with what answers it', () => {
    expect(pageOf({}).checklist).toMatchObject([
      {
        outcome: 'live',
        indicators: [{ id: 'capex-growth', title: 'Growth of CapEx' }],
        signals: [{ title: 'Still building' }],
      },
      { outcome: 'left_out', reason: 'It is far.' },
    ]);
  });
});
