import type { EvidenceClaim } from '../evidence-claim.ts';
import type { EvidenceRow, Verdict } from '../verdict.ts';
import { intervalOf, type Interval, type Reading } from '../precision.ts';

/** What a relation says of one claim: from the values of the others follows a value of this one. */
export interface Relation {
  rule: string;
  /** The claim that is checked. */
  stated: EvidenceClaim;
  /** The claims it follows from, in the order of the formula. */
  from: readonly EvidenceClaim[];
  formula: (values: readonly number[]) => number;
  /** "792 - 282 - 26": of the claims' own quotes. */
  expression: string;
  unit: string;
  /** What the stated value is compared with, where it is not the claim's own (a fall of 5 % is -5). */
  sign?: 1 | -1;
  /** Only a match is told: the words say less than that these parts are all. */
  onlyMatch?: boolean;
}

/**
 * Compares what is stated with what follows, both as precise as their quotes. What fits as written is confirmed; what
 * fits only if rounded is confirmed as `only_roughly` up to 15 %, and conflicting beyond; what fits in no reading does
 * not add up: contradicted, but where a hedge ("about") is in it and it is less than a factor of two, conflicting. Null
 * where nothing follows.
 */
export function weigh(relation: Relation): Verdict | null {
  const { stated, from, formula, sign = 1, onlyMatch = false } = relation;
  const values = from.map(middleOf);
  const said = middleOf(stated);
  if (values.some((value) => value === null) || said === null) return null;
  // from "over 30" nothing follows but "over"
  if (from.some(({ low, high }) => low === null || high === null)) return null;
  const follows = formula(values.filter((value) => value !== null));
  if (!Number.isFinite(follows) || follows === 0) return null;
  const ratio = (said * sign) / follows;
  const fits = (reading: Reading): boolean =>
    meet(
      signed(spanOf(stated, reading), sign),
      reach(
        from.map((one) => spanOf(one, reading)),
        formula,
      ),
    );
  const exact = fits('written');
  const wide = fits('meant');
  const rough = wide && Math.abs(ratio - 1) <= 0.15;
  if (onlyMatch && !exact && !rough) return null;
  const hedged = (stated.approx || from.some(({ approx }) => approx)) && ratio > 0.5 && ratio < 2;
  const outcome = exact || rough ? 'confirmed' : wide || hedged ? 'conflicting' : 'contradicted';
  return {
    claimId: stated.id,
    outcome,
    rule: relation.rule,
    reason: exact ? null : rough ? 'only_roughly' : 'does_not_add_up',
    ratio,
    tolerance: toleranceOf(stated, from, formula, follows),
    evidence: [
      {
        kind: 'arithmetic',
        expression: relation.expression,
        valueText: plain(follows * sign),
        unit: relation.unit,
      },
      ...from.map(rowOf),
    ],
    wouldSettle: null,
    restsOn: from.map(({ id }) => id),
  };
}

/** A claim as evidence for another. */
export function rowOf(claim: EvidenceClaim): EvidenceRow {
  const [low, high] = [claim.lowText, claim.highText];
  const value = low === high ? (low ?? '') : `${low ?? ''}..${high ?? ''}`;
  return {
    kind: 'claim',
    claimId: claim.id,
    documentId: claim.documentId,
    quote: claim.quote,
    value,
    unit: claim.unit,
    said: claim.sentence.slice(0, 300),
  };
}

/** The middle of a claim; of a bound its stated side. */
export function middleOf({ low, high }: { low: number | null; high: number | null }): number | null {
  return low === null ? high : high === null ? low : (low + high) / 2;
}

type Span = Pick<Interval, 'low' | 'high'>;

function spanOf(claim: EvidenceClaim, reading: Reading): Span {
  return intervalOf(claim, reading) ?? { low: -Infinity, high: Infinity };
}

/** Where the formula may lead: its values at the corners. Open sides stay open where they can be reached at all. */
function reach(inputs: readonly Span[], formula: Relation['formula']): Span {
  let corners: number[][] = [[]];
  if (inputs.length > 6) return sumReach(inputs, formula);
  for (const { low, high } of inputs)
    corners = corners.flatMap((corner) => [low, high].map((end) => [...corner, end]));
  const values = corners.map(formula).filter((value) => !Number.isNaN(value));
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Long lists are sums, which are lowest where each part is extreme the same way. */
function sumReach(inputs: readonly Span[], formula: Relation['formula']): Span {
  const lows = inputs.map(({ low }) => low);
  const highs = inputs.map(({ high }) => high);
  const [first = 0, ...rest] = lows;
  const [firstHigh = 0, ...restHigh] = highs;
  const values = [lows, highs, [first, ...restHigh], [firstHigh, ...rest]].map(formula);
  return { low: Math.min(...values), high: Math.max(...values) };
}

function meet(a: Span, b: Span): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function signed({ low, high }: Span, sign: 1 | -1): Span {
  return sign === 1 ? { low, high } : { low: -high, high: -low };
}

function toleranceOf(
  stated: EvidenceClaim,
  from: readonly EvidenceClaim[],
  formula: Relation['formula'],
  follows: number,
): number | null {
  const own = spanOf(stated, 'written');
  const value = middleOf(stated);
  const led = reach(
    from.map((one) => spanOf(one, 'written')),
    formula,
  );
  if (value === null || value === 0) return null;
  const tolerance = (own.high - own.low) / 2 / Math.abs(value) + (led.high - led.low) / 2 / Math.abs(follows);
  return Number.isFinite(tolerance) ? tolerance : null;
}

/** Up to six significant digits, without an exponent. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) >= 1e21 ? String(value) : String(rounded);
}
