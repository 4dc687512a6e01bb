import { isPoint, type History, type Missing } from '../../thesis/point.ts';
import { placeName } from '../../thesis/place.ts';
import { reasonText } from '../evaluating/reading-out.ts';
import type { Reader } from '../evaluating/reader-of.ts';
import type { BoardOut } from '../shapes/board.ts';

type Gap = NonNullable<BoardOut['rope']>['gaps'][number];

/**
 * Periods of one side that have no value as known at the instant though one before and one after has, neighbours with the same
 * reason together. `known`: the places of the indicator `id` that have a value; those before `first` are not drawn.
 */
export function gapsOf(
  side: Gap['side'],
  history: History,
  { id, instant, first, known }: { id: string; instant: number; first: number; known: ReadonlySet<number> },
  reader: Reader,
): Gap[] {
  const drawn = [...known].filter((place) => place >= first);
  const missing = missingAt(history, instant);
  const gaps: Gap[] = [];
  let before: number | null = null;
  for (let place = Math.min(...drawn) + 1; place < Math.max(...drawn); place += 1) {
    if (known.has(place)) continue;
    const { reason: code, of } = missing.get(place) ?? nothing;
    const reason = reasonText({ code, of }, reader, id);
    const [name, open] = [placeName(history.cadence, place), gaps.at(-1)];
    if (open !== undefined && before === place - 1 && open.reason === reason) open.last = name;
    else gaps.push({ side, first: name, last: name, reason });
    before = place;
  }
  return gaps;
}

const nothing: Pick<Missing, 'reason' | 'of'> = { reason: 'no_data', of: [] };

/** Why places have no value as known at an instant. */
function missingAt({ changes }: History, instant: number): Map<number, Missing> {
  const missing = new Map<number, Missing>();
  for (const { knownAt, entry } of changes) {
    if (knownAt > instant) break;
    if (isPoint(entry)) missing.delete(entry.place);
    else missing.set(entry.place, entry);
  }
  return missing;
}
