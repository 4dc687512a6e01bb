import { describe, expect, it } from 'vitest';
import type { Rule, Truth } from '../../../src/thesis/signal.ts';
import { judge } from '../../../src/thesis/stance-table/judge.ts';
import { possible, triedSignals } from '../../../src/thesis/stance-table/possible.ts';
import { signalsOf } from '../../../src/thesis/stance-table/signals-of.ts';
import { stanceCourse } from '../../../src/thesis/stance-table/stance-course.ts';
import { stanceReading } from '../../../src/thesis/stance-table/stance-reading.ts';
import type { StanceRow, StanceTable } from '../../../src/thesis/stance.ts';
import { at } from '../support/fake-port.ts';
import {
  above,
  below,
  condition,
  course,
  daily,
  indicator,
  noon,
  signal,
  thesis,
  words,
} from '../support/fixtures.ts';

const named = (id: string): Rule => ({ kind: 'signal', id, at });
const row = (id: string, stance: StanceRow['stance'], more: Partial<StanceRow> = {}): StanceRow => ({
  ...{ id, stance, when: {}, signals: null, evidenceBelow: null, why: words, at },
  ...more,
});
const meaning = { title: words, sentence: words };
const table: StanceTable = {
  axes: [
    {
      id: 'maturity',
      title: words,
      levels: [
        { id: 'low', title: words, rule: null },
        { id: 'middle', title: words, rule: named('a') },
        { id: 'high', title: words, rule: { kind: 'all', of: [named('a'), named('b')] } },
      ],
    },
  ],
  rows: [
    row('blind', 'not_enough_evidence', { evidenceBelow: 0.5 }),
    row('cut', 'reduce', { when: { maturity: ['high'] }, signals: named('c') }),
    row('patience', 'wait', { when: { maturity: ['middle', 'high'] } }),
    row('rest', 'hold'),
  ],
  meaning: { hold: meaning, reduce: meaning, wait: meaning, redeploy: meaning, not_enough_evidence: meaning },
  amendments: [],
  at,
};
const of = (truths: Readonly<Record<string, Truth>>) => (id: string) => truths[id] ?? null;
const signals = signalsOf(table);

describe('stance table', () => {
  it('takes the first row that fits; what is unknown does not hold', () => {
    const stance = (truths: Readonly<Record<string, Truth>>, evidence = 1) =>
      judge(table, of(truths), evidence).row?.id;
    expect(stance({ a: true, b: true, c: true })).toBe('cut');
    expect(stance({ a: true, b: true, c: null })).toBe('patience');
    expect(stance({ a: true, b: null, c: true })).toBe('patience');
    expect(stance({ a: false, b: true, c: true })).toBe('rest');
    expect(stance({ a: true, b: true, c: true }, 0.4)).toBe('blind');
    expect(stance({ a: true, b: true, c: true }, 0.5)).toBe('cut');
  });

  it('shows what the unknown would still allow', () => {
    const allowed = (truths: Readonly<Record<string, Truth>>, evidence = 1) => [
      ...possible(table, signals, of(truths), evidence).stances,
    ];
    expect(allowed({ a: true, b: null, c: null }).sort()).toEqual(['reduce', 'wait']);
    expect(allowed({ a: false, b: null, c: null })).toEqual(['hold']);
    expect(allowed({ a: false, b: false, c: false }, 0.4).sort()).toEqual(['hold', 'not_enough_evidence']);
    expect(possible(table, signals, of({ a: true }), 1).levels.get('maturity')).toEqual(
      new Set(['middle', 'high']),
    );
  });

  it('allows more rather than less where too much is unknown to try', () => {
    const many = Array.from({ length: triedSignals + 1 }, (_, index) => `m${index}`);
    const wide: StanceTable = {
      ...table,
      rows: [row('many', 'redeploy', { signals: { kind: 'all', of: many.map(named) } }), ...table.rows],
    };
    const found = possible(wide, signalsOf(wide), of({ a: true, b: false, c: true }), 1);
    expect(found.widened).toBe(true);
    expect([...found.stances].sort()).toEqual(['redeploy', 'wait']);
    const nothing = possible(wide, signalsOf(wide), of({}), 1);
    expect([...nothing.stances].sort()).toEqual(['hold', 'redeploy', 'reduce', 'wait']);
  });
});

describe('stance at a moment', () => {
  const held = {
    x: [daily(100, 25), daily(105, 25), daily(110, 10), daily(118, 10)],
    y: [daily(102, 9), daily(110, 9), daily(118, 9)],
  };
  const rules = [
    signal('a', condition('x', above(20), below(15))),
    signal('b', condition('y', above(5))),
    signal('c', condition('y', above(8))),
  ];
  const now = course(held, thesis([indicator('x'), indicator('y')], rules, table));
  const stance = stanceCourse(now, table);
  const standing = (instant: number) => stanceReading(now, stance, instant);

  it('is what was known then, with its row, its axes and its evidence', () => {
    expect(standing(noon(99))).toMatchObject({
      stance: 'not_enough_evidence',
      row: 'blind',
      since: null,
    });
    expect(standing(noon(101))).toMatchObject({
      stance: 'wait',
      row: 'patience',
      axes: [{ axis: 'maturity', level: 'middle', possible: ['middle', 'high'] }],
      possible: ['wait', 'reduce'],
      evidence: { known: 1, of: 2, unverified: 0 },
    });
    expect(standing(noon(104))).toMatchObject({
      stance: 'reduce',
      since: '1970-04-13',
      possible: ['reduce'],
    });
    expect(standing(noon(112))).toMatchObject({ stance: 'hold', since: '1970-04-21' });
    expect(standing(noon(140))).toMatchObject({
      stance: 'not_enough_evidence',
      since: '1970-05-10',
    });
  });

  it('has a step for each change', () => {
    expect(stance.steps.map(({ at: instant, row: id }) => [instant / 86_400_000, id])).toEqual([
      ...[
        [100.5, 'patience'],
        [102.5, 'cut'],
        [110.5, 'rest'],
        [129, 'blind'],
      ],
    ]);
  });
});
