import { one } from '../../base/decimal.ts';
import type { ClaimKind } from '../../base/vocabulary.ts';
import type { Decimal } from '../../base/decimal.ts';

/** What a number counts in. value in base units = number × factor / divisor. */
export interface Unit {
  /** GUIDE vocabulary; "money" stands for a currency the text leaves open. */
  unit: string;
  kind: ClaimKind;
  /** Units of one family may be the two ends of one range. */
  family: string;
  factor: Decimal;
  divisor: Decimal;
  currency: string | null;
  per: string | null;
  /** A generic measure word (个, 家, 次): with a small number in words it is manner of speech, not a figure. */
  generic: boolean;
  /** 个点, points: percentage points of a price, or basis points of a spread, by context. */
  openPoints: boolean;
}

/** What is not said of a unit is as with most. All are of one form: they are asked at every number. */
export function unitOf({
  unit,
  kind,
  family,
  factor = one,
  divisor = one,
  currency = null,
  per = null,
  generic = false,
  openPoints = false,
}: Pick<Unit, 'unit' | 'kind' | 'family'> & Partial<Unit>): Unit {
  return { unit, kind, family, factor, divisor, currency, per, generic, openPoints };
}
