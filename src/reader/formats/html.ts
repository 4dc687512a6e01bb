import type { TextLanguage } from '../../base/vocabulary.ts';
import { TightropeError } from '../../base/error.ts';
import { firstCalendarDate } from './calendar-date.ts';
import { mainText } from './html/main-text.ts';
import type { Line } from './html/page-parts.ts';
import { parsePage } from './html/page.ts';
import type { Page } from './html/page.ts';
import { bareSegment } from './bare-segment.ts';
import { firstLine } from './plain-text.ts';
import type { SourceSegment, SourceText } from './source-text.ts';
import { turnsIn, withTurns } from './turns.ts';

/**
 * A web page. What is stored is its writing: the title, then the lines of the article (or of each), without menus,
 * scripts, forms and comments; the cells of a table's row parted by tabs. Any input is a page, however broken.
 * Throws file_empty where nothing is written on it.
 */
export function html(page: string, name: string): SourceText {
  const parsed = parsePage(page);
  const { facts } = parsed;
  const { articles, around } = mainText(parsed);
  const heading = articles.length === 1 ? onlyHeading(parsed, around) : null;
  const title = facts.headline ?? heading ?? facts.title ?? firstLine(articles[0]?.[0]?.text ?? '');
  const parts: string[] = [];
  const segments: SourceSegment[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  if (title !== null && articles.length < 2 && !startsWithTitle(articles[0] ?? [], title))
    write(`${title}\n\n`);
  for (const lines of articles) {
    const start = segments.length === 0 ? 0 : length;
    for (const [index, line] of lines.entries()) {
      if (index > 0) write(line.beginsParagraph ? '\n\n' : '\n');
      write(line.text);
    }
    write('\n');
    const own = articles.length > 1 ? firstLine(lines[0]?.text ?? '') : title;
    segments.push(bareSegment('article', start, length, { title: own, source: facts.site }));
    if (lines !== articles.at(-1)) write('\n');
  }
  const text = parts.join('');
  if (text.trim() === '') throw new TightropeError('file_empty', { at: name });
  const above = around
    .slice(0, Math.max(0, around.indexOf(articles[0]?.[0] ?? noLine)))
    .filter((line) => line.text.length < 120);
  const dateAbove = firstCalendarDate(
    above
      .slice(-linesAbove)
      .map((line) => line.text)
      .join('\n'),
  );
  const publishedAt = facts.date ?? dateAbove ?? firstCalendarDate(text.slice(0, 400));
  return {
    text,
    title,
    publishedAt,
    speaker: facts.author,
    language: languageNamed(facts.language),
    segments: withTurns(
      segments.map((segment) => ({ ...segment, date: publishedAt })),
      articles.length > 1 ? [] : turnsIn(text, 0),
    ),
    hidden: [],
    spaces: [],
    warnings: [],
  };
}

/** How many short lines above the article may hold its date. */
const linesAbove = 8;
const noLine: Line = { text: '', block: -1, linked: 0, beginsParagraph: false };

/** Whether a text begins as a page does, behind comments, an XML declaration and white space. */
export function beginsAsHtml(text: string): boolean {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : null;
    if (end === null) return /^<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(at, at + 40));
    const found = text.indexOf(end, at);
    if (found < 0) return false;
    at = found + end.length;
  }
}

/** The text of the one h1 among the lines; null where there is none or more than one. */
function onlyHeading({ blocks }: Page, lines: readonly Line[]): string | null {
  const [first, ...others] = lines.filter(({ block }) => blocks[block]?.name === 'h1');
  return first === undefined || others.length > 0 ? null : first.text;
}

function startsWithTitle(lines: readonly Line[], title: string): boolean {
  return lines.slice(0, 5).some(({ text }) => text === title || (text.length > 8 && title.startsWith(text)));
}

function languageNamed(tag: string | null): TextLanguage | null {
  const language = (tag ?? '').toLowerCase();
  if (/^zh\b/.test(language)) return /hant|-tw|-hk|-mo/.test(language) ? 'zh-Hant' : 'zh-Hans';
  return /^en\b/.test(language) ? 'en' : null;
}
