import { isShown, type DerivedFact, type Shape } from '../../facts/derived-fact.ts';
import type { Change as FactChange } from '../../facts/history.ts';
import { dayNumber } from '../../facts/period.ts';
import type { Cadence, Change, Entry, History } from '../../thesis/point.ts';
import { insideUnit } from './inside-unit.ts';

/**
 * What was known of a concept of a company as a formula reads it: places are calendar quarters (years for `year`). Of several
 * periods that belong to one place the one that ends last and has a number holds.
 */
export function conceptHistory(
  entity: { id: string; name: string },
  shape: Shape,
  changes: readonly FactChange[],
): History {
  const cadence: Cadence = shape === 'year' ? 'year' : 'quarter';
  const unit = changes.findLast(({ fact }) => isShown(fact))?.fact.unit ?? changes[0]?.fact.unit ?? '';
  const inside = insideUnit(unit);
  const placeOfEnd = new Map<string, number>();
  const held = new Map<number, Map<string, DerivedFact>>();
  const found: Change[] = [];
  for (const { knownAt, fact } of changes) {
    const at = Date.parse(knownAt);
    const place = placeOfCalendar(fact.calendar);
    const before = placeOfEnd.get(fact.periodEnd);
    // A changed first day may move a period to another quarter: it leaves the one it stood in.
    if (before !== undefined && before !== place) {
      held.get(before)?.delete(fact.periodEnd);
      found.push({ knownAt: at, entry: entryAt(entity, before, held.get(before), { unit, inside, fact }) });
    }
    placeOfEnd.set(fact.periodEnd, place);
    const here = held.get(place) ?? new Map<string, DerivedFact>();
    held.set(place, here.set(fact.periodEnd, fact));
    found.push({ knownAt: at, entry: entryAt(entity, place, here, { unit, inside, fact }) });
  }
  return { cadence, unit: inside.unit, changes: found, missing: null };
}

function entryAt(
  entity: { id: string; name: string },
  place: number,
  held: ReadonlyMap<string, DerivedFact> | undefined,
  { unit, inside, fact }: { unit: string; inside: { factor: number }; fact: DerivedFact },
): Entry {
  let best: DerivedFact | null = null;
  for (const one of held?.values() ?? []) if (best === null || rank(one, best) > 0) best = one;
  const name = `${entity.id}.${fact.concept}`;
  if (best === null) return { place, reason: 'no_data', of: [name] };
  if (!isShown(best) || best.value === null)
    return best.reason === 'no_statement'
      ? { place, reason: 'no_data', of: [name] }
      : { place, reason: 'not_believed', of: [name, best.reason ?? best.state] };
  if (best.unit !== unit) return { place, reason: 'units_differ', of: [best.unit, unit] };
  const value = best.value * inside.factor;
  const id = `${entity.id}.${best.concept}.${best.shape}.${best.periodEnd}`;
  return {
    ...{ place, firstDay: best.periodStart === null ? null : dayNumber(best.periodStart) },
    ...{ lastDay: dayNumber(best.periodEnd), value, low: value, high: value },
    ...{ provisional: false, unverified: 0, positive: null, members: null },
    origin: { kind: 'fact', id, label: entity.name, standing: 'filed' },
  };
}

function rank(one: DerivedFact, other: DerivedFact): number {
  const shown = Number(isShown(one)) - Number(isShown(other));
  return shown !== 0 ? shown : one.periodEnd > other.periodEnd ? 1 : -1;
}

/** `2025Q4` or `2025` as a place. */
function placeOfCalendar(calendar: string): number {
  const year = Number(calendar.slice(0, 4));
  return calendar.length > 4 ? year * 4 + Number(calendar.slice(5)) - 1 : year;
}
