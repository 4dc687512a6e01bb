import { articlesIn } from './articles.ts';
import { firstCalendarDate } from './calendar-date.ts';
import { inlineTurns } from './inline-turns.ts';
import type { SourceText } from './source-text.ts';
import { turnsIn, withTurns } from './turns.ts';

/**
 * A .txt file: its title is the first line, if that is short enough to be one; its date stands near the beginning. It
 * may hold several articles with comments behind them, or the turns of a talk.
 */
export function plainText(text: string): SourceText {
  const title = firstLine(text);
  const publishedAt = firstCalendarDate(text.slice(0, 400));
  const articles = articlesIn(text, { title, date: publishedAt });
  const isOne = articles.filter(({ kind }) => kind === 'article').length === 1;
  return {
    text,
    title,
    publishedAt: isOne ? publishedAt : dateAbove(text, articles[0]?.kind === 'section' ? articles[0].end : 0),
    speaker: null,
    language: null,
    segments: withTurns(
      articles,
      isOne
        ? turnsIn(text, 0)
        : articles
            .filter(({ kind }) => kind === 'article')
            .flatMap(({ start, end }) => inlineTurns(text, start, end)),
    ),
    hidden: [],
    spaces: [],
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

/** The date of a page of several articles stands above them. */
function dateAbove(text: string, end: number): string | null {
  return firstCalendarDate(text.slice(0, Math.min(end, 400)));
}
