import type { Cue } from './cues.ts';

/** Seconds by which a caption that only continues the one before may begin after it has ended. */
const longestGap = 0.5;

/**
 * Marks the lines that a caption repeats of the one before, so that each number is read once: whole lines that have
 * rolled up, and lines that the next caption writes again with more behind them. Linear in the text.
 */
export function hideRepeats(cues: readonly Cue[]): void {
  let before: Cue | null = null;
  for (const cue of cues) {
    if (cue.lines.length === 0) continue;
    if (before !== null && cue.begins - before.ends <= longestGap) {
      const rolled = overlap(before, cue);
      for (const line of cue.lines.slice(0, rolled)) line.isRepeat = true;
      if (rolled === 0) hideGrown(before, cue);
    }
    before = cue;
  }
}

/** How many lines at the end of one caption stand at the head of the next, in the same voice. */
function overlap(before: Cue, cue: Cue): number {
  for (let count = Math.min(before.lines.length, cue.lines.length, mostLines); count > 0; count--) {
    const end = before.lines.slice(-count);
    if (
      end.every(
        ({ shown, voice }, index) => shown === cue.lines[index]?.shown && voice === cue.lines[index].voice,
      )
    )
      return count;
  }
  return 0;
}

/** More than any caption has: a longer one is text that lost its timings. */
const mostLines = 8;

/** Captions that grow word by word: the last line of one is how a line of the next begins. */
function hideGrown(before: Cue, cue: Cue): void {
  const last = before.lines.at(-1);
  const first = cue.lines[0];
  if (last === undefined || first === undefined || last.isRepeat || last.voice !== first.voice) return;
  if (first.shown.length > last.shown.length && first.shown.startsWith(last.shown)) last.isRepeat = true;
}
