import { text } from '../../../src/base/locale.ts';
import { courseOf, type Course } from '../../../src/thesis/course.ts';
import type { Formula } from '../../../src/thesis/formula/formula.ts';
import type { Indicator } from '../../../src/thesis/indicator.ts';
import type { Cadence, Change } from '../../../src/thesis/point.ts';
import type { Bound, Condition, Rule, Signal } from '../../../src/thesis/signal.ts';
import type { StanceTable } from '../../../src/thesis/stance.ts';
import type { Thesis } from '../../../src/thesis/thesis.ts';
import { at, fakePort } from './fake-port.ts';

export const words = text('test', '测试', '測試');

/** An instant so many days after 1970-01-01, at noon. */
export function noon(day: number): number {
  return day * 86_400_000 + 43_200_000;
}

/** A value of a day, known at noon of that day or of another. */
export function daily(day: number, value: number, knownOn = day): Change {
  const origin = { kind: 'observation', id: `on ${day}`, label: `on ${day}`, standing: 'observed' } as const;
  return {
    knownAt: noon(knownOn),
    entry: {
      ...{ place: day, firstDay: null, lastDay: day, value, low: value, high: value },
      ...{ provisional: false, unverified: 0, positive: null, members: null, origin },
    },
  };
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    ...{ id, title: words, about: words, why: words, counter: words, group: 'test', role: 'lifeline' },
    ...{ unit: 'USD', cadence: 'day', formula: series(id), waits: null, direction: 'higher_is_worse' },
    ...{ growth: 'relative', bands: null, freshDays: 10, staticAfter: null, least: 'unverified' },
    ...{ answers: [], amendments: [], at },
    ...more,
  };
}

export function series(id: string): Formula {
  return { leaf: 'series', ids: [id], at };
}

export function condition(
  id: string,
  enter: Bound,
  exit: Bound = opposite(enter),
  more: Partial<Condition> = {},
) {
  return {
    kind: 'condition',
    indicator: id,
    of: 'level',
    unit: 'USD',
    enter,
    exit,
    readings: 1,
    at,
    ...more,
  } as const;
}

export const above = (value: number): Bound => ({ side: 'above', at: value });
export const below = (value: number): Bound => ({ side: 'below', at: value });

export function signal(id: string, rule: Rule, more: Partial<Signal> = {}): Signal {
  return {
    ...{
      id,
      title: words,
      about: words,
      kind: 'reduce',
      rule,
      persistDays: 0,
      outcome: null,
      origin: text('test', 'test', 'test'),
    },
    evidence: { known: 0, unverified: 1 },
    ...{ answers: [], registered: '2026-11-21', amendments: [], at },
    ...more,
  };
}

export function thesis(
  indicators: readonly Indicator[],
  signals: readonly Signal[] = [],
  stance: StanceTable | null = null,
  more: Partial<Thesis> = {},
): Thesis {
  return {
    ...{ id: 'test', format: 1, title: words, statement: words, registered: '2026-11-21' },
    ...{
      lifelines: [],
      questions: [],
      doubts: [],
      breaks: [],
      resolves: [],
      rope: null,
      says: [],
      groups: new Map(),
      indicatorGroups: [],
    },
    indicators: new Map(indicators.map((one) => [one.id, one])),
    signals: new Map(signals.map((one) => [one.id, one])),
    ...{ outcomes: new Map(), stance, kills: new Map(), reviews: new Map() },
    ...{
      links: { nodes: new Map(), links: [], threshold: 0 },
      events: new Map(),
      deals: [],
      toVerify: [],
      checklist: [],
      faults: [],
    },
    ...more,
  };
}

/** A course over series named like their indicators. */
export function course(
  held: Readonly<Record<string, readonly Change[]>>,
  of: Thesis,
  options: { cadence?: Cadence; failed?: Readonly<Record<string, number>> } = {},
): Course {
  return courseOf(of, fakePort(held, options));
}

function opposite({ side, at: value }: Bound): Bound {
  return { side: side === 'above' ? 'below' : 'above', at: value };
}
