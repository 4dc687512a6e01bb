import { isDay } from '../../base/days.ts';
import { refused } from '../body.ts';
import type { FeedAnswer, Refusal } from '../feed.ts';
import { isAccession } from './edgar.ts';
import { isRecord } from '../../base/is-record.ts';
import { shown } from './shape.ts';

/** One filing as EDGAR lists it. */
export interface Filing {
  accession: string;
  form: string;
  filed: string;
  /** End of the period it reports on; null where it reports on none. */
  reportDate: string | null;
  /** File name within the filing's folder, without the folder of the style sheet. */
  primaryDocument: string | null;
  /** Items of an 8-K: `2.02,9.01`. */
  items: string | null;
}

/**
 * The list of filings as EDGAR writes it: one list per column, all of one length. Throws payload_refused where a
 * column is missing or shorter than the others.
 */
export function readFilings(
  answer: FeedAnswer,
  columns: unknown,
  at: string,
): { filings: Filing[]; refused: Refusal[] } {
  if (!isRecord(columns)) throw refused(answer, `an object "${at}" of columns`, shown(columns));
  const [accessions = []] = names.map((name) => column(answer, columns, name, at));
  const uneven = names.find((name) => column(answer, columns, name, at).length !== accessions.length);
  if (uneven !== undefined) {
    const received = `${column(answer, columns, uneven, at).length} of ${uneven}`;
    throw refused(answer, `${accessions.length} rows in every column of "${at}"`, received);
  }
  const filings: Filing[] = [];
  const unusable: Refusal[] = [];
  const today = answer.retrievedAt.slice(0, 10);
  for (const index of accessions.keys()) {
    const cell = (name: (typeof names)[number]) => column(answer, columns, name, at)[index];
    const [accession, form, filed] = [cell('accessionNumber'), cell('form'), cell('filingDate')];
    const row = { at: `${at}[${index}]`, received: shown([accession, form, filed]) };
    if (!isAccession(accession) || typeof form !== 'string') unusable.push({ ...row, reason: 'unexpected' });
    else if (!isDay(filed)) unusable.push({ ...row, reason: 'malformed_date' });
    else if (filed > today) unusable.push({ ...row, reason: 'future_date' });
    else {
      const reportDate = cell('reportDate');
      filings.push({
        accession,
        form,
        filed,
        reportDate: isDay(reportDate) ? reportDate : null,
        primaryDocument: words(cell('primaryDocument'))?.replace(/^xsl[^/]*\//, '') ?? null,
        items: words(cell('items')),
      });
    }
  }
  return { filings, refused: unusable };
}

const names = ['accessionNumber', 'form', 'filingDate', 'reportDate', 'primaryDocument', 'items'] as const;

function column(
  answer: FeedAnswer,
  columns: Readonly<Record<string, unknown>>,
  name: string,
  at: string,
): readonly unknown[] {
  const cells = columns[name];
  if (!Array.isArray(cells)) throw refused(answer, `a column "${at}.${name}"`, shown(cells));
  return cells as unknown[];
}

function words(cell: unknown): string | null {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;
}
