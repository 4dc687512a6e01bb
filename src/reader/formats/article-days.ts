import type { SourceSegment } from './source-text.ts';

/**
 * The articles of a page with a date each: one that gives no full date is from the last day it names without a year
 * ("12月9日"), in the year of the page's date (ISO 8601) or the one before. Other segments, and single articles, as they are.
 */
export function articleDays(
  text: string,
  segments: readonly SourceSegment[],
  pageDate: string | null,
): readonly SourceSegment[] {
  const several = segments.filter(({ kind }) => kind === 'article').length > 1;
  if (!several || pageDate === null) return segments;
  return segments.map((segment) =>
    segment.kind === 'article' && segment.date === null
      ? {
          ...segment,
          date: lastDay(text.slice(segment.start, Math.min(segment.end, segment.start + reach)), pageDate),
        }
      : segment,
  );
}

/** How much of an article is read for its date, in UTF-16 code units. */
const reach = 3000;

function lastDay(text: string, pageDate: string): string | null {
  let last: string | null = null;
  for (const [, month = '', day = ''] of text.matchAll(
    /(?<![\d年] ?)(1[0-2]|[1-9]) ?月 ?([12]\d|3[01]|[1-9]) ?日/g,
  )) {
    const year = Number(pageDate.slice(0, 4)) - (Number(month) - Number(pageDate.slice(5, 7)) >= 7 ? 1 : 0);
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (last === null || date > last) last = date;
  }
  return last;
}
