import type { Evaluation } from './evaluate.ts';
import { isLeaf, type Formula } from './formula/formula.ts';
import { operators } from './operators/index.ts';
import { placeName } from './place.ts';
import type { Point, Standing, Unit } from './point.ts';

/** A value with what it was made of, down to what sources state. */
export interface Step {
  /** Name of the operator; null where a source states it. */
  operator: string | null;
  /** Of a leaf: what finds the fact, observation or claim again, and how it is called. */
  source: { kind: string; id: string; label: string; standing: Standing } | null;
  /** Of a member of a group: its id. */
  member: string | null;
  value: number;
  low: number;
  high: number;
  unit: Unit;
  /** `2026Q1`, `2026-03`, a day; empty for a number of the formula. */
  period: string;
  provisional: boolean;
  /** Of a rolling operator over more points than are named: how many. */
  window: number | null;
  inputs: readonly Step[];
}

/**
 * Walks a point of a formula down to its leaves. `evaluated` is what gave the point, so that units and calendars are at hand;
 * `indicators` are the formulas an `indicator` leaf names.
 */
export function explainPoint(
  point: Point,
  formula: Formula,
  evaluated: Evaluation,
  indicators: ReadonlyMap<string, Formula>,
  member: string | null = null,
): Step {
  const { origin, value, low, high, provisional } = point;
  const { unit, cadence } = evaluated.history(formula, member);
  const numbers = { member: null, value, low, high, provisional };
  if (origin.kind !== 'computed') {
    const { kind, id, label, standing } = origin;
    const isNumber = kind === 'observation' && id === 'number';
    return {
      ...{ operator: null, source: { kind, id, label, standing }, window: null, inputs: [] },
      ...{ ...numbers, unit, period: isNumber ? '' : placeName(cadence, point.place) },
    };
  }
  const inputs = origin.inputs.map((input, index) => {
    const part = partOf(formula, origin.operator, input, { index, point, member, indicators });
    return { ...explainPoint(input, part.formula, evaluated, indicators, part.member), member: part.named };
  });
  return {
    ...{ operator: origin.operator, source: null, window: origin.window, inputs },
    ...{ ...numbers, unit, period: placeName(cadence, point.place) },
  };
}

/** Leaves of an explanation, each once, in the order in which they appear. */
export function sourcesOf(step: Step): NonNullable<Step['source']>[] {
  const found = new Map<string, NonNullable<Step['source']>>();
  const walk = ({ source, inputs }: Step): void => {
    if (source !== null && source.id !== 'number') found.set(source.id, source);
    inputs.forEach(walk);
  };
  walk(step);
  return [...found.values()];
}

/** The formula an input of a computed point belongs to, and the member it is of. */
function partOf(
  formula: Formula,
  operator: string,
  input: Point,
  {
    index,
    point,
    member,
    indicators,
  }: {
    index: number;
    point: Point;
    member: string | null;
    indicators: ReadonlyMap<string, Formula>;
  },
): { formula: Formula; member: string | null; named: string | null } {
  if (isLeaf(formula)) {
    const named = formula.leaf === 'indicator' ? indicators.get(formula.id) : undefined;
    if (named === undefined) return { formula, member, named: null };
    return partOf(named, operator, input, { index, point, member: null, indicators });
  }
  const memberOf = [...(point.members?.by ?? [])].find(([, own]) => own === input)?.[0] ?? null;
  // A result kept to the members it shares with another is made of its members first, each by the formula's own operator.
  if (formula.operator !== operator) return { formula, member, named: memberOf };
  const takes = operators.get(operator)?.takes;
  const [first = formula, second = first] = formula.of;
  if (takes === 'group') {
    const id = memberOf ?? formula.over?.members[index] ?? null;
    return { formula: first, member: id, named: memberOf };
  }
  if (operator === 'days-since') return { formula: index === 0 ? second : first, member, named: null };
  return { formula: takes === 2 && index === 1 ? second : first, member, named: null };
}
