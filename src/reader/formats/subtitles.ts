import { bareSegment } from './bare-segment.ts';
import type { SourceSegment, SourceText, Span } from './source-text.ts';
import { labelOf, spokenNames } from './speaker-labels.ts';
import type { Cue, CueLine } from './subtitles/cues.ts';
import { parseCues } from './subtitles/cues.ts';
import { hideRepeats } from './subtitles/rolling.ts';

/**
 * A .srt or .vtt file. The stored text is the whole file; numbers, timings, notes and tags are hidden from the grammar,
 * and so is what a caption repeats of the one before. The lines of a sentence are joined. `<v Name>`, and a name with
 * a colon at the head of a caption, begin turns. Overlapping and disordered times are no fault.
 */
export function subtitles(text: string): SourceText {
  const { cues, hidden: marks, title } = parseCues(text);
  hideRepeats(cues);
  const shown = voiced(cues);
  const spaces: number[] = [];
  for (const { lines } of cues) {
    for (const { start, next, isRepeat, markup } of lines)
      marks.push(...(isRepeat ? [{ start, end: next }] : markup));
  }
  for (const [index, { line, cue, speaker }] of shown.entries()) {
    const after = shown[index + 1];
    const feed = line.next - 1;
    if (line.next === line.end) continue;
    if (feed > line.end) marks.push({ start: line.end, end: feed });
    if (after === undefined || !goesOn({ line, cue, speaker }, after)) continue;
    if (isUnspaced(line.shown.slice(-1)) && isUnspaced(after.line.shown.slice(0, 1)))
      marks.push({ start: feed, end: line.next });
    else spaces.push(feed);
  }
  return {
    text,
    title,
    publishedAt: null,
    speaker: null,
    language: null,
    segments: turns(shown, text.length),
    hidden: inOrder(marks),
    spaces,
    letters: cues.flatMap(({ lines }) => lines.flatMap((line) => (line.isRepeat ? [] : line.letters))),
    warnings: [],
  };
}

/** Whether a text begins as subtitles do. */
export function beginsAsSubtitles(text: string): boolean {
  const head = text.slice(0, 200);
  return /^(?:WEBVTT(?:[ \t\r\n]|$)|\s{0,20}\d{1,6}[ \t]{0,9}\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]{0,9}-->)/.test(
    head,
  );
}

interface Shown {
  cue: Cue;
  line: CueLine;
  /** Whom the line itself names at its head. */
  speaker: string | null;
}

function voiced(cues: readonly Cue[]): Shown[] {
  const shown = cues.flatMap((cue) =>
    cue.lines.filter(({ isRepeat }) => !isRepeat).map((line) => ({ cue, line })),
  );
  const labels = shown.map(({ line }) => labelOf(line.shown));
  const names = spokenNames(labels);
  return shown.map((one, index) => {
    const name = labels[index]?.name ?? null;
    return { ...one, speaker: name !== null && names.has(name) ? name : null };
  });
}

/** Longer than this between two captions, in seconds, and a new sentence begins. */
const longestPause = 4;

/** Whether a line's sentence goes on in the next. */
function goesOn(here: Shown, next: Shown): boolean {
  if (/[.!?。！？…;；]["”’」』)）]*$/.test(here.line.shown)) return false;
  if (next.speaker !== null || next.line.voice !== here.line.voice || changesVoice(next)) return false;
  return here.cue === next.cue || next.cue.begins - here.cue.ends < longestPause;
}

/** The marks of another voice that does not say whose. */
function changesVoice({ line }: Shown): boolean {
  return /^(?:>>|&gt;&gt;|[-–—]\s?\S)/.test(line.shown);
}

function isUnspaced(character: string): boolean {
  return /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(character);
}

/** From one named voice to the next; a caption without a voice where others have one is nobody's. */
function turns(shown: readonly Shown[], length: number): SourceSegment[] {
  const usesVoices = shown.some(({ line }) => line.voice !== null);
  const found: SourceSegment[] = [];
  let current: string | null = null;
  for (const one of shown) {
    const speaker = one.speaker ?? one.line.voice;
    const begins = speaker !== null || changesVoice(one) || (usesVoices && current !== null);
    if (!begins || (found.length > 0 && speaker === current)) continue;
    current = speaker;
    const last = found.at(-1);
    if (last !== undefined) last.end = one.line.start;
    found.push(bareSegment('turn', one.line.start, length, { speaker }));
  }
  return found.some(({ speaker }) => speaker !== null) ? found : [bareSegment('section', 0, length)];
}

function inOrder(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}
