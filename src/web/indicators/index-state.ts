import type { ReadingOut } from '../../operations/shapes/reading.ts';

export const filterNames = ['group', 'state', 'band', 'role'] as const;
export type FilterName = (typeof filterNames)[number];

/** What decides which indicators are shown; all of it stands in the address. */
export type IndexState = Readonly<Record<FilterName | 'search', string>>;

export const noFilters: IndexState = { group: '', state: '', band: '', role: '', search: '' };

export function parseIndexState(address: URLSearchParams): IndexState {
  const of = (name: FilterName | 'search') => address.get(name)?.trim() ?? '';
  return { group: of('group'), state: of('state'), band: of('band'), role: of('role'), search: of('search') };
}

/** The address of a state; what else stands in it (a day, a language) stays. */
export function writeIndexState(state: IndexState, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(state)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** What a reading is filed under; a reading without a band under `none`. */
function filedUnder(reading: ReadingOut, name: FilterName): string {
  return name === 'band' ? (reading.band ?? 'none') : reading[name];
}

/** Ids of those that fit. Every word of the search must stand in the title or the id. */
export function fitting(readings: readonly ReadingOut[], state: IndexState): ReadonlySet<string> {
  const words = state.search.toLowerCase().split(/\s+/).filter(Boolean);
  return new Set(
    readings
      .filter((reading) => {
        const told = `${reading.title} ${reading.id}`.toLowerCase();
        return (
          filterNames.every((name) => state[name] === '' || state[name] === filedUnder(reading, name)) &&
          words.every((word) => told.includes(word))
        );
      })
      .map(({ id }) => id),
  );
}

/** How many a filter would leave by each of its values, the other filters as they are. */
export function countsOf(
  readings: readonly ReadingOut[],
  state: IndexState,
  name: FilterName,
): ReadonlyMap<string, number> {
  const left = fitting(readings, { ...state, [name]: '' });
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const value = filedUnder(reading, name);
    counts.set(value, (counts.get(value) ?? 0) + (left.has(reading.id) ? 1 : 0));
  }
  return counts;
}
