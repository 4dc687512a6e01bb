import { isByObservation, placesPerYear } from './place.ts';
import { isPoint, type Cadence, type Entry, type Point } from './point.ts';

/** What is known of a series at one moment: entries by place, in order. */
export class Known {
  readonly cadence: Cadence;
  private readonly entries = new Map<number, Entry>();
  /** Places that hold a point, ascending. */
  private readonly order: number[] = [];

  constructor(cadence: Cadence) {
    this.cadence = cadence;
  }

  set(entry: Entry): void {
    const had = isPoint(this.entries.get(entry.place));
    this.entries.set(entry.place, entry);
    if (isPoint(entry) === had) return;
    const index = this.indexAtOrAfter(entry.place);
    if (had) this.order.splice(index, 1);
    else this.order.splice(index, 0, entry.place);
  }

  get(place: number): Entry | undefined {
    return this.entries.get(place);
  }

  point(place: number): Point | null {
    const entry = this.entries.get(place);
    return isPoint(entry) ? entry : null;
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
    const found = this.atOrBefore(place - 365);
    return found !== null && place - 365 - found.place <= 14 ? found : null;
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

  private between(from: number, to: number): Point[] {
    const found: Point[] = [];
    for (let index = from; index < to; index++) {
      const point = this.point(this.order[index] as number);
      if (point !== null) found.push(point);
    }
    return found;
  }
}
