import { bareSegment } from './bare-segment.ts';
import { handedTurns } from './handed-turns.ts';
import { inlineTurns } from './inline-turns.ts';
import type { SourceSegment } from './source-text.ts';
import { labelOf, namedSpeaker, spokenNames } from './speaker-labels.ts';

/**
 * The turns of a talk from `from` on: from label to label where the lines are labelled, or the text between
 * them; else where one speaker hands over to the next by name. Empty for a text that is no talk.
 */
export function turnsIn(text: string, from: number): SourceSegment[] {
  const labelled = labelledTurns(text, from);
  if (labelled.length > 0) return labelled;
  const inline = inlineTurns(text, from, text.length);
  return inline.length > 0 ? inline : handedTurns(text, from);
}

/** Parts with turns in them, in order: a turn that reaches over the start of a part is cut there. */
export function withTurns(parts: readonly SourceSegment[], turns: readonly SourceSegment[]): SourceSegment[] {
  const found: SourceSegment[] = [...parts];
  let at = 0;
  for (const turn of turns) {
    let { start } = turn;
    while (at < parts.length && (parts[at]?.start ?? 0) <= start) at += 1;
    for (; at < parts.length && (parts[at]?.start ?? turn.end) < turn.end; at += 1) {
      const cut = parts[at]?.start ?? turn.end;
      found.push({ ...turn, start, end: cut });
      start = cut;
    }
    if (start < turn.end) found.push({ ...turn, start });
  }
  // stable: of two that start together, the part comes before the turn in it
  return found.sort((a, b) => a.start - b.start);
}

/** At least this share of the text behind the first label, or the labels are those of a list. */
const leastShare = 0.5;

function labelledTurns(text: string, from: number): SourceSegment[] {
  const lines: { start: number; label: ReturnType<typeof labelOf> }[] = [];
  let count = 0;
  for (let start = from; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const first = behindIndent(text, start);
    const line = first >= end ? '' : text.slice(first, Math.min(end, first + 200)).trimEnd();
    if (line !== '') {
      count += 1;
      const label = labelOf(line);
      if (label !== null) lines.push({ start, label });
    }
    start = end + 1;
  }
  const names = spokenNames(lines.map(({ label }) => label));
  const heads = lines.filter(({ label }) => label !== null && names.has(label.name));
  if (
    !isTalk(
      heads.map(({ label }) => label?.name ?? ''),
      count,
    )
  )
    return [];
  const first = heads[0]?.start ?? text.length;
  if (text.length - first < leastShare * (text.length - from)) return [];
  return heads.map(({ start, label }, index) =>
    bareSegment('turn', start, heads[index + 1]?.start ?? text.length, {
      speaker: namedSpeaker(label?.name ?? ''),
    }),
  );
}

/** Behind up to eight blanks, tabs and marks of quotations. */
function behindIndent(text: string, start: number): number {
  let at = start;
  while (at < start + 8 && ' \t>'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

/** Two who take turns: both come back, or nearly every line has its speaker. */
function isTalk(names: readonly string[], lines: number): boolean {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size < 2 || names.length < 3) return false;
  const returning = [...counts.values()].filter((count) => count > 1).length;
  return returning >= 2 || (returning >= 1 && names.length * 3 >= lines) || names.length * 2 >= lines;
}
