import type { Duration } from './period.ts';
import type { SeriesBook, Statement } from './series-book.ts';

/** What the rules below need of a series, or of several stitched together. */
export type Statements = Pick<SeriesBook, 'endingOn'>;

/** Days by which filings of one company may state the same period differently. */
const sloppiness = 3;

/** Statements of a length that start and end there or within three days of it, the nearest first. */
export function findStatements(
  book: Statements,
  duration: Duration,
  firstDay: number,
  lastDay: number,
): readonly Statement[] {
  const exact = book
    .endingOn(lastDay)
    .find((one) => one.firstDay === firstDay && one.duration === duration && one.periodic);
  const near: { statement: Statement; away: number }[] = [];
  for (let off = -sloppiness; off <= sloppiness; off++)
    for (const statement of book.endingOn(lastDay + off)) {
      if (statement.duration !== duration || !statement.periodic || statement === exact) continue;
      const away = Math.abs(statement.firstDay - firstDay);
      if (away <= sloppiness) near.push({ statement, away: away + Math.abs(off) });
    }
  if (near.length === 0) return exact ? [exact] : nothing;
  near.sort((a, b) => a.away - b.away || a.statement.lastDay - b.statement.lastDay);
  const found = near.map(({ statement }) => statement);
  return exact ? [exact, ...found] : found;
}

const nothing: readonly Statement[] = [];
