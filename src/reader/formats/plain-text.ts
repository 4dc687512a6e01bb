import { firstCalendarDate } from './calendar-date.ts';
import type { SourceText } from './source-text.ts';

/** A .txt file: its title is the first line, if that is short enough to be one; its date stands near the beginning. */
export function plainText(text: string): SourceText {
  const title = firstLine(text);
  const publishedAt = firstCalendarDate(text.slice(0, 400));
  return {
    title,
    publishedAt,
    speaker: null,
    segments: [
      {
        start: 0,
        end: text.length,
        kind: 'article',
        title,
        speaker: null,
        speakerId: null,
        date: publishedAt,
        source: null,
      },
    ],
    hidden: [],
    warnings: [],
  };
}

/** The first line that is not blank, up to 120 characters; null where it is longer, being then a paragraph. */
export function firstLine(text: string): string | null {
  const line =
    /\S[^\r\n]*/
      .exec(text)?.[0]
      .replace(/^#+\s*/, '')
      .trim() ?? '';
  return line === '' || line.length > 120 ? null : line;
}
