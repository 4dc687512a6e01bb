import { isByObservation, placesPerYear } from './place.ts';
import { isPoint, type Cadence, type Entry, type Missing, type Point } from './point.ts';

/** What is known of a series at one moment: entries by place, in order. */
export class Known {
  readonly cadence: Cadence;
  /** A number: it stands beside any place, whatever the calendar. */
  readonly isConstant: boolean;
  /** Places that hold a point, ascending, and beside them what they hold: windows over years are read from here. */
  private readonly order: number[] = [];
  private readonly values: number[] = [];
  private readonly points: Point[] = [];
  /** Places known to hold no point, and why. */
  private readonly gaps = new Map<number, Missing>();
  private flaws = 0;
  private moved = 0;

  constructor(cadence: Cadence, isConstant = false) {
    this.cadence = cadence;
    this.isConstant = isConstant;
  }

  set(entry: Entry): void {
    const { place } = entry;
    const index = this.indexAtOrAfter(place);
    const isNewest = index === this.order.length;
    const before = !isNewest && this.order[index] === place ? this.points[index] : undefined;
    if (before !== undefined && isFlawed(before)) this.flaws -= 1;
    if (!isPoint(entry)) {
      this.gaps.set(place, entry);
      if (before === undefined) return;
      this.moved += 1;
      this.order.splice(index, 1);
      this.values.splice(index, 1);
      this.points.splice(index, 1);
      return;
    }
    if (isFlawed(entry)) this.flaws += 1;
    if (this.gaps.size > 0) this.gaps.delete(place);
    if (isNewest) {
      // Most of what becomes known is newer than all before.
      this.order.push(place);
      this.values.push(entry.value);
      this.points.push(entry);
      return;
    }
    this.moved += 1;
    const isNew = before === undefined;
    this.order.splice(index, isNew ? 0 : 1, place);
    this.values.splice(index, isNew ? 0 : 1, entry.value);
    this.points.splice(index, isNew ? 0 : 1, entry);
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
    return this.point(place) ?? (this.gaps.size > 0 ? this.gaps.get(place) : undefined);
  }

  point(place: number): Point | null {
    const index = this.indexAtOrAfter(place);
    return index < this.order.length && this.order[index] === place ? this.pointAt(index) : null;
  }

  /** Places in [from, to] that hold a point, ascending. */
  placesBetween(from: number, to: number): readonly number[] {
    const end = this.indexAtOrAfter(to + 1);
    const start = from > to ? end : this.indexAtOrAfter(from);
    return start < end ? this.order.slice(start, end) : none;
  }

  /** The places of the next `count` points after a place. */
  nextPlaces(place: number, count: number): readonly number[] {
    const from = this.indexAtOrAfter(place + 1);
    return from < this.order.length ? this.order.slice(from, from + count) : none;
  }

  isByObservation(): boolean {
    return isByObservation(this.cadence);
  }

  placesPerYear(): number | null {
    return placesPerYear(this.cadence);
  }

  /** All entries, missing ones too, in no order. */
  all(): Iterable<Entry> {
    return this.gaps.size === 0 ? this.points : [...this.points, ...this.gaps.values()];
  }

  /** Places that hold a point, ascending. */
  places(): readonly number[] {
    return this.order;
  }

  newest(): Point | null {
    return this.pointAt(this.points.length - 1);
  }

  /** The newest point whose place is not after one. */
  atOrBefore(place: number): Point | null {
    return this.pointAt(this.indexAtOrAfter(place + 1) - 1);
  }

  /** The point `count` places earlier; where places are days of observation, the `count`-th observation before. */
  earlier(place: number, count: number): Point | null {
    if (!isByObservation(this.cadence)) return this.point(place - count);
    return this.pointAt(this.indexAtOrAfter(place) - count);
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
    const { order } = this;
    let [low, high] = [0, order.length];
    if (high === 0) return 0;
    // What is asked for is most often the newest.
    const newest = order[high - 1] as number;
    if (newest <= place) return newest === place ? high - 1 : high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Points at positions [from, to) of `places()`, oldest first. */
  between(from: number, to: number): Point[] {
    return this.points.slice(from, to);
  }

  private pointAt(index: number): Point | null {
    return index < 0 ? null : (this.points[index] ?? null);
  }
}

const none: readonly number[] = [];

function isFlawed({ low, high, provisional, unverified }: Point): boolean {
  return low !== high || provisional || unverified > 0;
}
