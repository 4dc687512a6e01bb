import { daysBetween } from '../base/days.ts';
import type { DerivedFact, Shape } from '../facts/derived-fact.ts';
import { isShown } from '../facts/derived-fact.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import type { Bases } from './metric-basis.ts';
import type { Wording } from './wording.ts';

/** Which periods of a company a claim may mean. */
export interface MeantPeriod {
  /** Facts of these shapes and these places are meant: any of them may be the one. */
  fits(fact: DerivedFact): boolean;
  shapes: readonly Shape[];
  /** The text says which period; else it is the newest at the document's date, and only laid beside. */
  named: boolean;
  /** The text says it well enough to contradict. */
  sure: boolean;
  /** Null where no end can be told. */
  end: string | null;
}

/**
 * The periods a claim may mean; null where it names one that no account has (ten years, a week). A year or quarter without "FY" is read
 * as the calendar's and as the company's own: whoever writes "2025" of Nvidia may mean either, so both may agree and both must disagree.
 */
export function meantPeriod(
  claim: EvidenceClaim,
  wording: Wording,
  bases: Bases,
  measure: 'flow' | 'stock',
): MeantPeriod | null {
  const { words } = bases;
  const label = claim.period;
  if (label === null) return newest(measure, words['this-quarter'].isIn(wording.clause));
  const stock = measure === 'stock';
  const sure = isTold(claim);
  const end = claim.periodEnd;
  const cumulative = words.cumulative.isIn(wording.clause);
  const quarter = /^(FY)?(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) {
    const [, fiscal, year, number] = quarter;
    const own = `FY${year} Q${number}`;
    const ownToDate = `FY${year} ${Number(number) * 3}M`;
    const calendar = `${year}Q${number}`;
    const shapes: Shape[] = stock ? ['instant'] : cumulative ? ['ytd'] : ['quarter'];
    return {
      ...{ shapes, named: true, sure: sure && !cumulative, end },
      fits: (fact) =>
        fact.fiscal === own ||
        fact.fiscal === ownToDate ||
        (fiscal === undefined && fact.calendar === calendar),
    };
  }
  const year = /^(FY)?(\d{4})$/.exec(label);
  if (year) {
    const [, fiscal, number] = year;
    const shapes: Shape[] = stock ? ['instant'] : cumulative ? ['ytd'] : ['year'];
    const own = stock ? `FY${number} Q4` : `FY${number}`;
    const calendar = stock ? `${number}Q4` : `${number}`;
    return {
      ...{ shapes, named: true, sure: sure && !cumulative, end },
      fits: (fact) => fact.fiscal === own || (fiscal === undefined && fact.calendar === calendar),
    };
  }
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(label) && end !== null) {
    const day = label.length === 10;
    const told = words['three-months'].isIn(wording.sentence);
    return {
      shapes: stock ? ['instant'] : told ? ['quarter'] : ['quarter', 'year', 'ytd'],
      ...{ named: true, sure: sure && (stock || told), end },
      fits: (fact) =>
        day ? Math.abs(daysBetween(fact.periodEnd, end)) <= 3 : fact.periodEnd.slice(0, 7) === label,
    };
  }
  const { periodStart } = claim;
  if (periodStart === null || end === null || stock) return null;
  return {
    ...{ shapes: ['ytd'], named: true, sure: false, end },
    fits: (fact) =>
      fact.periodStart !== null &&
      Math.abs(daysBetween(fact.periodStart, periodStart)) <= 7 &&
      Math.abs(daysBetween(fact.periodEnd, end)) <= 7,
  };
}

/** Facts that a period means, newest first. Of the newest ones, one of each shape. */
export function factsOfPeriod(
  period: MeantPeriod,
  factsOf: (shape: Shape) => readonly DerivedFact[],
): DerivedFact[] {
  if (period.named)
    return period.shapes.flatMap((shape) => factsOf(shape).filter((fact) => period.fits(fact)));
  return period.shapes.flatMap((shape) => {
    const shown = factsOf(shape).filter(isShown);
    return shown.slice(-1);
  });
}

/** A span of the text, or the quarter of a report whose day the text gives. */
function isTold(claim: EvidenceClaim): boolean {
  const slot = claim.slots.find((one) => one.slot === 'period');
  return slot !== undefined && (slot.inferredReason === null || slot.inferredReason === 'quarter_of_report');
}

function newest(measure: 'flow' | 'stock', thisQuarter: boolean): MeantPeriod {
  const shapes: Shape[] =
    measure === 'stock' ? ['instant'] : thisQuarter ? ['quarter'] : ['quarter', 'ttm', 'year'];
  return { shapes, named: false, sure: false, end: null, fits: () => true };
}
