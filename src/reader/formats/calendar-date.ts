/** The first full calendar date in a text ("2025-11-26", "2025/11/26", "2025年11月26日", "November 26, 2025") as ISO 8601. */
export function firstCalendarDate(text: string): string | null {
  const numeric =
    /(?<!\d)((?:19|20)\d\d)(?:[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日)/.exec(
      text,
    );
  const worded = /(?<![a-z])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)/i.exec(text);
  if (numeric && (!worded || numeric.index <= worded.index)) {
    return isoDate(numeric[1], numeric[2] ?? numeric[4], numeric[3] ?? numeric[5]);
  }
  const month = monthNumber(worded?.[1] ?? '');
  return worded && month !== null ? isoDate(worded[3], String(month), worded[2]) : null;
}

/** 1 to 12 for an English month name or its first three letters, else null. */
export function monthNumber(name: string): number | null {
  const index = months.findIndex(
    (month) => month === name.toLowerCase() || month.slice(0, 3) === name.toLowerCase(),
  );
  return index < 0 ? (name.toLowerCase() === 'sept' ? 9 : null) : index + 1;
}

/** "2025-03-07" of its parts, or null where there is no such day. */
function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  if (!(y >= 1000 && m >= 1 && m <= 12 && d >= 1 && d <= length)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
