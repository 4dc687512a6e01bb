import { TightropeError } from '../../base/error.ts';
import type { SeriesInfo } from '../../base/observation.ts';
import { instantOf } from '../../facts/as-known-at.ts';
import type { FactQuery, FactRow } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';

export interface AskedDates {
  /** A day (its end where each source is) or an instant. */
  knownAt: string | undefined;
  /** A day (its end in UTC) or an instant. */
  recordedBy: string | undefined;
}

/** Facts of some series as known at and as recorded by a date; a day ends for each series where its source is. */
export async function knownFacts(
  ledger: Ledger,
  series: readonly SeriesInfo[],
  dates: AskedDates,
  window: Pick<FactQuery, 'from' | 'to'> = {},
): Promise<FactRow[]> {
  const byZone = new Map<string, string[]>();
  for (const { id, zone } of series) byZone.set(zone, [...(byZone.get(zone) ?? []), id]);
  const found: FactRow[] = [];
  for (const [zone, ids] of byZone) {
    const query: FactQuery = {
      ...window,
      series: ids,
      ...given('knownAt', instantAsked('known_at', dates.knownAt, zone)),
      ...given('recordedBy', instantAsked('recorded_by', dates.recordedBy, 'UTC')),
    };
    found.push(...(await ledger.facts(query)));
  }
  return found;
}

/** A date a person named, as an instant. Throws invalid_input. */
export function instantAsked(at: string, asked: string | undefined, zone: string): string | undefined {
  if (asked === undefined) return undefined;
  const instant = instantOf(asked, zone);
  if (instant === null)
    throw new TightropeError('invalid_input', {
      at,
      expected: '2026-03-31 | 2026-03-31T12:00:00Z',
      received: asked,
    });
  return instant;
}

function given<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}
