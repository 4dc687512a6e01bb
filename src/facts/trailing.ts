import type { Concept } from './concept.ts';
import { breaksTheYear, quarterOf } from './discrete-quarters.ts';
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
  stated,
  type Reckoning,
  type Term,
} from './reckoning.ts';
import { sameFamily } from './vintages.ts';

/**
 * The twelve months that end with a fiscal quarter, of one series: the fiscal year; else the last year plus the year to
 * date less the year to date a year before (of the same family as that year); else four quarters in a row. A filing's own rolling
 * year is believed where these do not contradict it.
 */
export function trailingOf(
  book: Statements,
  concept: Pick<Concept, 'measure' | 'sign' | 'neverNegative'>,
  years: readonly FiscalYear[],
  yearIndex: number,
  quarter: FiscalQuarter,
  others: readonly Statements[],
): Reckoning {
  const year = years[yearIndex];
  const before = previous(years, yearIndex);
  const none = notDerivable('no_year', quarter.lastDay - 364, quarter.lastDay);
  if (!year) return none;
  if (quarter.number === 4) {
    const [whole] = findStatements(book, 'year', year.firstDay, year.lastDay);
    return whole ? refuseNegative(stated(whole), concept) : none;
  }
  const then = before?.quarters[quarter.number - 1];
  const rolling = then && findStatements(book, 'year', then.lastDay + 1, quarter.lastDay)[0];
  if (concept.measure !== 'flow')
    return rolling ? stated(rolling) : notDerivable('not_additive', quarter.lastDay - 364, quarter.lastDay);
  const bridged = before && then ? bridge(book, before, year, then, quarter) : none;
  const reckoned = isUsable(bridged)
    ? bridged
    : fourQuarters(book, concept, years, yearIndex, quarter, others, bridged);
  if (!rolling) return refuseNegative(reckoned, concept);
  const own = stated(rolling);
  return isUsable(own) && isUsable(reckoned) && !agree(own.terms, reckoned.terms)
    ? { ...own, state: 'conflicting', reason: 'contradicts_parts', rivals: [reckoned.terms] }
    : refuseNegative(own, concept);
}

/** Annual + year to date - prior year to date. */
function bridge(
  book: Statements,
  before: FiscalYear,
  year: FiscalYear,
  then: FiscalQuarter,
  now: FiscalQuarter,
): Reckoning {
  const none = (
    reason: 'no_year' | 'no_year_to_date' | 'no_prior_year_to_date' | 'vintages_differ',
  ): Reckoning => notDerivable(reason, then.lastDay + 1, now.lastDay);
  const duration = durations[now.number - 1] ?? 'quarter';
  const annuals = findStatements(book, 'year', before.firstDay, before.lastDay).filter(held);
  const currents = findStatements(book, duration, year.firstDay, now.lastDay).filter(held);
  const priors = findStatements(book, duration, before.firstDay, then.lastDay).filter(held);
  if (annuals.length === 0) return none('no_year');
  if (currents.length === 0) return none('no_year_to_date');
  if (priors.length === 0) return none('no_prior_year_to_date');
  for (const annual of annuals)
    for (const current of currents)
      for (const prior of priors) {
        if (current.firstDay !== annual.lastDay + 1 || prior.firstDay !== annual.firstDay) continue;
        if (durationOf(current.lastDay - prior.lastDay) !== 'year') continue;
        const since = sameFamily(annual.vintages, prior.vintages);
        const [a, c, p] = [held(annual), held(current), held(prior)];
        if (!a || !c || !p) continue;
        if (since === null) return none('vintages_differ');
        const terms: Term[] = [
          { statement: annual, vintage: a, sign: 1 },
          { statement: current, vintage: c, sign: 1 },
          { statement: prior, vintage: p, sign: -1 },
        ];
        const knownAt = latestOf([since, c.since]);
        const span = { firstDay: prior.lastDay + 1, lastDay: current.lastDay };
        const slipped =
          now.number === 1 &&
          (breaksTheYear(book, year, current) ?? breaksTheYear(book, before, prior)) !== null;
        if (slipped || terms.some(({ vintage }) => vintage.disputedBy.length > 0))
          return notDerivable('part_conflicting', span.firstDay, span.lastDay);
        return { ...span, state: 'derived', reason: null, terms, knownAt, rivals: [] };
      }
  return none('no_prior_year_to_date');
}

function fourQuarters(
  book: Statements,
  concept: Pick<Concept, 'measure' | 'sign' | 'neverNegative'>,
  years: readonly FiscalYear[],
  yearIndex: number,
  quarter: FiscalQuarter,
  others: readonly Statements[],
  otherwise: Reckoning,
): Reckoning {
  const slots = [yearIndex - 1, yearIndex].flatMap((index) => {
    const year = years[index];
    return (year?.quarters ?? []).map((slot) => ({ year, slot }));
  });
  const last = slots.findIndex(({ slot }) => slot === quarter);
  const parts = slots
    .slice(Math.max(0, last - 3), last + 1)
    .flatMap(({ year, slot }) => (year ? [quarterOf(book, concept, year, slot, others)] : []));
  if (parts.length !== 4 || !parts.every(isUsable)) return otherwise;
  const seamless = parts.every((part, index) => {
    const next = parts[index + 1];
    return !next || next.firstDay === part.lastDay + 1;
  });
  if (!seamless) return otherwise;
  return {
    state: 'derived',
    reason: null,
    firstDay: parts[0]?.firstDay ?? quarter.firstDay,
    lastDay: quarter.lastDay,
    terms: parts.flatMap(({ terms }) => terms),
    knownAt: latestOf(parts.map(({ knownAt }) => knownAt)),
    rivals: [],
  };
}

function previous(years: readonly FiscalYear[], index: number): FiscalYear | undefined {
  const [before, year] = [years[index - 1], years[index]];
  return before && year && Math.abs(year.firstDay - before.lastDay - 1) <= 3 ? before : undefined;
}
