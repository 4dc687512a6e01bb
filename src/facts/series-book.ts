import type { Fact, SeriesInfo } from '../base/observation.ts';
import { isAnnualForm, rankOfForm } from './forms.ts';
import { dayNumber, durationOf, type Duration } from './period.ts';
import { outOfScale, typicalOf } from './scale-check.ts';
import { vintagesOf, type Vintage } from './vintages.ts';

/** What a series says of one period. */
export interface Statement {
  series: SeriesInfo;
  start: string | null;
  end: string;
  /** Days since 1970-01-01; `firstDay` is that of the end for an instant. */
  firstDay: number;
  lastDay: number;
  /** Null for an instant and for a length no statement has. */
  duration: Duration | null;
  /** Whether a periodic or registration form states it, whether one that reports a fiscal year does. */
  periodic: boolean;
  annual: boolean;
  facts: readonly Fact[];
  vintages: readonly Vintage[];
  below: readonly Fact[];
  /** Out of scale against the rest of the same period, unreadable, or refused before. */
  quarantined: readonly Fact[];
}

/** The statements of one series; facts are added in any order, `statements` settles what was touched since. */
export interface SeriesBook {
  info: SeriesInfo;
  add(fact: Fact): void;
  /** Statements by last day, those that end on a day. */
  endingOn(day: number): readonly Statement[];
  statements(): readonly Statement[];
  /** Last day of the newest period of a usual length (or instant) in a periodic form; -Infinity where none. */
  newest(): number;
  /** Last day of the oldest such; Infinity where none. */
  oldest(): number;
}

const nothing: readonly Statement[] = [];

export function openSeriesBook(info: SeriesInfo): SeriesBook {
  const periods = new Map<string, { statement: Statement; facts: Fact[] }>();
  const byEnd = new Map<number, Statement[]>();
  const all: Statement[] = [];
  const touched = new Set<string>();
  let [newest, oldest] = [-Infinity, Infinity];

  const settle = (): void => {
    if (touched.size === 0) return;
    for (const key of touched) {
      const entry = periods.get(key);
      if (entry) judge(entry.statement, entry.facts, () => typicalFor(entry.statement, byEnd));
    }
    touched.clear();
  };

  return {
    info,
    add(fact) {
      const key = `${fact.periodStart ?? ''}/${fact.periodEnd}`;
      let entry = periods.get(key);
      if (!entry) {
        const facts: Fact[] = [];
        entry = { statement: emptyStatement(info, fact, facts), facts };
        periods.set(key, entry);
        all.push(entry.statement);
        const { lastDay } = entry.statement;
        byEnd.set(lastDay, [...(byEnd.get(lastDay) ?? []), entry.statement].sort(longestFirst));
      }
      entry.facts.push(fact);
      touched.add(key);
      const { statement } = entry;
      if (rankOfForm(fact.form) === 2 && fact.state === 'ok') {
        statement.periodic = true;
        if (statement.duration !== null || statement.start === null) {
          newest = Math.max(newest, statement.lastDay);
          oldest = Math.min(oldest, statement.lastDay);
        }
      }
      if (isAnnualForm(fact.form)) statement.annual = true;
    },
    endingOn(day) {
      settle();
      return byEnd.get(day) ?? nothing;
    },
    statements() {
      settle();
      return all;
    },
    newest: () => newest,
    oldest: () => oldest,
  };
}

function emptyStatement(series: SeriesInfo, fact: Fact, facts: readonly Fact[]): Statement {
  const lastDay = dayNumber(fact.periodEnd);
  const firstDay = fact.periodStart === null ? lastDay : dayNumber(fact.periodStart);
  return {
    series,
    start: fact.periodStart,
    end: fact.periodEnd,
    firstDay,
    lastDay,
    duration: fact.periodStart === null ? null : durationOf(lastDay - firstDay + 1),
    periodic: false,
    annual: false,
    facts,
    vintages: [],
    below: [],
    quarantined: [],
  };
}

function judge(statement: Statement, facts: readonly Fact[], typical: () => number | null): void {
  const readable = facts.filter(({ state, value }) => state === 'ok' && Number.isFinite(value));
  const out = readable.length > 1 ? outOfScale(readable, typical) : new Set<Fact>();
  const held = out.size === 0 ? readable : readable.filter((fact) => !out.has(fact));
  const { vintages, below } = vintagesOf(held);
  const lost = facts.length === held.length ? [] : facts.filter((fact) => !held.includes(fact));
  Object.assign(statement, { vintages, below, quarantined: lost });
}

/** What other periods of the same length have, in size. */
function typicalFor(statement: Statement, byEnd: ReadonlyMap<number, readonly Statement[]>): number | null {
  const values: number[] = [];
  for (const list of byEnd.values())
    for (const other of list)
      if (other !== statement && other.duration === statement.duration)
        values.push(...other.facts.map(({ value }) => value));
  return typicalOf(values);
}

function longestFirst(a: Statement, b: Statement): number {
  return a.firstDay - b.firstDay;
}
