import type { Decimal } from '../../base/decimal.ts';
import type { Change, ClaimKind } from '../../base/vocabulary.ts';
import type { Unit } from './unit.ts';

/** A number with its unit, as a range: low equals high for a point, null on the open side of a bound. View offsets. */
export interface Quantity {
  start: number;
  end: number;
  /** The number itself, without the modifiers before and behind it. */
  core: { start: number; end: number };
  low: Decimal | null;
  high: Decimal | null;
  approx: boolean;
  unit: Unit;
  kind: ClaimKind;
  per: string | null;
  /** Said by the quantity's own wording: 翻倍, 跌超10%. */
  change: Change | null;
  changeSpan: { start: number; end: number } | null;
  /** The currency was not written at the number. */
  currencyInferred: boolean;
  vague: boolean;
  digits: boolean;
  scaled: boolean;
  bareScale: boolean;
}
