import { monthNumber } from '../formats/calendar-date.ts';
import type { Groups } from './period-pattern.ts';
import { dayLabel, fiscalLabel, monthLabel, quarterDigit } from './period-labels.ts';

/** What names its year itself. */
export function absoluteLabel(g: Groups): string | null {
  // The commonest of all has no other group that is looked for here.
  if (g['bareYear']) return g['bareYear'];
  const from = g['fromYear'] ?? g['fromYear2'];
  const to = g['toYear'] ?? g['toYear2'];
  if (from && to) return from < to ? `${from}/${to}` : from;
  const open = g['openYear'] ?? g['openYear2'] ?? g['openYear3'];
  if (open) return `/${open}`;
  if (g['isoYear']) return dayLabel(Number(g['isoYear']), Number(g['isoMonth']), Number(g['isoDay']));
  if (g['ymYear']) return monthLabel(Number(g['ymYear']), Number(g['ymMonth']));
  const fiscal = g['fqYear'] ?? g['fqYear2'] ?? g['fqYear3'] ?? g['fiscal'] ?? g['fiscal2'];
  if (fiscal) return fiscalLabel(fiscal, g['fq'] ?? g['fq2'] ?? g['fq3'] ?? g['fiscalQuarter']);
  const quarter = g['cnQuarter'] ?? g['qQuarter'] ?? g['qQuarter2'] ?? g['qQuarter3'];
  if (quarter) {
    const named = g['cnYear'] ?? g['qYear'] ?? g['qYear2'] ?? g['qYear3'] ?? '';
    return `${named.length === 2 ? `20${named}` : named}-Q${quarterDigit(quarter)}`;
  }
  if (g['eq'] && g['eqYear']) return `${g['eqYear']}-Q${quarterDigit(g['eq'])}`;
  const half = g['ehYear'] ?? g['ehYear2'];
  if (half) return `${half}-H${g['eh'] === 'first' || g['eh2'] === '1' ? 1 : 2}`;
  if (g['hYear']) return `${g['hYear']}-H${g['half'] === '上' ? 1 : 2}`;
  if (g['mYear'])
    return g['day']
      ? dayLabel(Number(g['mYear']), Number(g['month']), Number(g['day']))
      : monthLabel(Number(g['mYear']), Number(g['month']));
  if (g['monthName']) {
    const month = monthNumber(g['monthName']) ?? 0;
    return g['monthDay']
      ? dayLabel(Number(g['monthYear']), month, Number(g['monthDay']))
      : monthLabel(Number(g['monthYear']), month);
  }
  if (g['half1'] && g['halfYear']) return `${g['halfYear']}-H1`;
  const end = g['endYear'] ?? g['endYear2'];
  return end ? `${end}-12` : null;
}
