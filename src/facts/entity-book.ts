import type { Fact, SeriesInfo } from '../base/observation.ts';
import { asKnownAt } from './as-known-at.ts';
import { openFiscalCalendar, type FiscalCalendar } from './fiscal-calendar.ts';
import { openSeriesBook, type SeriesBook } from './series-book.ts';

/** All series of one entity with what they say up to an instant: built once, asked for any number of concepts. */
export interface EntityBook {
  entity: string;
  calendar: FiscalCalendar;
  series: ReadonlyMap<string, SeriesBook>;
  /** Series by tag: one per unit. */
  withTag(tag: string): readonly SeriesBook[];
  /** Facts of series that are not the entity's are passed over. */
  add(facts: Iterable<Fact>): void;
}

/** Opens the book with what could be known at an instant (UTC, `toISOString` form); with everything where none is given. */
export function openEntityBook(
  entity: string,
  series: readonly SeriesInfo[],
  facts: readonly Fact[],
  knownAt?: string,
): EntityBook {
  const calendar = openFiscalCalendar();
  const books = new Map<string, SeriesBook>();
  const byTag = new Map<string, SeriesBook[]>();
  for (const info of series) {
    if (info.entity !== entity) continue;
    const book = openSeriesBook(info);
    books.set(info.id, book);
    if (info.tag !== null) byTag.set(info.tag, [...(byTag.get(info.tag) ?? []), book]);
  }
  const book: EntityBook = {
    entity,
    calendar,
    series: books,
    withTag: (tag) => byTag.get(tag) ?? [],
    add(added) {
      for (const fact of added) {
        const own = books.get(fact.series);
        if (!own) continue;
        own.add(fact);
        calendar.add(fact);
      }
    },
  };
  book.add(asKnownAt(facts, knownAt));
  return book;
}
