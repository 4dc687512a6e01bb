import { bareSegment } from './bare-segment.ts';
import { handoffs } from './handoffs.ts';
import { hostReturns } from './host-returns.ts';
import { namedBySuccessors } from './named-by-successors.ts';
import type { SourceSegment } from './source-text.ts';
import { fullNames, introduced } from './talk-names.ts';

/**
 * Turns of a talk without labels, from what gives them away: the host names himself at the beginning, hands over by
 * name ("Bruce，你怎么看？", "let me turn it over to Jane Doe."), and comes back with thanks or a question. What follows
 * a question to nobody by name is somebody's: its speaker is null. Empty where fewer than two are called by name.
 */
export function handedTurns(text: string, from: number): SourceSegment[] {
  const handed = handoffs(text, from);
  if (handed.filter(({ speaker }) => speaker !== null).length < fewest) return [];
  const host = introduced(text, from);
  // stable: of two at one place the call holds
  const changes = [...hostReturns(text, from, host, handed), ...handed].sort((a, b) => a.start - b.start);
  const names = fullNames(text, new Set(handed.flatMap(({ speaker }) => speaker ?? [])));
  const turns: SourceSegment[] = [bareSegment('turn', from, text.length, { speaker: host, title: 'host' })];
  let guest: SourceSegment | null = null;
  for (const { start, speaker, isHost, asksMore } of changes) {
    const full = speaker === null ? null : (names.get(speaker) ?? speaker);
    const title = isHost || (full !== null && full === host) ? 'host' : null;
    // who is asked for more by name did not speak just now
    if (asksMore && guest !== null && guest.speaker === full) guest.speaker = null;
    const last = turns.at(-1);
    if (last?.start === start) Object.assign(last, { speaker: full, title });
    else if (last !== undefined && (last.speaker !== full || last.title !== title)) {
      last.end = start;
      turns.push(bareSegment('turn', start, text.length, { speaker: full, title }));
    }
    if (title !== 'host') guest = turns.at(-1) ?? null;
  }
  const named = namedBySuccessors(text, turns, [...names.values()]);
  for (const turn of named) if (turn.speaker === null) turn.title ??= 'guest';
  return named.filter(({ start, end }) => end > start);
}

const fewest = 2;
