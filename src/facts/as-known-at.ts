/** When the world could know a thing: a day stands for its last millisecond where the source is. */

const formats = new Map<string, Intl.DateTimeFormat>();
const ends = new Map<string, string>();

/** The UTC instant, `toISOString` form, at which a day ends in an IANA zone. Throws RangeError for an unknown zone. */
export function endOfDay(day: string, zone: string): string {
  const key = `${day} ${zone}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  const wall = Date.parse(`${day}T23:59:59.999Z`);
  // The offset is that of the instant sought, which is found by trying the one of the wall time first.
  let instant = wall - offsetAt(wall, zone);
  instant = wall - offsetAt(instant, zone);
  const text = new Date(instant).toISOString();
  ends.set(key, text);
  return text;
}

/** A day or a UTC instant as an instant in `toISOString` form; null where the text is neither. */
export function instantOf(text: string, zone: string): string | null {
  const known = ends.get(`${text} ${zone}`);
  if (known !== undefined) return known;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return new Date(Date.parse(`${text}T00:00:00.000Z`)).toJSON()?.startsWith(text) === true
      ? endOfDay(text, zone)
      : null;
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The day it is in a zone at an instant. */
export function dayAt(instant: string, zone: string): string {
  const time = Date.parse(instant);
  return new Date(time + offsetAt(time, zone)).toISOString().slice(0, 10);
}

/** What could be known by then; everything where no instant is given. */
export function asKnownAt<Row extends { knownAt: string }>(
  rows: readonly Row[],
  knownAt: string | undefined,
): readonly Row[] {
  return knownAt === undefined ? rows : rows.filter((row) => row.knownAt <= knownAt);
}

/** Milliseconds by which the clocks of a zone are ahead of UTC. */
function offsetAt(time: number, zone: string): number {
  if (zone === 'UTC') return 0;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(time / 1000) * 1000;
}
