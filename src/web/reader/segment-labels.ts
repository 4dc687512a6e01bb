import type { DocumentFull, Segment } from '../api/shapes.ts';
import type { Span } from './marked-segments.ts';

export interface SegmentLabel {
  kind: Segment['kind'];
  /** Who speaks, for a turn whose speaker is known. */
  speaker: string | null;
  date: string | null;
  source: string | null;
}

/**
 * What to say above the paragraph where a segment begins: who speaks, or that another article starts. A section needs
 * no label, since its heading stands in the text.
 */
export function segmentLabels(
  parts: readonly Span[],
  segments: readonly Segment[],
  entities: DocumentFull['entities'],
): Map<number, SegmentLabel> {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const labels = new Map<number, SegmentLabel>();
  for (const { kind, start, end, title, speaker_id, date, source } of segments) {
    if (kind === 'section') continue;
    const n = parts.findIndex((part) => part.end > start && part.start < end);
    const named = kind === 'turn' ? title : null;
    const speaker = speaker_id === null ? named : (names.get(speaker_id) ?? named ?? speaker_id);
    // A text that is one article as a whole has a head of its own.
    if (n === -1 || (kind === 'article' && segments.length === 1)) continue;
    labels.set(n, { kind, speaker, date, source });
  }
  return labels;
}
