import type { SegmentKind } from '../../base/vocabulary.ts';
import type { SourceSegment } from './source-text.ts';

/** A segment of which nothing is known but what is given. */
export function bareSegment(
  kind: SegmentKind,
  start: number,
  end: number,
  known: Partial<Pick<SourceSegment, 'title' | 'speaker' | 'date' | 'source'>> = {},
): SourceSegment {
  return {
    kind,
    start,
    end,
    title: null,
    speaker: null,
    speakerId: null,
    date: null,
    source: null,
    ...known,
  };
}
