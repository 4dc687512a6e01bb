/** A period label as it is read: "2025/2028" is "2025–2028", "FY2026-Q3" is "FY2026 Q3"; the parts are never translated. */
export function formatPeriod(period: string): string {
  return period
    .split('/')
    .map((part) => part.replace(/^((?:FY)?\d{4})-([QH]\d)$/, '$1 $2'))
    .join('–');
}
