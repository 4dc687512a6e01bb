import { parse } from 'csv-parse/browser/esm/sync';
import { refused, textBody } from './body.ts';
import type { FeedAnswer } from './feed.ts';

/** The answer's rows as cells, the header first. Throws payload_refused where it is HTML, not UTF-8 or not CSV. */
export function csvBody(answer: FeedAnswer): string[][] {
  const text = textBody(answer);
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw refused(answer, 'CSV', text.trim().slice(0, 200), error);
  }
}
