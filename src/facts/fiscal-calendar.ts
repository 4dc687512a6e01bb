import type { Fact } from '../base/observation.ts';
import { isAnnualForm, isInterimForm, rankOfForm } from './forms.ts';
import { dayNumber, durationOf, isoDay } from './period.ts';

/** Fiscal years and quarters of a company, found from the periods its filings state. Days since 1970-01-01. */
export interface FiscalYear {
  /** `FY2026`: the calendar year in which it ends, the first week of January counting to the year before. */
  name: string;
  firstDay: number;
  /** Of a year not yet reported: the last day of its newest quarter. */
  lastDay: number;
  complete: boolean;
  quarters: readonly FiscalQuarter[];
}

export interface FiscalQuarter {
  number: 1 | 2 | 3 | 4;
  firstDay: number;
  lastDay: number;
  /** False where no filing states a period that ends there: the year is parted evenly. */
  stated: boolean;
}

export interface FiscalCalendar {
  add(fact: Fact): void;
  /** Oldest first. */
  years(): readonly FiscalYear[];
}

/** Days by which a quarter's end may be away from an even parting of the year: a 14th week, months of 28 to 31 days. */
const slack = 12;

export function openFiscalCalendar(): FiscalCalendar {
  const annual = new Map<string, number>();
  const other = new Map<string, number>();
  const ends = new Map<number, number>();
  let known: readonly FiscalYear[] | null = null;
  return {
    add(fact) {
      if (fact.periodStart === null || rankOfForm(fact.form) === 1 || fact.state !== 'ok') return;
      const [firstDay, lastDay] = [dayNumber(fact.periodStart), dayNumber(fact.periodEnd)];
      const duration = durationOf(lastDay - firstDay + 1);
      if (duration === null) return;
      known = null;
      count(ends, lastDay);
      if (duration !== 'year' || isInterimForm(fact.form)) return;
      count(isAnnualForm(fact.form) ? annual : other, `${firstDay}/${lastDay}`);
    },
    years() {
      known ??= yearsFrom(annual.size > 0 ? annual : other, ends);
      return known;
    },
  };
}

function yearsFrom(
  support: ReadonlyMap<string, number>,
  ends: ReadonlyMap<number, number>,
): readonly FiscalYear[] {
  const years: FiscalYear[] = spansOf(support).map(([firstDay, lastDay]) => ({
    name: nameOf(lastDay),
    firstDay,
    lastDay,
    complete: true,
    quarters: quartersOf(firstDay, lastDay, ends),
  }));
  const last = years.at(-1);
  const open = last && openYear(last.lastDay, ends);
  return open ? [...years, open] : years;
}

/** Years by their ends; of two that cannot both be fiscal years the one stated far more often. */
function spansOf(support: ReadonlyMap<string, number>): [number, number][] {
  const spans = [...support].map(([key, times]) => {
    const [firstDay = 0, lastDay = 0] = key.split('/').map(Number);
    return { firstDay, lastDay, times };
  });
  spans.sort((a, b) => b.times - a.times || a.lastDay - b.lastDay || a.firstDay - b.firstDay);
  const kept: typeof spans = [];
  for (const span of spans) {
    const rival = kept.find(({ lastDay, times }) => {
      const apart = Math.abs(lastDay - span.lastDay);
      return apart <= 10 || (apart < 300 && times >= span.times * 4);
    });
    if (!rival) kept.push(span);
  }
  return kept.sort((a, b) => a.lastDay - b.lastDay).map(({ firstDay, lastDay }) => [firstDay, lastDay]);
}

function quartersOf(
  firstDay: number,
  lastDay: number,
  ends: ReadonlyMap<number, number>,
): readonly FiscalQuarter[] {
  const length = lastDay - firstDay + 1;
  const quarters: FiscalQuarter[] = [];
  let from = firstDay;
  for (const number of [1, 2, 3, 4] as const) {
    const even = firstDay + Math.round((length * number) / 4) - 1;
    const stated = number === 4 ? lastDay : nearestEnd(even, ends);
    const until = stated ?? even;
    quarters.push({ number, firstDay: from, lastDay: until, stated: stated !== null });
    from = until + 1;
  }
  return quarters;
}

/** The year after the last reported one, as far as its quarters are stated. */
function openYear(before: number, ends: ReadonlyMap<number, number>): FiscalYear | null {
  const quarters: FiscalQuarter[] = [];
  let from = before + 1;
  for (const number of [1, 2, 3] as const) {
    const even = before + Math.round(91.25 * number);
    const stated = nearestEnd(even, ends);
    quarters.push({ number, firstDay: from, lastDay: stated ?? even, stated: stated !== null });
    from = (stated ?? even) + 1;
  }
  while (quarters.at(-1)?.stated === false) quarters.pop();
  const last = quarters.at(-1);
  if (!last) return null;
  const name = nameOf(before + 365);
  return { name, firstDay: before + 1, lastDay: last.lastDay, complete: false, quarters };
}

function nearestEnd(day: number, ends: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (let away = 0; away <= slack; away++)
    for (const candidate of [day - away, day + away])
      if ((ends.get(candidate) ?? 0) > (best === null ? 0 : (ends.get(best) ?? 0) * 4)) best = candidate;
  return best;
}

function nameOf(lastDay: number): string {
  return `FY${isoDay(lastDay - 7).slice(0, 4)}`;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
