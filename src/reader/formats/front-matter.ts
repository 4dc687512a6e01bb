import { parseDocument } from 'yaml';
import { TightropeError } from '../../base/error.ts';
import { firstCalendarDate } from './calendar-date.ts';
import { plainFields } from './plain-fields.ts';

export interface FrontMatter {
  /** Offset behind the closing mark's line; 0 where the text has no front matter. */
  end: number;
  title: string | null;
  /** Calendar date, ISO 8601. */
  date: string | null;
  speaker: string | null;
}

/** The YAML between two --- lines at the very beginning. Throws front_matter_malformed with the line of the fault. */
export function frontMatter(text: string, at: string): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening[0].length));
  if (!closing) {
    // A rule at the top of a text is no front matter; one followed by a key is.
    if (!/^[\w-]+:(?:\s|$)/.test(text.slice(opening[0].length))) return none;
    throw new TightropeError('front_matter_malformed', { at: `${at}:1`, expected: '---', received: '---' });
  }
  const body = text.slice(opening[0].length, opening[0].length + closing.index);
  const fields = plainFields(body) ?? parsedFields(body, at);
  const after = opening[0].length + closing.index + closing[0].length;
  const date = fields.get('date') ?? fields.get('published') ?? fields.get('published_at');
  return {
    end: after + (/^\r?\n/.exec(text.slice(after))?.[0].length ?? 0),
    title: asText(fields.get('title')),
    date: firstCalendarDate(date instanceof Date ? date.toISOString() : (asText(date) ?? '')),
    speaker: asText(fields.get('speaker')) ?? asText(fields.get('author')),
  };
}

function parsedFields(body: string, at: string): ReadonlyMap<string, unknown> {
  const document = parseDocument(body, { logLevel: 'silent' });
  const fault = document.errors[0];
  if (fault) {
    const line = (fault.linePos?.[0].line ?? 1) + 1;
    throw new TightropeError('front_matter_malformed', {
      at: `${at}:${line}`,
      received: fault.code,
      cause: fault,
    });
  }
  const values: unknown = document.toJS({ maxAliasCount: 100 });
  if (values !== null && (typeof values !== 'object' || Array.isArray(values))) {
    throw new TightropeError('front_matter_malformed', {
      at: `${at}:2`,
      expected: 'key: value',
      received: typeof values,
    });
  }
  return new Map<string, unknown>(Object.entries(values ?? {}));
}

const none: FrontMatter = { end: 0, title: null, date: null, speaker: null };

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
