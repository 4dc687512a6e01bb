import type { Locale } from '../../base/locale.ts';

/** A number in the unit of an indicator as a person reads it: `45.0 %`, `4.5 pp`, `1.02×`, `571B USD`, `5,703`. */
export function indicatorValue(value: number, unit: string, locale: Locale, signed = false): string {
  const [factor, suffix, digits] = wordings[unit] ?? [1, '', null];
  const scaled = value * factor;
  // What would be rounded away keeps a digit more.
  const shown = digits === 1 && scaled !== 0 && Math.abs(scaled) < 0.1 ? 2 : digits;
  const large = digits === null && Math.abs(scaled) >= 100_000;
  const number = new Intl.NumberFormat(locale, {
    signDisplay: signed ? ('exceptZero' as const) : ('negative' as const),
    ...(large
      ? { notation: 'compact' as const, maximumSignificantDigits: 4 }
      : digits === null
        ? { maximumSignificantDigits: Math.abs(scaled) >= 1000 ? 6 : 4 }
        : { minimumFractionDigits: shown ?? 0, maximumFractionDigits: shown ?? 0 }),
  }).format(Math.abs(scaled) < 1e-9 ? 0 : scaled);
  if (suffix !== '') return `${number}${suffix}`;
  return plain.has(unit) ? number : `${number} ${unit}`;
}

/** The unit in which growth of an indicator is told, and its acceleration. */
export function growthUnit(
  unit: string,
  growth: 'relative' | 'difference' | 'none',
): { growth: string; acceleration: string } {
  if (growth === 'relative') return { growth: 'percent', acceleration: 'points' };
  const same = unit === 'percent' ? 'points' : unit;
  return { growth: same, acceleration: same };
}

const wordings: Readonly<Record<string, readonly [factor: number, suffix: string, digits: number]>> = {
  percent: [100, ' %', 1],
  fraction: [100, ' %', 1],
  points: [100, ' pp', 1],
  times: [1, '×', 2],
};

const plain: ReadonlySet<string> = new Set(['count', 'index', '']);
