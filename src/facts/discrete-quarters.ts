import type { Concept } from './concept.ts';
import { findStatements, type Statements } from './find-statement.ts';
import type { FiscalQuarter, FiscalYear } from './fiscal-calendar.ts';
import { durationOf, durations } from './period.ts';
import {
  agree,
  held,
  isUsable,
  latestOf,
  notDerivable,
  refuseNegative,
  roughTotal,
  stated,
  type Reason,
  type Reckoning,
  type Term,
} from './reckoning.ts';
import type { Statement } from './series-book.ts';
import { sameFamily } from './vintages.ts';

/**
 * One fiscal quarter of one series. Stated where a filing states it and its year to date does not contradict it; else
 * the year to date less the one a quarter shorter, from the same first day and of the same family of vintages; else
 * not_derivable. Nothing longer than a quarter ever stands in for one: `others`, all series of the concept, tell a year's
 * number under a quarter's dates.
 */
export function quarterOf(
  book: Statements,
  concept: Pick<Concept, 'measure' | 'sign' | 'neverNegative'>,
  year: FiscalYear,
  quarter: FiscalQuarter,
  others: readonly Statements[],
): Reckoning {
  const [direct] = findStatements(book, 'quarter', quarter.firstDay, quarter.lastDay);
  const own = direct && stated(direct);
  if (own && !isUsable(own)) return own;
  if (concept.measure !== 'flow') {
    const reason = concept.measure === 'stock' ? 'no_statement' : 'not_additive';
    return own ?? notDerivable(reason, quarter.firstDay, quarter.lastDay);
  }
  const reckoned =
    direct && own ? checked(book, year, quarter, direct, own, others) : difference(book, year, quarter);
  return refuseNegative(reckoned, concept);
}

/** A stated quarter against what surrounds it. */
function checked(
  book: Statements,
  year: FiscalYear,
  quarter: FiscalQuarter,
  direct: Statement,
  own: Reckoning,
  others: readonly Statements[],
): Reckoning {
  const flagged = (reason: Reason, rival: readonly Term[]): Reckoning => ({
    ...own,
    state: 'conflicting',
    reason,
    rivals: [rival],
  });
  const slip = breaksTheYear(book, year, direct);
  if (slip) return flagged('contradicts_year_to_date', slip);
  if (quarter.number === 1) return own;
  const other = difference(book, year, quarter);
  if (other.state === 'derived') {
    const comparable = other.terms.every(
      ({ statement }) => sameFamily(statement.vintages, direct.vintages) !== null,
    );
    if (comparable)
      return agree(own.terms, other.terms) ? own : flagged('contradicts_year_to_date', other.terms);
  }
  // Without neighbours, a quarter as large as all of its year (and not nothing) is the year's number under a quarter's dates.
  for (const series of others) {
    const [whole] = findStatements(series, 'year', year.firstDay, year.lastDay);
    const vintage = whole?.vintages.find(
      ({ held: { value } }) => value !== 0 && value === roughTotal(own.terms),
    );
    if (whole && vintage) return flagged('equals_year', [{ statement: whole, vintage, sign: 1 }]);
  }
  return own;
}

/**
 * A quarter restated to what no longer adds up to its year, although the year was stated again unchanged: a date slipped in
 * the later filing. Gives what the quarter was before.
 */
export function breaksTheYear(book: Statements, year: FiscalYear, direct: Statement): readonly Term[] | null {
  const [vintage, before] = [direct.vintages.at(-1), direct.vintages.at(-2)];
  if (!vintage || !before) return null;
  const [whole] = findStatements(book, 'year', year.firstDay, year.lastDay);
  const total = held(whole);
  if (!whole || !total || total.since > before.last || total.last < vintage.since) return null;
  const now: Term[] = [];
  const earlier: Term[] = [];
  for (const quarter of year.quarters) {
    const [statement] = findStatements(book, 'quarter', quarter.firstDay, quarter.lastDay);
    const [one, other] = [
      held(statement),
      statement?.vintages.findLast(({ since }) => since < vintage.since),
    ];
    if (!statement || !one || !other) return null;
    now.push({ statement, vintage: one, sign: 1 });
    earlier.push({ statement, vintage: other, sign: 1 });
  }
  const all: readonly Term[] = [{ statement: whole, vintage: total, sign: 1 }];
  if (agree(now, all) || !agree(earlier, all)) return null;
  return [{ statement: direct, vintage: before, sign: 1 }];
}

function difference(book: Statements, year: FiscalYear, quarter: FiscalQuarter): Reckoning {
  const none = (reason: Reason): Reckoning => notDerivable(reason, quarter.firstDay, quarter.lastDay);
  const [longer, shorter] = [durations[quarter.number - 1], durations[quarter.number - 2]];
  if (!longer || !shorter) return none('no_statement');
  const before = year.quarters[quarter.number - 2];
  const wholes = findStatements(book, longer, year.firstDay, quarter.lastDay).filter(held);
  if (wholes.length === 0) return none(quarter.number === 4 ? 'no_year' : 'no_year_to_date');
  const parts = before ? findStatements(book, shorter, year.firstDay, before.lastDay).filter(held) : [];
  const matched = wholes.flatMap((whole) =>
    parts
      .filter(({ firstDay, lastDay }) => firstDay === whole.firstDay && isQuarter(whole.lastDay - lastDay))
      .map((part) => ({ whole, part, knownAt: sameFamily(whole.vintages, part.vintages) })),
  );
  const pair = matched.find(({ knownAt }) => knownAt !== null) ?? matched[0];
  if (pair?.part.duration === 'quarter' && breaksTheYear(book, year, pair.part))
    return none('part_conflicting');
  if (pair) return subtracted(pair.whole, [pair.part], pair.knownAt, quarter);
  const [whole] = wholes;
  if (quarter.number === 4 && whole) {
    const three = threeQuarters(book, year, whole);
    if (three) {
      const since = three.map((part) => sameFamily(whole.vintages, part.vintages));
      const known = since.filter((one) => one !== null);
      return subtracted(whole, three, known.length === since.length ? latestOf(known) : null, quarter);
    }
  }
  return none(quarter.number === 4 ? 'no_nine_months' : 'no_prior_year_to_date');
}

/** First, second and third quarter as stated, seamless from the first day of the year. */
function threeQuarters(book: Statements, year: FiscalYear, whole: Statement): Statement[] | null {
  const found: Statement[] = [];
  let from = whole.firstDay;
  for (const quarter of year.quarters.slice(0, 3)) {
    const next = findStatements(book, 'quarter', quarter.firstDay, quarter.lastDay).find(
      (statement) => statement.firstDay === from && held(statement) !== undefined,
    );
    if (!next) return null;
    found.push(next);
    from = next.lastDay + 1;
  }
  return isQuarter(whole.lastDay - from + 1) ? found : null;
}

function subtracted(
  whole: Statement,
  parts: readonly Statement[],
  knownAt: string | null,
  quarter: FiscalQuarter,
): Reckoning {
  const firstDay = (parts.at(-1)?.lastDay ?? whole.firstDay - 1) + 1;
  const all = [whole, ...parts];
  if (knownAt === null) return notDerivable('vintages_differ', quarter.firstDay, quarter.lastDay);
  if (all.some((statement) => (held(statement)?.disputedBy.length ?? 0) > 0))
    return notDerivable('part_conflicting', quarter.firstDay, quarter.lastDay);
  const terms = all.flatMap((statement): Term[] => {
    const vintage = held(statement);
    return vintage ? [{ statement, vintage, sign: statement === whole ? 1 : -1 }] : [];
  });
  return { state: 'derived', reason: null, firstDay, lastDay: whole.lastDay, terms, knownAt, rivals: [] };
}

function isQuarter(days: number): boolean {
  return durationOf(days) === 'quarter';
}
