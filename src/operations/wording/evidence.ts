import type { Locale } from '../../base/locale.ts';
import type { EvidenceOut } from '../shapes/verdict.ts';
import { compact, quantityWords } from './quantity.ts';

/** A row of evidence in one line, its numbers as a person reads them: "nvidia revenue 2025Q3 = $57.006B (0001045810-…)". */
export function evidenceWords(row: EvidenceOut, locale: Locale): string {
  switch (row.kind) {
    case 'fact':
      return `${row.label} = ${valueWords(row.value_text, row.unit, locale)} (${row.source_ref})`;
    case 'claim':
      return `${row.said}: ${valueWords(row.value, row.unit, locale)}`;
    case 'arithmetic':
      return `${expressionWords(row.expression, locale)} = ${valueWords(row.value_text, row.unit, locale)}`;
    case 'table':
      return `${row.row.join(' ')} (${row.source_ref})`;
    case 'cited':
      return `${valueWords(row.value_text, row.unit, locale)} (${row.source})`;
  }
}

/** The same with every digit, for tables that programs read. */
export function evidenceDigits(row: EvidenceOut): string {
  switch (row.kind) {
    case 'fact':
      return `${row.label} = ${row.value_text} ${row.unit} (${row.source_ref})`;
    case 'claim':
      return `${row.said}: ${row.value} ${row.unit}`.trimEnd();
    case 'arithmetic':
      return `${row.expression} = ${row.value_text} ${row.unit}`;
    case 'table':
      return `${row.row.join(' ')} (${row.source_ref})`;
    case 'cited':
      return `${row.value_text} ${row.unit} (${row.source})`;
  }
}

/** A number, a range ("43..151") or a bound ("14000000000..") with its unit; what is no number stays as it is. */
export function valueWords(text: string, unit: string, locale: Locale): string {
  const [low = '', high = low] = text.split('..');
  const ends = [low, high].map((end) => (end.trim() === '' ? null : Number(end)));
  if (ends.every((end) => end === null) || ends.some((end) => end !== null && !Number.isFinite(end)))
    return `${text} ${unit}`.trim();
  const [name = '', per = null] = unit.split('/');
  const bare = ['', 'pure', 'ratio'].includes(name) ? 'count' : name;
  const rate = per === 'shares' ? 'share' : per;
  return quantityWords(
    { low: ends[0] ?? null, high: ends[1] ?? null, approx: false, unit: bare, per: rate },
    locale,
  );
}

/** "(57006000000 / 35082000000 - 1) * 100" with its large numbers in the units of the language. */
function expressionWords(expression: string, locale: Locale): string {
  return expression.replace(/(?<![\w.])\d{6,}(?:\.\d+)?(?![\w.])/g, (digits) =>
    compact(Number(digits), locale),
  );
}
