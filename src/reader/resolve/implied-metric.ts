import { compare, decimal } from '../../base/decimal.ts';
import type { Change } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found } from './scene.ts';

/** The measure a unit implies by itself, by the kind of the subject: 跌 3% of an index is a change of its price. */
export function impliedMetric(
  quantity: Quantity,
  change: Change | null,
  subjectKind: string | null,
): Found<string> {
  return { value: impliedBy(quantity, change, subjectKind), span: null, reason: 'implied_by_unit' };
}

/** What the unit says of the measure whatever it is of, for finding that. */
export function byUnit(quantity: Quantity): string | null {
  const { family } = quantity.unit;
  return family === 'point' ? 'index_level' : family === 'power' ? 'power_capacity' : null;
}

function impliedBy(quantity: Quantity, change: Change | null, subjectKind: string | null): string {
  switch (quantity.unit.family) {
    case 'percent':
    case 'pp':
      if (change === null) return 'other:share';
      return subjectKind === null || tradedKinds.has(subjectKind) ? 'price_change' : 'growth';
    case 'money':
      return impliedByAmount(quantity, subjectKind);
    case 'point':
      return change === null ? 'index_level' : 'price_change';
    case 'power':
      return 'power_capacity';
    case 'contracts':
      return 'option_position';
    case 'duration':
      return 'other:duration';
    case 'bps':
      return 'interest_rate';
    case 'ratio':
      return 'multiple_of';
    default:
      return 'other:count';
  }
}

/** A few hundred dollars of a company are its share, of goods their price; sums are money spent on a layer. */
function impliedByAmount(quantity: Quantity, subjectKind: string | null): string {
  if (quantity.per === 'share') return 'share_price';
  const amount = quantity.high ?? quantity.low;
  if (amount !== null && compare(amount, decimal(10_000)) < 0) {
    if (subjectKind === 'company' || subjectKind === 'bank' || subjectKind === 'fund') return 'share_price';
    return subjectKind === 'commodity' || subjectKind === 'crypto' ? 'other:commodity_price' : 'other:price';
  }
  // A coin costs tens of thousands; billions are what all of them are worth.
  if (subjectKind === 'crypto' && amount !== null && compare(amount, decimal(10_000_000)) < 0)
    return 'other:commodity_price';
  return subjectKind === 'layer' ? 'investment' : 'other:amount';
}

const tradedKinds: ReadonlySet<string> = new Set([
  'company',
  'index',
  'market',
  'fund',
  'commodity',
  'currency',
  'crypto',
]);
