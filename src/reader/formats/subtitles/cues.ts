import type { Letter, Span } from '../source-text.ts';
import { entityLetter } from './entities.ts';

export interface Cue {
  /** Seconds. */
  begins: number;
  ends: number;
  lines: CueLine[];
}

/** A line of writing with its tags still in it. Offsets into the file, without the line end. */
export interface CueLine extends Span {
  /** Offset behind its line end. */
  next: number;
  /** As a viewer sees it, trimmed. */
  shown: string;
  markup: Span[];
  letters: Letter[];
  /** Of `<v Name>` before or in it. */
  voice: string | null;
  /** The caption before shows it too. */
  isRepeat: boolean;
}

/** Captions and what is none: headers, notes, styles, numbers, timings, each with its line end. Linear in the text. */
export function parseCues(text: string): { cues: Cue[]; hidden: Span[]; title: string | null } {
  const cues: Cue[] = [];
  const hidden: Span[] = [];
  const title = /^WEBVTT[ \t]+(?:-[ \t]*)?(\S[^\r\n]{0,200})/.exec(text)?.[1]?.trim() ?? null;
  let block: 'note' | 'cue' | 'none' = text.startsWith('WEBVTT') ? 'note' : 'none';
  let voice: string | null = null;
  let before: Line | null = null;
  for (const line of linesOf(text)) {
    const times = timing(line.text);
    if (times !== null) {
      block = 'cue';
      voice = null;
      hidePending(hidden, before, cues);
      cues.push({ ...times, lines: [] });
      hidden.push({ start: line.start, end: line.next });
    } else if (line.text.trim() === '') {
      // a line of spaces is one of an automatic caption's; only an empty one ends it
      if (line.text === '') block = 'none';
      hidden.push({ start: line.start, end: line.next });
    } else if (block === 'note' || (block === 'none' && /^(?:NOTE|STYLE|REGION)\b/.test(line.text))) {
      block = 'note';
      hidden.push({ start: line.start, end: line.next });
    } else if (block === 'none' && /^\s*\d{1,9}\s*$/.test(line.text)) {
      hidden.push({ start: line.start, end: line.next });
    } else {
      if (cues.length === 0) cues.push({ begins: 0, ends: 0, lines: [] });
      const found = cueLine(line, voice);
      ({ voice } = found);
      if (found.shown !== '') cues.at(-1)?.lines.push(found);
      else hidden.push({ start: line.start, end: line.next });
    }
    before = block === 'none' || /^\s*\d{1,9}\s*$/.test(line.text) ? line : null;
  }
  return { cues, hidden, title };
}

interface Line extends Span {
  text: string;
  /** Offset behind its line end. */
  next: number;
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    if (end > start && text[end - 1] === '\r') end -= 1;
    yield { start, end, next, text: text.slice(start, end) };
    start = next;
  }
}

/** The name of a caption, which stands in the line before its times, was taken for writing. */
function hidePending(hidden: Span[], before: Line | null, cues: readonly Cue[]): void {
  const lines = cues.at(-1)?.lines;
  const last = lines?.at(-1);
  if (before === null || last === undefined || last.start !== before.start) return;
  lines?.pop();
  hidden.push({ start: before.start, end: before.next });
}

const clock = /(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/;
const timed = new RegExp(`^\\s{0,20}${clock.source}\\s{0,20}-{1,2}>\\s{0,20}${clock.source}(?:\\s|$)`);

function timing(line: string): { begins: number; ends: number } | null {
  const match = timed.exec(line.slice(0, 200));
  if (match === null) return null;
  const parts = match.slice(1).map((part) => Number(part ?? 0));
  const [h1 = 0, m1 = 0, s1 = 0, f1 = 0, h2 = 0, m2 = 0, s2 = 0, f2 = 0] = parts;
  return { begins: h1 * 3600 + m1 * 60 + s1 + f1 / 1000, ends: h2 * 3600 + m2 * 60 + s2 + f2 / 1000 };
}

function cueLine(line: Line, voiceBefore: string | null): CueLine {
  const markup: Span[] = [];
  const letters: Letter[] = [];
  let voice = voiceBefore;
  let shown = '';
  let from = 0;
  for (const match of line.text.matchAll(tags)) {
    voice = /^<v(?:\.[^\s>]{0,100})?\s+([^>]{1,100})>$/.exec(match[0])?.[1]?.trim() ?? voice;
    const letter = match[0].startsWith('&') ? entityLetter(match[0]) : '';
    if (letter === null) continue;
    // an entity keeps its first place for what it stands for
    const at = line.start + match.index;
    if (letter !== '') letters.push({ at, end: at + match[0].length, letter });
    markup.push({ start: at + letter.length, end: at + match[0].length });
    shown += line.text.slice(from, match.index) + letter;
    from = match.index + match[0].length;
  }
  shown += line.text.slice(from);
  return {
    start: line.start,
    end: line.end,
    next: line.next,
    shown: shown.trim(),
    markup,
    letters,
    voice,
    isRepeat: false,
  };
}

const tags = /<\/?[a-z\d][^<>]{0,200}>|\{\\[^{}]{0,100}\}|&(?:[a-z]{2,6}\d{0,2}|#\d{1,6}|#x[\da-f]{1,5});/gi;
