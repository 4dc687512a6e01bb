import { monthNumber } from '../formats/calendar-date.ts';
import type { Groups } from './period-pattern.ts';
import { dayLabel, fiscalLabel, monthLabel, quarterDigit } from './period-labels.ts';

/** What names its year itself, by the kind of its match; null for every other kind, and for a part of a year without the year. */
export function absoluteLabel(kind: string, groups: Groups): string | null {
  return labels.get(kind)?.(groups) ?? null;
}

type Label = (g: Groups) => string | null | undefined;

const labels: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['bareYear', (g) => g['bareYear']],
  ['fromYear', (g) => years(g['fromYear'], g['toYear'])],
  ['fromYear2', (g) => years(g['fromYear2'], g['toYear2'])],
  ['openYear', (g) => `/${g['openYear'] ?? ''}`],
  ['openYear2', (g) => `/${g['openYear2'] ?? ''}`],
  ['openYear3', (g) => `/${g['openYear3'] ?? ''}`],
  ['isoYear', (g) => dayLabel(Number(g['isoYear']), Number(g['isoMonth']), Number(g['isoDay']))],
  ['ymYear', (g) => monthLabel(Number(g['ymYear']), Number(g['ymMonth']))],
  ['fq', (g) => fiscalLabel(g['fqYear'] ?? '', g['fq'])],
  ['fq2', (g) => fiscalLabel(g['fqYear2'] ?? '', g['fq2'])],
  ['fqYear3', (g) => fiscalLabel(g['fqYear3'] ?? '', g['fq3'])],
  ['fiscal', (g) => fiscalLabel(g['fiscal'] ?? '', g['fiscalQuarter'])],
  ['fiscal2', (g) => fiscalLabel(g['fiscal2'] ?? '', undefined)],
  ['halfYear', (g) => `${g['halfYear'] ?? ''}-H1`],
  ['cnYear', (g) => quarter(g['cnYear'], g['cnQuarter'])],
  ['qYear', (g) => quarter(g['qYear'], g['qQuarter'])],
  ['qQuarter2', (g) => quarter(g['qYear2'], g['qQuarter2'])],
  ['qQuarter3', (g) => quarter(g['qYear3'], g['qQuarter3'])],
  ['eq', (g) => (g['eqYear'] === undefined ? null : quarter(g['eqYear'], g['eq']))],
  ['eh', (g) => `${g['ehYear'] ?? ''}-H${g['eh'] === 'first' ? 1 : 2}`],
  ['eh2', (g) => `${g['ehYear2'] ?? ''}-H${g['eh2'] ?? ''}`],
  ['hYear', (g) => `${g['hYear'] ?? ''}-H${g['half'] === '上' ? 1 : 2}`],
  ['mYear', (g) => dayOrMonth(g['mYear'], Number(g['month']), g['day'])],
  ['monthName', (g) => dayOrMonth(g['monthYear'], monthNumber(g['monthName'] ?? '') ?? 0, g['monthDay'])],
  ['endYear', (g) => `${g['endYear'] ?? ''}-12`],
  ['endYear2', (g) => `${g['endYear2'] ?? ''}-12`],
]);

function years(from = '', to = ''): string {
  return from < to ? `${from}/${to}` : from;
}

function quarter(year = '', name = ''): string {
  return `${year.length === 2 ? `20${year}` : year}-Q${quarterDigit(name)}`;
}

function dayOrMonth(year: string | undefined, month: number, day: string | undefined): string | null {
  return day === undefined ? monthLabel(Number(year), month) : dayLabel(Number(year), month, Number(day));
}
