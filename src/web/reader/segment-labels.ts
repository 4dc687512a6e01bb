import type { DocumentFull, Segment } from '../api/shapes.ts';
import type { Span } from './marked-segments.ts';

export interface SegmentLabel {
  kind: Segment['kind'];
  /** Who speaks, for a turn whose speaker is known. */
  speaker: string | null;
  date: string | null;
  source: string | null;
  /** Number of the page that begins here, in a text that has pages. */
  page: string | null;
}

/**
 * What to say above the paragraph where a segment begins: who speaks, that another article or page starts. Any other
 * section needs no label, since its heading stands in the text.
 */
export function segmentLabels(
  parts: readonly Span[],
  { segments, entities, document }: Pick<DocumentFull, 'segments' | 'entities' | 'document'>,
): Map<number, SegmentLabel> {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const labels = new Map<number, SegmentLabel>();
  for (const segment of segments) {
    const { kind, start, end, title, speaker_id, source } = segment;
    const page = document.format === 'pdf' && kind === 'section' ? (pageOf(title) ?? null) : null;
    if (kind === 'section' && page === null) continue;
    const n = parts.findIndex((part) => part.end > start && part.start < end);
    const named = kind === 'turn' ? title : null;
    const speaker = speaker_id === null ? named : (names.get(speaker_id) ?? named ?? speaker_id);
    // A text that is one article as a whole has a head of its own.
    if (n === -1 || (kind === 'article' && segments.length === 1)) continue;
    // The date of a page is that of the whole text.
    labels.set(n, { kind, speaker, date: page === null ? segment.date : null, source, page });
  }
  return labels;
}

/** The reader calls the pages of a PDF "p. 1", "p. 2"… */
function pageOf(title: string | null): string | undefined {
  return /^p\. (\d+)$/.exec(title ?? '')?.[1];
}
