import { bareSegment } from './bare-segment.ts';
import type { SourceSegment } from './source-text.ts';

/**
 * "我很同意 Jane 讲的": who spoke before without being named is the one the next guest takes up. Where that speech names
 * her itself, she speaks only from the paragraph behind on.
 */
export function namedBySuccessors(
  text: string,
  turns: readonly SourceSegment[],
  names: readonly string[],
): SourceSegment[] {
  const found: SourceSegment[] = [];
  let nameless: SourceSegment | null = null;
  let place = 0;
  for (const turn of turns) {
    const head = text.slice(turn.start, Math.min(turn.end, turn.start + 60));
    const taken = turn.title === 'host' ? undefined : takesUp.exec(head)?.[1];
    const full =
      taken === undefined ? undefined : (names.find((one) => one.split(' ')[0] === taken) ?? taken);
    if (nameless !== null && taken !== undefined && full !== undefined && full !== turn.speaker) {
      const named = text.slice(nameless.start, nameless.end).lastIndexOf(taken);
      const next = named < 0 ? -1 : text.indexOf('\n\n', nameless.start + named);
      if (named < 0) nameless.speaker = full;
      else if (next >= 0 && next < nameless.end) {
        found.splice(place + 1, 0, bareSegment('turn', next, nameless.end, { speaker: full }));
        nameless.end = next;
      }
    }
    if (turn.title !== 'host') {
      nameless = turn.speaker === null ? turn : null;
      place = found.length;
    }
    found.push(turn);
  }
  return found;
}

const takesUp =
  /(?:同意|赞同|贊同|认同|認同|回应一下|回應一下|agree with|echo what) ?(?:刚才|剛才)?\*{0,2}([A-Z][a-z'’-]{1,20}|\p{Script=Han}{2,3}?)\*{0,2} ?(?:刚才|剛才)?(?:讲|講|说|說|提|的看法|的观点|的觀點|said| )/u;
