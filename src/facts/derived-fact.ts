import { negate, parseDecimal, shift, toNumber, toText } from '../base/decimal.ts';
import type { FactState } from '../base/observation.ts';
import type { Concept } from './concept.ts';
import { calendarQuarter, calendarYear, isoDay } from './period.ts';
import { totalAsNumber, totalOf, type Reason, type Reckoning, type Term } from './reckoning.ts';

export const shapes = ['quarter', 'year', 'ttm', 'ytd', 'instant'] as const;
export type Shape = (typeof shapes)[number];

/** A number of a concept as known at a date, with everything it was made of. */
export interface DerivedFact {
  concept: string;
  shape: Shape;
  /** ISO days; start null for an instant. Of what cannot be derived: where the period would lie. */
  periodStart: string | null;
  periodEnd: string;
  /** `2025Q4`, of a year `2025`: by the middle day (period.ts). */
  calendar: string;
  /** `FY2026 Q4`, `FY2026`, `FY2026 9M`; null where the filings do not tell. */
  fiscal: string | null;
  /** Exact, in `unit`; null with `value` where the state is not ok, derived or stale. */
  valueText: string | null;
  value: number | null;
  unit: string;
  state: FactState;
  reason: Reason | null;
  /** `us-gaap:X 2025-02-01..2026-01-31 - us-gaap:X 2025-02-01..2025-10-31`; null where stated as it is. */
  formula: string | null;
  inputs: readonly FactInput[];
  /** Newest first statement among the inputs, UTC instant; empty where nothing is known. */
  knownAt: string;
  /** What is said of the period and not believed: all of it where the state is conflicting. */
  rivals: readonly { valueText: string; formula: string | null; inputs: readonly FactInput[] }[];
}

export interface FactInput {
  sign: 1 | -1;
  series: string;
  tag: string | null;
  periodStart: string | null;
  periodEnd: string;
  valueText: string;
  value: number;
  /** Accession number of the statement shown: the finest of this value. */
  sourceRef: string;
  form: string | null;
  /** First statement of the value. */
  knownAt: string;
  /** Filings that state it. */
  statements: number;
  /** Values the period had before this one. */
  restated: number;
}

/** Labels a reckoning and gives it its exact value. */
export function derivedFact(
  concept: Pick<Concept, 'id' | 'sign'>,
  shape: Shape,
  reckoned: Reckoning,
  place: { unit: string; fiscal: string | null },
): DerivedFact {
  const periodStart = reckoned.firstDay === null ? null : isoDay(reckoned.firstDay);
  const periodEnd = isoDay(reckoned.lastDay);
  const shown = reckoned.state === 'ok' || reckoned.state === 'derived';
  return {
    concept: concept.id,
    shape,
    periodStart,
    periodEnd,
    calendar:
      shape === 'year' && periodStart !== null
        ? calendarYear(periodStart, periodEnd)
        : calendarQuarter({ start: shape === 'quarter' ? periodStart : null, end: periodEnd }),
    fiscal: place.fiscal,
    valueText: shown ? textOf(reckoned.terms, concept.sign) : null,
    value: shown ? concept.sign * totalAsNumber(reckoned.terms) + 0 : null,
    unit: place.unit,
    state: reckoned.state,
    reason: reckoned.reason,
    formula: formulaOf(reckoned.terms),
    inputs: reckoned.terms.map(inputOf),
    knownAt: reckoned.knownAt,
    rivals: rivalsOf(reckoned, concept.sign),
  };
}

export function isShown({ state }: Pick<DerivedFact, 'state'>): boolean {
  return state === 'ok' || state === 'derived' || state === 'stale';
}

function rivalsOf(reckoned: Reckoning, sign: 1 | -1): DerivedFact['rivals'] {
  const [only] = reckoned.terms;
  const own = reckoned.state === 'conflicting' ? [reckoned.terms] : [];
  const disputed =
    own.length > 0 && only && reckoned.terms.length === 1
      ? only.vintage.disputedBy.map((held): readonly Term[] => [
          { ...only, vintage: { ...only.vintage, held } },
        ])
      : [];
  return [...own, ...disputed, ...reckoned.rivals]
    .filter((terms) => terms.length > 0)
    .map((terms) => ({
      valueText: textOf(terms, sign),
      formula: formulaOf(terms),
      inputs: terms.map(inputOf),
    }));
}

function textOf(terms: readonly Term[], sign: 1 | -1): string {
  const [only] = terms;
  if (only && terms.length === 1 && sign * only.sign === 1 && only.statement.series.scale === 0)
    return only.vintage.held.valueText;
  const total = totalOf(terms);
  return toText(sign === 1 ? total : negate(total));
}

function formulaOf(terms: readonly Term[]): string | null {
  if (terms.length < 2) return null;
  return terms
    .map(({ statement, sign }, index) => {
      const name = `${statement.series.tag ?? statement.series.id} ${statement.start ?? ''}..${statement.end}`;
      return index === 0 ? name : `${sign === 1 ? '+' : '-'} ${name}`;
    })
    .join(' ');
}

function inputOf({ statement, vintage, sign }: Term): FactInput {
  const { held, since, sources } = vintage;
  const { scale } = statement.series;
  const exact = scale === 0 ? null : parseDecimal(held.valueText);
  return {
    sign,
    series: statement.series.id,
    tag: statement.series.tag,
    periodStart: statement.start,
    periodEnd: statement.end,
    valueText: exact === null ? held.valueText : toText(shift(exact, scale)),
    value: exact === null ? held.value : toNumber(shift(exact, scale)),
    sourceRef: held.sourceRef,
    form: held.form,
    knownAt: since,
    statements: new Set(sources.map(({ sourceRef }) => sourceRef)).size,
    restated: statement.vintages.length - 1,
  };
}
