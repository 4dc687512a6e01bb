import { describe, expect, it } from 'vitest';
import { Situation, unchanged } from '../../../src/thesis/robustness/situation.ts';
import { sensitivities } from '../../../src/thesis/robustness/sensitivity.ts';
import { smallestSet } from '../../../src/thesis/robustness/smallest-set.ts';
import { variationsOf } from '../../../src/thesis/robustness/variations.ts';
import { weights } from '../../../src/thesis/robustness/weights.ts';
import type { Rule } from '../../../src/thesis/signal.ts';
import { stanceCourse } from '../../../src/thesis/stance-table/stance-course.ts';
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
const row = (
  id: string,
  stance: StanceRow['stance'],
  signals: Rule | null,
  evidenceBelow: number | null = null,
) => ({ id, stance, when: {}, signals, evidenceBelow, why: words, at }) as const;
const meaning = { title: words, sentence: words };
const tableOf = (rule: Rule, blind: number): StanceTable => ({
  axes: [],
  rows: [
    row('blind', 'not_enough_evidence', null, blind),
    row('cut', 'reduce', rule),
    row('rest', 'hold', null),
  ],
  meaning: { hold: meaning, reduce: meaning, wait: meaning, redeploy: meaning, not_enough_evidence: meaning },
  amendments: [],
  at,
});

/** Four indicators at 18, each signal above 20; `w` is of the periphery and holds by itself nothing. */
const ids = ['a', 'b', 'c', 'd'];
const held = Object.fromEntries(ids.map((id) => [id, [daily(100, 18)]]));
const indicators = ids.map((id) => indicator(id));
const signals = ids.map((id) => signal(id, condition(id, above(20), below(15))));
function situationOf(rule: Rule, blind = 0) {
  const of = course(held, thesis(indicators, signals));
  const stance = stanceCourse(of, tableOf(rule, blind));
  return { of, stance, situation: new Situation(of, stance, noon(101)) };
}
const all = (...of: Rule[]): Rule => ({ kind: 'all', of });

describe('robustness', () => {
  it('knows the ways in which an indicator may be other', () => {
    const { of, situation } = situationOf(all(named('a'), named('b')));
    const variations = variationsOf(of, situation);
    expect([...variations.keys()]).toEqual(['a', 'b']);
    expect(variations.get('a')?.map(({ kind, move }) => [kind, move?.past ?? null])).toEqual([
      ['unknown', null],
      ['moved', { side: 'above', at: 20 }],
    ]);
    const gone = new Situation(of, stanceCourse(of, tableOf(named('a'), 0)), noon(200));
    expect(
      variationsOf(of, gone)
        .get('a')
        ?.map(({ kind, evidence }) => [kind, evidence]),
    ).toEqual([
      ['known', 1],
      ['known', 1],
    ]);
  });

  it('moves an indicator past the nearest bound only', () => {
    const two = signal(
      'two',
      all(condition('a', above(20)), { kind: 'not', of: [condition('a', above(30))] }),
    );
    const of = course(held, thesis(indicators, [two]));
    const situation = new Situation(of, stanceCourse(of, tableOf(named('two'), 0)), noon(101));
    const moved = variationsOf(of, situation)
      .get('a')
      ?.find(({ kind }) => kind === 'moved');
    expect(moved?.conditions.size).toBe(1);
    expect(moved && situation.stanceIf(moved)).toBe('reduce');
  });

  it('finds the fewest indicators that turn the stance, and all sets of that size', () => {
    const told = (rule: Rule, blind = 0) => {
      const { of, situation } = situationOf(rule, blind);
      const found = smallestSet(of, situation);
      return [
        found.size,
        found.searched,
        found.sets.map(({ changes, stance }) => `${changes.map((one) => one.indicator).join('+')} ${stance}`),
      ];
    };
    const atLeast = (count: number): Rule => ({ kind: 'at_least', count, of: ids.map(named) });
    expect(told(atLeast(1))[2]).toEqual(ids.map((id) => `${id} reduce`));
    expect(told(atLeast(2))).toEqual([
      2,
      2,
      ['a+b', 'a+c', 'a+d', 'b+c', 'b+d', 'c+d'].map((set) => `${set} reduce`),
    ]);
    expect(told(atLeast(3))[0]).toBe(3);
    expect(told(atLeast(4))).toEqual([null, 3, []]);
    // Two made unknown leave half of four known.
    expect(told(atLeast(4), 0.6)).toMatchObject([2, 2, { length: 6 }]);
  });

  it('weighs an indicator by how often it alone turns the stance', () => {
    const { of, stance } = situationOf({ kind: 'any', of: [named('a'), all(named('b'), named('c'))] });
    const found = weights(of, stance, [noon(101), noon(102)]);
    expect(found.map(({ indicator: id, flips }) => [id, flips.count, flips.of])).toEqual([
      ['a', 2, 4],
      ['b', 0, 4],
      ['c', 0, 4],
    ]);
    expect(found[0]).toMatchObject({ unknown: { count: 0, of: 2 }, moved: { count: 2, of: 2 } });
  });

  it('keeps a signal what its days made it where its rule comes out the same', () => {
    const slow = signal(
      'a',
      { kind: 'any', of: [condition('a', above(15)), condition('b', above(20))] },
      { persistDays: 30 },
    );
    const of = course(held, thesis(indicators, [slow]));
    const situation = new Situation(of, stanceCourse(of, tableOf(named('a'), 0)), noon(101));
    expect(situation.stance).toBe('hold');
    const b = situation.conditions.find((one) => one.indicator === 'b');
    const a = situation.conditions.find((one) => one.indicator === 'a');
    if (a === undefined || b === undefined) throw new Error('no conditions');
    const flip = (one: typeof a, truth: boolean) =>
      situation.stanceIf({ conditions: new Map([[one, truth]]), evidence: 0 });
    expect([flip(b, true), flip(a, false), situation.stanceIf(unchanged)]).toEqual(['hold', 'hold', 'hold']);
  });

  it('says by how much each threshold must move, and what would turn', () => {
    const { of, situation } = situationOf({ kind: 'any', of: [named('a'), all(named('b'), named('c'))] });
    const found = sensitivities(of, situation);
    expect(found.map(({ condition: one, move, stance }) => [one.indicator, move, stance])).toEqual([
      ['a', -2, 'reduce'],
      ['b', -2, null],
      ['c', -2, null],
    ]);
    expect(found[1]?.signals).toEqual([{ signal: 'b', from: false, to: true }]);
  });
});
