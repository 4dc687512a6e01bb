import { chooseTag, outOfScaleAmongTags, type ChosenSeries, type Seam } from './choose-tag.ts';
import type { Concept } from './concept.ts';
import { derivedFact, isShown, type DerivedFact, type Shape } from './derived-fact.ts';
import { quarterOf } from './discrete-quarters.ts';
import type { EntityBook } from './entity-book.ts';
import { findStatements, type Statements } from './find-statement.ts';
import type { FiscalQuarter, FiscalYear } from './fiscal-calendar.ts';
import { formulaFacts } from './formula.ts';
import { dayNumber, durations } from './period.ts';
import { isUsable, notDerivable, refuseNegative, stated, type Reckoning } from './reckoning.ts';
import type { Statement } from './series-book.ts';
import { trailingOf } from './trailing.ts';

export interface Derived {
  concept: string;
  entity: string;
  /** Null where no filing of the entity has any of its tags, and for a formula. */
  unit: string | null;
  /** Series in the order in which they are believed. */
  series: readonly string[];
  seams: readonly Seam[];
  /** Series of the same tags in another unit, left out. */
  otherUnits: readonly string[];
  /** By shape, then period end, oldest first. */
  facts: readonly DerivedFact[];
}

/** What is asked for; everything where nothing is said. Less is faster. */
export interface Want {
  shapes?: readonly Shape[];
  /** Period ends on or after this ISO day. */
  from?: string;
}

/**
 * The numbers of a concept as the book knows them: quarters, years, twelve months, years to date and instants.
 * `concepts` are those a formula may name. A formula without its parts, or that names itself, gives nothing.
 */
export function derive(
  book: EntityBook,
  concept: Concept,
  concepts: ReadonlyMap<string, Concept> = new Map(),
  want: Want = {},
): Derived {
  return deriveWithin(book, concept, { concepts, want }, []);
}

function deriveWithin(
  book: EntityBook,
  concept: Concept,
  request: { concepts: ReadonlyMap<string, Concept>; want: Want },
  asking: readonly string[],
): Derived {
  const { concepts, want } = request;
  const none = {
    concept: concept.id,
    entity: book.entity,
    unit: null,
    series: [],
    seams: [],
    otherUnits: [],
  };
  if (asking.includes(concept.id)) return { ...none, facts: [] };
  const chosen = chooseTag(concept, book);
  const direct = chosen ? directFacts(book, concept, chosen, want) : [];
  if (!concept.formula) return { ...none, ...summary(chosen), facts: direct };
  const parts = concept.formula.of.map((id) => {
    const part = concepts.get(id);
    return part ? deriveWithin(book, part, request, [...asking, concept.id]).facts : [];
  });
  const facts = withReckoned(direct, formulaFacts(concept, parts, concepts));
  return { ...none, ...summary(chosen), facts: chosen ? facts.sort(byPlace) : facts };
}

/** A number that is stated stands; else what the formula gives. */
export function withReckoned(
  direct: readonly DerivedFact[],
  reckoned: readonly DerivedFact[],
): DerivedFact[] {
  const taken = new Set(direct.filter(isShown).map(placeOf));
  const own = reckoned.filter((fact) => !taken.has(placeOf(fact)));
  const replaced = new Set(own.map(placeOf));
  return [...direct.filter((fact) => !replaced.has(placeOf(fact))), ...own];
}

function summary(chosen: ChosenSeries | null): Partial<Derived> {
  if (!chosen) return {};
  return {
    unit: chosen.ranked[0]?.info.unit ?? null,
    series: chosen.ranked.map(({ info }) => info.id),
    seams: chosen.seams,
    otherUnits: chosen.otherUnits,
  };
}

/** Two facts at the same place are about the same period. */
export function placeOf({ shape, periodEnd }: DerivedFact): string {
  return `${shape} ${periodEnd}`;
}

/** What an update has to look at again; of the rest it is known that nothing changed. */
export interface Touched {
  /** Positions in the calendar. */
  years: ReadonlySet<number>;
  /** Days since 1970-01-01 of instants. */
  instants: ReadonlySet<number>;
}

/**
 * The numbers of a concept under its own tags, by place; where told what was touched, no others. `tell` hears in which fiscal
 * year a number was found (its first day; null outside all years and for instants).
 */
export function directFacts(
  book: EntityBook,
  concept: Concept,
  chosen: ChosenSeries,
  want: Want,
  touched: Touched | null = null,
  tell: (fact: DerivedFact, year: number | null) => void = () => undefined,
): DerivedFact[] {
  const unit = chosen.ranked[0]?.info.unit ?? '';
  const from = want.from === undefined ? -Infinity : dayNumber(want.from);
  const facts: DerivedFact[] = [];
  const isWanted = (shape: Shape): boolean => want.shapes?.includes(shape) !== false;
  let within: number | null = null;
  const keep = (shape: Shape, lastDay: number, fiscal: string | null, ask: Ask): void => {
    if (lastDay < from || !isWanted(shape)) return;
    const reckoned = pick(chosen, lastDay, (book) => refuseNegative(ask(book), concept));
    if (!reckoned) return;
    const fact = derivedFact(concept, shape, reckoned, { unit, fiscal });
    facts.push(fact);
    tell(fact, within);
  };
  const years = book.calendar.years();
  if (concept.measure !== 'stock') {
    years.forEach((year, index) => {
      if (touched !== null && !touched.years.has(index)) return;
      within = year.firstDay;
      for (const quarter of year.quarters) {
        const { lastDay, number } = quarter;
        const name = `${year.name} Q${number}`;
        keep('quarter', lastDay, name, (book) => quarterOf(book, concept, year, quarter, chosen.ranked));
        keep('ttm', lastDay, name, (book) => trailingOf(book, concept, years, index, quarter, chosen.ranked));
        keep('ytd', lastDay, `${year.name} ${number * 3}M`, (book) =>
          number === 1
            ? quarterOf(book, concept, year, quarter, chosen.ranked)
            : toDateOf(book, year, quarter),
        );
      }
      if (year.complete) keep('year', year.lastDay, year.name, (book) => yearOf(book, year));
    });
    within = null;
    if (isWanted('quarter'))
      for (const statement of outside(chosen, years))
        keep('quarter', statement.lastDay, null, () => stated(statement));
  }
  if (isWanted('instant'))
    for (const [day, statement] of instantsOf(chosen, touched?.instants))
      keep('instant', day, fiscalAt(years, day), () => stated(statement));
  return facts.sort(byPlace);
}

type Ask = (from: Statements) => Reckoning;

/**
 * The first series that gives a number to believe, in rank; one that differs from those above it only where it is older
 * than all of theirs. What another says and is not believed for stays with it as a rival.
 */
function pick(chosen: ChosenSeries, lastDay: number, ask: Ask): Reckoning | null {
  let first: Reckoning | null = null;
  let doubtful: Reckoning | null = null;
  const sources: Statements[] = chosen.ranked.filter(
    (_, index) => index === 0 || mayStandIn(chosen, index, lastDay),
  );
  if (chosen.stitched !== chosen.ranked[0]) sources.push(chosen.stitched);
  for (const source of sources) {
    const reckoned = judgedAmongTags(ask(source), chosen);
    if (isUsable(reckoned))
      return doubtful ? { ...reckoned, rivals: [...reckoned.rivals, doubtful.terms] } : reckoned;
    if (reckoned.state === 'not_derivable') first ??= reckoned;
    else doubtful ??= reckoned;
  }
  const known = chosen.ranked.some((series) => series.oldest() <= lastDay);
  return doubtful ?? (known ? first : null);
}

function mayStandIn(chosen: ChosenSeries, index: number, lastDay: number): boolean {
  if (chosen.seams[index - 1]?.relation === 'agree') return true;
  return chosen.ranked.slice(0, index).every((above) => above.oldest() > lastDay);
}

function judgedAmongTags(reckoned: Reckoning, chosen: ChosenSeries): Reckoning {
  const wrong =
    chosen.ranked.length > 1 &&
    isUsable(reckoned) &&
    reckoned.terms.some(({ statement }) => outOfScaleAmongTags(statement, chosen.ranked));
  return wrong ? { ...reckoned, state: 'quarantined', reason: 'out_of_scale' } : reckoned;
}

function yearOf(from: Statements, year: FiscalYear): Reckoning {
  const [whole] = findStatements(from, 'year', year.firstDay, year.lastDay);
  return whole ? stated(whole) : notDerivable('no_statement', year.firstDay, year.lastDay);
}

function toDateOf(from: Statements, year: FiscalYear, quarter: FiscalQuarter): Reckoning {
  const duration = durations[quarter.number - 1] ?? 'quarter';
  const [whole] = findStatements(from, duration, year.firstDay, quarter.lastDay);
  return whole ? stated(whole) : notDerivable('no_statement', year.firstDay, quarter.lastDay);
}

/** Quarters a filing states that lie in no fiscal year known. */
function outside(chosen: ChosenSeries, years: readonly FiscalYear[]): Statement[] {
  const [head] = chosen.ranked;
  const found = (head?.statements() ?? []).filter(
    ({ duration, periodic, firstDay, lastDay }) =>
      duration === 'quarter' &&
      periodic &&
      years.every((year) => lastDay < year.firstDay || firstDay > year.lastDay),
  );
  return found.sort((a, b) => a.lastDay - b.lastDay || a.firstDay - b.firstDay);
}

function instantsOf(chosen: ChosenSeries, days: ReadonlySet<number> | undefined): Map<number, Statement> {
  const found = new Map<number, Statement>();
  for (const [index, series] of chosen.ranked.entries()) {
    const statements = days === undefined ? series.statements() : endingOnDays(series, days);
    for (const statement of statements) {
      if (statement.start !== null || !statement.periodic || found.has(statement.lastDay)) continue;
      if (index === 0 || mayStandIn(chosen, index, statement.lastDay))
        found.set(statement.lastDay, statement);
    }
  }
  return found;
}

function endingOnDays(series: Statements, days: ReadonlySet<number>): Statement[] {
  const found: Statement[] = [];
  for (const day of days) found.push(...series.endingOn(day));
  return found;
}

function fiscalAt(years: readonly FiscalYear[], day: number): string | null {
  for (const year of years)
    for (const quarter of year.quarters)
      if (Math.abs(quarter.lastDay - day) <= 3) return `${year.name} Q${quarter.number}`;
  return null;
}

export function byPlace(a: DerivedFact, b: DerivedFact): number {
  if (a.shape !== b.shape) return a.shape < b.shape ? -1 : 1;
  return a.periodEnd < b.periodEnd ? -1 : a.periodEnd > b.periodEnd ? 1 : 0;
}
