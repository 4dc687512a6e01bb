/** An exact decimal: value = digits × 10^exponent. Trailing zeros are kept out of `digits`, so equal values are equal data. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

const zero: Decimal = { digits: 0n, exponent: 0 };
export const one: Decimal = { digits: 1n, exponent: 0 };

export function decimal(digits: bigint | number, exponent = 0): Decimal {
  if (typeof digits === 'bigint') return normalised(digits, exponent);
  if (digits === 0) return zero;
  while (digits % 10 === 0) {
    digits /= 10;
    exponent += 1;
  }
  return { digits: BigInt(digits), exponent: exponent + 0 };
}

/** Reads "570.06", "-0.5" or ".75": ASCII digits, no separators, no exponent. Null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  const whole = match?.[2] ?? '';
  const part = match?.[3] ?? '';
  if (!match || whole.length + part.length === 0) return null;
  const digits = BigInt(whole + part);
  return normalised(match[1] === '-' ? -digits : digits, -part.length);
}

/** Plain decimal text without an exponent: "57006000000", "-0.75". */
export function toText(value: Decimal): string {
  const kept = Number(value.digits);
  if (Math.abs(kept) < mostKept) {
    if (value.exponent >= 0) return String(kept) + '0'.repeat(value.exponent);
    const number = scaled(value, kept);
    // Without an exponent a double is written with its own digits, up to fifteen.
    if (number === 0 || (Math.abs(number) >= 1e-6 && Math.abs(number) < 1e21)) return String(number);
  }
  const sign = value.digits < 0n ? '-' : '';
  const digits = (value.digits < 0n ? -value.digits : value.digits).toString();
  if (value.exponent >= 0) return sign + digits + '0'.repeat(value.exponent);
  const places = -value.exponent;
  const padded = digits.padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** The nearest double. */
export function toNumber(value: Decimal): number {
  return scaled(value, Number(value.digits));
}

/** The same with the digits as a double. */
function scaled(value: Decimal, digits: number): number {
  // Products and quotients of two exactly held numbers are rounded once, and so are the nearest.
  if (Number.isSafeInteger(digits) && Math.abs(value.exponent) <= 22)
    return value.exponent < 0 ? digits / 10 ** -value.exponent : digits * 10 ** value.exponent;
  return Number(`${value.digits}e${value.exponent}`);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.digits === 0n) return b;
  if (b.digits === 0n) return a;
  const exponent = Math.min(a.exponent, b.exponent);
  return normalised(digitsAt(a, exponent) + digitsAt(b, exponent), exponent);
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 1n) return shift(a, b.exponent);
  return normalised(a.digits * b.digits, a.exponent + b.exponent);
}

/** value × 10^places. */
export function shift(value: Decimal, places: number): Decimal {
  if (places === 0) return value;
  return value.digits === 0n ? zero : { digits: value.digits, exponent: value.exponent + places };
}

export function negate(value: Decimal): Decimal {
  return { digits: -value.digits, exponent: value.exponent };
}

/**
 * a / b to 12 significant digits, rounded half away from zero; exact where it terminates within them.
 * Throws RangeError when b is zero.
 */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) throw new RangeError('division by zero');
  if (a.digits === 0n) return zero;
  const negative = a.digits < 0n !== b.digits < 0n;
  const above = a.digits < 0n ? -a.digits : a.digits;
  const below = b.digits < 0n ? -b.digits : b.digits;
  const spare = Math.max(0, below.toString().length - above.toString().length + significantDigits + 1);
  const quotient = (above * 10n ** BigInt(spare)) / below;
  const excess = quotient.toString().length - significantDigits;
  const unit = excess > 0 ? 10n ** BigInt(excess) : 1n;
  const rounded = (quotient + unit / 2n) / unit;
  const exponent = a.exponent - b.exponent - spare + Math.max(0, excess);
  return normalised(negative ? -rounded : rounded, exponent);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.exponent === b.exponent) return a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0;
  // Rounding to the nearest double keeps the order, so doubles that differ have said all.
  const [left, right] = [toNumber(a), toNumber(b)];
  if (left !== right) return left < right ? -1 : 1;
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = digitsAt(a, exponent) - digitsAt(b, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const significantDigits = 12;
const mostKept = 1e15;

function digitsAt(value: Decimal, exponent: number): bigint {
  return value.digits * 10n ** BigInt(value.exponent - exponent);
}

function normalised(digits: bigint, exponent: number): Decimal {
  if (digits === 0n) return zero;
  while (digits % 10n === 0n) {
    digits /= 10n;
    exponent += 1;
  }
  // Adding 0 keeps a negative zero out.
  return { digits, exponent: exponent + 0 };
}
