import type { Concept } from './concept.ts';
import type { EntityBook } from './entity-book.ts';
import type { Statements } from './find-statement.ts';
import { isoDay } from './period.ts';
import { likeness } from './same-value.ts';
import { scaleApart } from './scale-check.ts';
import type { SeriesBook, Statement } from './series-book.ts';

/** The series behind a concept of an entity, the one believed first at the head. All have the same unit. */
export interface ChosenSeries {
  ranked: readonly SeriesBook[];
  /** From each later series to the one before it in rank. */
  seams: readonly Seam[];
  /** The head and all that agree with it, read as one; the head alone where none does. */
  stitched: Statements;
  /** Series of the same tags in other units: never mixed in. */
  otherUnits: readonly string[];
}

export interface Seam {
  /** Tags. */
  older: string;
  newer: string;
  /** Periods for which both have had the same value, and those for which one filing states both with different ones. */
  agreeing: number;
  differing: number;
  /**
   * Stitched only where they agree. A period restated under the new tag says nothing either way. Where nothing is said,
   * and where they differ, older periods stand under their own tag and nothing is reckoned across.
   */
  relation: 'agree' | 'differ' | 'no_overlap';
  /** Last day of the newest period the older tag has. */
  olderUntil: string;
}

/**
 * Newest period first: a tag the filer has left must not pass for current because it stands first in a list. Ties go to
 * the order of the concept. Null where no series of the entity has any of its tags in a periodic form.
 */
export function chooseTag(concept: Concept, book: EntityBook): ChosenSeries | null {
  const candidates = concept.tags.flatMap(({ tag, only }, order) =>
    only === null || only.includes(book.entity)
      ? book.withTag(tag).map((series) => ({ series, order, newest: series.newest() }))
      : [],
  );
  const live = candidates.filter(({ newest }) => newest > -Infinity);
  live.sort(
    (a, b) =>
      b.newest - a.newest ||
      a.order - b.order ||
      b.series.statements().length - a.series.statements().length ||
      (a.series.info.id < b.series.info.id ? -1 : 1),
  );
  const unit = live[0]?.series.info.unit;
  if (unit === undefined) return null;
  const ranked = live.filter(({ series }) => series.info.unit === unit).map(({ series }) => series);
  const otherUnits = live
    .filter(({ series }) => series.info.unit !== unit)
    .map(({ series }) => series.info.id);
  const seams = ranked.slice(1).map((older) => seamOf(older, ranked.slice(0, ranked.indexOf(older))));
  const joined = ranked.filter((_, index) => index === 0 || seams[index - 1]?.relation === 'agree');
  return {
    ranked,
    seams,
    otherUnits,
    stitched: joined.length > 1 ? stitch(joined) : (ranked[0] ?? stitch([])),
  };
}

/** An older series against those above it: the first with which it shares periods speaks. */
function seamOf(older: SeriesBook, above: readonly SeriesBook[]): Seam {
  const [head] = above;
  const base = { older: older.info.tag ?? '', olderUntil: isoDay(older.newest()) };
  for (const newer of above) {
    let [agreeing, differing] = [0, 0];
    for (const statement of older.statements()) {
      if (statement.vintages.length === 0) continue;
      const twin = twinOf(statement, newer);
      if (!twin) continue;
      if (sayTheSame(statement, twin)) agreeing += 1;
      else if (inOneFiling(statement, twin)) differing += 1;
    }
    if (agreeing + differing === 0) continue;
    const relation = agreeing > 0 && differing * 10 <= agreeing ? 'agree' : 'differ';
    return { ...base, newer: newer.info.tag ?? '', agreeing, differing, relation };
  }
  return { ...base, newer: head?.info.tag ?? '', agreeing: 0, differing: 0, relation: 'no_overlap' };
}

function inOneFiling(one: Statement, other: Statement): boolean {
  return one.facts.some((a) => other.facts.some((b) => a.sourceRef === b.sourceRef));
}

function twinOf(statement: Statement, other: Pick<SeriesBook, 'endingOn'>): Statement | undefined {
  return other
    .endingOn(statement.lastDay)
    .find(({ start, vintages }) => start === statement.start && vintages.length > 0);
}

/** Whether any value either ever had is the same: a restatement in between does not part them. */
function sayTheSame(one: Statement, other: Statement): boolean {
  return one.vintages.some((a) =>
    other.vintages.some(({ held }) => likeness(a.held.value, held.value) !== 'different'),
  );
}

/** Several series as one: of each period the statement of the first that has it and is not out of scale. */
function stitch(joined: readonly SeriesBook[]): Statements {
  return {
    endingOn(day) {
      const found: Statement[] = [];
      for (const series of joined)
        for (const statement of series.endingOn(day)) {
          const same = found.findIndex(({ start }) => start === statement.start);
          if (same === -1) found.push(statement);
          else if (found[same]?.vintages.length === 0) found[same] = statement;
        }
      return found;
    },
  };
}

/** Whether the other tags of a concept make a statement out by a thousand or more; they must outnumber it. */
export function outOfScaleAmongTags(statement: Statement, ranked: readonly SeriesBook[]): boolean {
  const value = statement.vintages.at(-1)?.held.value;
  if (value === undefined) return false;
  let [apart, near] = [0, 0];
  for (const series of ranked) {
    if (series.info.id === statement.series.id) continue;
    const other = twinOf(statement, series)?.vintages.at(-1)?.held.value;
    if (other === undefined) continue;
    if (scaleApart(value, other) === null) near += 1;
    else apart += 1;
  }
  return apart > near;
}
