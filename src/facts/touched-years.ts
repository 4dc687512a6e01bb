import type { FiscalCalendar, FiscalYear } from './fiscal-calendar.ts';

/** What has become of a calendar since the last look. */
export interface CalendarChange {
  years: readonly FiscalYear[];
  /** Positions of years that are new, other than before, or follow upon another year than before. */
  changed: ReadonlySet<number>;
  /** Quarter ends of those, and of the years that are gone: what stands there may have another name. */
  ends: ReadonlySet<number>;
  /** Years lie over one another: a period may belong to two. */
  overlap: boolean;
}

export function openTouchedYears(calendar: FiscalCalendar): { update(): CalendarChange } {
  let before = new Map<string, { year: FiscalYear; after: string }>();
  return {
    update() {
      const years = calendar.years();
      const now = new Map<string, { year: FiscalYear; after: string }>();
      const changed = new Set<number>();
      const ends = new Set<number>();
      const endsOf = (year: FiscalYear): void => {
        for (const { lastDay } of year.quarters) ends.add(lastDay);
      };
      let [after, overlap] = ['', false];
      years.forEach((year, index) => {
        const key = keyOf(year);
        if (before.get(key)?.after !== after) changed.add(index);
        if (!before.has(key)) endsOf(year);
        if (year.firstDay <= (years[index - 1]?.lastDay ?? -Infinity)) overlap = true;
        now.set(key, { year, after });
        after = key;
      });
      for (const [key, { year }] of before) if (!now.has(key)) endsOf(year);
      before = now;
      return { years, changed, ends, overlap };
    },
  };
}

function keyOf({ name, firstDay, lastDay, complete, quarters }: FiscalYear): string {
  const parts = quarters.map((one) => `${one.firstDay}-${one.lastDay}`);
  return [name, firstDay, lastDay, complete, ...parts].join(' ');
}
