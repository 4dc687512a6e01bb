import { bareSegment } from './bare-segment.ts';
import { firstCalendarDate } from './calendar-date.ts';
import type { SourceSegment } from './source-text.ts';

/**
 * The articles of a page of text, with the readers' comments behind them. A page of several shows by sources in
 * brackets at the ends of long lines, or by headlines each followed by one very long line. One article otherwise.
 */
export function articlesIn(
  text: string,
  whole: { title: string | null; date: string | null },
): SourceSegment[] {
  const lines = linesOf(text);
  const starts = headlines(lines);
  if (starts.length < 2) return single(text, lines, whole);
  const found: SourceSegment[] = [];
  const [first = 0] = starts;
  if (first > 0)
    found.push(bareSegment('section', 0, lines[first]?.start ?? 0, { title: lines[0]?.text ?? null }));
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1] ?? lines.length;
    const end = endOf(lines, start, next);
    const until = lines[end]?.start ?? text.length;
    const source = sourceOf(lines[end - 1]?.text ?? '');
    const title = lines[start]?.text ?? null;
    found.push(
      bareSegment('article', lines[start]?.start ?? 0, until, {
        title,
        source,
        date: dateOf(lines, start, end),
      }),
    );
    for (let at = end; at < next; at++) {
      found.push(bareSegment('comment', lines[at]?.start ?? until, lines[at + 1]?.start ?? text.length));
    }
  }
  return found;
}

interface Line {
  start: number;
  text: string;
  /** What it names as its source. */
  source: string | null;
  isLong: boolean;
  endsArticle: boolean;
}

/** Where a line is as long as a paragraph, and where it is as long as an article, in UTF-16 code units. */
const paragraphLength = 120;
const articleLength = 400;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end).trim();
    if (line !== '') {
      const isLong = line.length >= paragraphLength;
      const source = sourceOf(line);
      lines.push({
        start,
        text: line,
        isLong,
        source,
        endsArticle: source !== null && (isLong || line.length < 40),
      });
    }
    start = end + 1;
  }
  return lines;
}

/** Numbers of the lines that begin an article; fewer than two where the page is one article. */
function headlines(lines: readonly Line[]): number[] {
  const flat = lines.flatMap((line, at) =>
    (lines[at + 1]?.text.length ?? 0) >= articleLength && isHeadline(line) ? [at] : [],
  );
  const isFlat = flat.length >= 2 && isMostOf(lines, flat);
  if (isFlat) return flat;
  if (lines.filter(({ endsArticle }) => endsArticle).length < 2) return [];
  let isOpen = true;
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (isOpen && (lines[at + 1]?.isLong ?? false) && isHeadline(line)) {
      starts.push(at);
      isOpen = false;
    }
    if (line.endsArticle) isOpen = true;
  }
  return starts;
}

/** Whether the bodies behind the headlines are nearly all of the page: then it has no articles of several lines. */
function isMostOf(lines: readonly Line[], starts: readonly number[]): boolean {
  const whole = lines.reduce((sum, { text }) => sum + text.length, 0);
  const bodies = starts.reduce((sum, at) => sum + (lines[at + 1]?.text.length ?? 0), 0);
  return bodies * 10 >= whole * 8;
}

/** Behind the last line of an article: its source, else its last long line; short lines after that are comments. */
function endOf(lines: readonly Line[], start: number, next: number): number {
  for (let at = start; at < next; at++) if (lines[at]?.endsArticle === true) return at + 1;
  for (let at = next - 1; at > start; at--) if (lines[at]?.isLong === true) return at + 1;
  return next;
}

function single(
  text: string,
  lines: readonly Line[],
  whole: { title: string | null; date: string | null },
): SourceSegment[] {
  const head = lines.findIndex(({ text: line }) => line.length <= longestHead && isCommentHead(line));
  const end = head < 0 ? lines.length : head;
  const source = lines.slice(0, end).findLast(({ isLong, endsArticle }) => isLong || endsArticle);
  const until = lines[end]?.start ?? text.length;
  const article = bareSegment('article', 0, until, {
    ...whole,
    source: source === undefined ? null : sourceOf(source.text),
  });
  const comments = lines
    .slice(end + 1)
    .map((line, index) => bareSegment('comment', line.start, lines[end + index + 2]?.start ?? text.length));
  if (head >= 0 && comments.length === 0) return [{ ...article, end: text.length }];
  return [article, ...comments];
}

const longestHead = 30;
/** The last character tells most lines apart. */
function isCommentHead(line: string): boolean {
  return commentHeadEnds.has(line.charAt(line.length - 1)) && commentHead.test(line);
}

const commentHeadEnds: ReadonlySet<string> = new Set([...'论論言帖响響区區tTsSſ0123456789(（)）:：']);
const commentHead =
  /^(?:全部|最新|热门|熱門|网友|網友|读者|讀者)?(?:评论|評論|留言|跟帖|回响|迴響)(?:区|區)?\s?[(（]?\d{0,6}[)）]?[:：]?$|^(?:reader |\d{1,6} )?comments?\s?(?:\(\d{1,6}\))?:?$/i;

/** A line like a headline, where it names no source: short, with words in it, and not ended as a sentence or a list is. */
function isHeadline({ text: line, source }: Line): boolean {
  return (
    source === null &&
    line.length >= 4 &&
    line.length <= 150 &&
    (line.length <= 80 || !/\p{Script=Han}/u.test(line)) &&
    !/[。，、；：,;:.…]$/.test(line) &&
    !/^(?:[-*•·]\s|\d{1,3}[.、)]\s|https?:)/.test(line) &&
    /\p{L}{2}/u.test(line)
  );
}

/** What stands in brackets behind the last sentence, or behind "来源：" on a line of its own; null where nothing does. */
function sourceOf(line: string): string | null {
  const named =
    line.length < 60 && (line.includes(':') || line.includes('：'))
      ? /^[(（【[]?\s?(?:文章|资料|資料|本文)?(?:来源|來源|Source|Via)\s?[:：]\s?([^()（）【】[\]]{2,40}?)\s?[)）】\]]?$/i.exec(
          line,
        )
      : null;
  if (named !== null || !closers.has(line.charAt(line.length - 1))) return named?.[1] ?? null;
  const behindSentence =
    /(?:^|[。！？.!?」”"』…]\s?)[(（【[]\s?([^()（）【】[\]\d。，,：:]{2,30}?)\s?[)）】\]]$/;
  return behindSentence.exec(line.slice(-60))?.[1] ?? null;
}

const closers: ReadonlySet<string> = new Set([...')）】]']);

/** The date in a line of the head, else in the first sentences. Calendar date, ISO 8601. */
function dateOf(lines: readonly Line[], start: number, end: number): string | null {
  const head = lines.slice(start, Math.min(end, start + 3)).map(({ text }) => text);
  const short = head
    .filter((line) => line.length <= 60)
    .map(firstCalendarDate)
    .find((date) => date !== null);
  return short ?? firstCalendarDate(head.join('\n').slice(0, 300));
}
