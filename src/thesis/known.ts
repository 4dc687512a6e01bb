import { isByObservation, placesPerYear } from './place.ts';
import { isPoint, type Cadence, type Entry, type Point } from './point.ts';

/** What is known of a series at one moment: entries by place, in order. */
export class Known {
  readonly cadence: Cadence;
  /** A number: it stands beside any place, whatever the calendar. */
  readonly isConstant: boolean;
  private readonly entries = new Map<number, Entry>();
  /** Places that hold a point, ascending, and beside them what they hold: windows over years are read from here. */
  private readonly order: number[] = [];
  private readonly values: number[] = [];
  private flaws = 0;
  private moved = 0;

  constructor(cadence: Cadence, isConstant = false) {
    this.cadence = cadence;
    this.isConstant = isConstant;
  }

  set(entry: Entry): void {
    const before = this.entries.get(entry.place);
    this.entries.set(entry.place, entry);
    if (isFlawed(before)) this.flaws -= 1;
    if (isFlawed(entry)) this.flaws += 1;
    const had = isPoint(before);
    if (!had && !isPoint(entry)) return;
    // Most of what becomes known is newer than all before.
    const isNewest = entry.place > (this.order.at(-1) ?? -Infinity);
    const index = isNewest ? this.order.length : this.indexAtOrAfter(entry.place);
    if (index < this.order.length) this.moved += 1;
    if (!isPoint(entry)) {
      this.order.splice(index, 1);
      this.values.splice(index, 1);
    } else if (had) this.values[index] = entry.value;
    else {
      this.order.splice(index, 0, entry.place);
      this.values.splice(index, 0, entry.value);
    }
  }

  /** How often something other than a newest point has been set: as long as it stays, numbers have only been added at the end. */
  changes(): number {
    return this.moved;
  }

  /** Whether every point is exact, complete and confirmed, so that a window needs only `numbers`. */
  isPlain(): boolean {
    return this.flaws === 0;
  }

  /** The value of each of `places()`, in the same order. */
  numbers(): readonly number[] {
    return this.values;
  }

  get(place: number): Entry | undefined {
    return this.entries.get(place);
  }

  point(place: number): Point | null {
    const entry = this.entries.get(place);
    return isPoint(entry) ? entry : null;
  }

  /** Places in [from, to] that hold a point, ascending. */
  placesBetween(from: number, to: number): readonly number[] {
    return this.order.slice(this.indexAtOrAfter(from), this.indexAtOrAfter(to + 1));
  }

  /** The places of the next `count` points after a place. */
  nextPlaces(place: number, count: number): readonly number[] {
    const from = this.indexAtOrAfter(place + 1);
    return this.order.slice(from, from + count);
  }

  isByObservation(): boolean {
    return isByObservation(this.cadence);
  }

  placesPerYear(): number | null {
    return placesPerYear(this.cadence);
  }

  /** All entries, missing ones too, in no order. */
  all(): Iterable<Entry> {
    return this.entries.values();
  }

  /** Places that hold a point, ascending. */
  places(): readonly number[] {
    return this.order;
  }

  newest(): Point | null {
    return this.order.length === 0 ? null : this.point(this.order[this.order.length - 1] as number);
  }

  /** The newest point whose place is not after one. */
  atOrBefore(place: number): Point | null {
    const index = this.indexAtOrAfter(place + 1) - 1;
    return index < 0 ? null : this.point(this.order[index] as number);
  }

  /** The point `count` places earlier; where places are days of observation, the `count`-th observation before. */
  earlier(place: number, count: number): Point | null {
    if (!isByObservation(this.cadence)) return this.point(place - count);
    const index = this.indexAtOrAfter(place) - count;
    return index < 0 ? null : this.point(this.order[index] as number);
  }

  /** The point a year earlier: the same quarter or month, else the nearest observation before that day, no more than a fortnight. */
  yearEarlier(place: number): Point | null {
    const places = placesPerYear(this.cadence);
    if (places !== null) return this.point(place - places);
    const day = place - this.wholeDays(365);
    const found = this.atOrBefore(day);
    return found !== null && day - found.place <= 14 ? found : null;
  }

  /** As many days as lie between two observations: of a weekly series whole weeks, so that a year back is 52 weeks and not 53. */
  wholeDays(days: number): number {
    return this.cadence === 'week' ? Math.max(1, Math.round(days / 7)) * 7 : days;
  }

  /** The last `count` points up to a place, oldest first; fewer where there are not so many. */
  last(place: number, count: number): Point[] {
    const end = this.indexAtOrAfter(place + 1);
    return this.between(Math.max(0, end - count), end);
  }

  /** Points whose place lies in (after, place], oldest first. */
  within(after: number, place: number): Point[] {
    return this.between(this.indexAtOrAfter(after + 1), this.indexAtOrAfter(place + 1));
  }

  /** Position of the first place not before one; the number of places where all are. */
  indexAtOrAfter(place: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.order[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Points at positions [from, to) of `places()`, oldest first. */
  between(from: number, to: number): Point[] {
    const found: Point[] = [];
    for (let index = from; index < to; index++) {
      const point = this.point(this.order[index] as number);
      if (point !== null) found.push(point);
    }
    return found;
  }
}

function isFlawed(entry: Entry | undefined): boolean {
  return isPoint(entry) && (entry.low !== entry.high || entry.provisional || entry.unverified > 0);
}
