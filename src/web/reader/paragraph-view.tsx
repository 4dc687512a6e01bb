import { memo } from 'react';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { claimDescriptionId } from './claim-descriptions.tsx';
import { markedSegments, type MarkedSegment, type Span } from './marked-segments.ts';
import type { Paragraph } from './paragraphs.ts';
import type { SegmentLabel } from './segment-labels.ts';

interface Props {
  text: string;
  part: Paragraph;
  label: SegmentLabel | undefined;
  claims: readonly (Span & { index: number })[];
  /** -1 where it is not in this paragraph, so that other paragraphs see no change. */
  active: number;
  tabStop: number;
  evidenceStart: number;
  evidenceEnd: number;
}

/** One paragraph as text nodes: whatever stands in a document is shown, never interpreted. */
export const ParagraphView = memo(function ParagraphView(props: Props) {
  const { text, part, label, claims, active, tabStop } = props;
  const evidence = props.evidenceStart < 0 ? null : { start: props.evidenceStart, end: props.evidenceEnd };
  return (
    <>
      {label === undefined ? null : <Label label={label} />}
      <p className={part.kind} dir="auto">
        {markedSegments(text, part, claims, evidence).map((piece) => (
          <Piece key={piece.start} piece={piece} active={active} tabStop={tabStop} />
        ))}
      </p>
    </>
  );
});

function Piece({ piece, active, tabStop }: { piece: MarkedSegment; active: number; tabStop: number }) {
  const [first] = piece.opens;
  const classes = [
    piece.claims.length > 0 ? 'claim' : '',
    piece.claims.length > 1 ? 'crossing' : '',
    active >= 0 && piece.claims.includes(active) ? 'active' : '',
    piece.evidence ? 'evidence' : '',
  ].filter((name) => name !== '');
  if (classes.length === 0) return piece.text;
  if (first === undefined) {
    return (
      <span className={classes.join(' ')} data-covers={piece.claims.join(' ') || undefined}>
        {piece.text}
      </span>
    );
  }
  return (
    <span
      className={classes.join(' ')}
      data-covers={piece.claims.join(' ')}
      data-opens={piece.opens.join(' ')}
      role="button"
      tabIndex={piece.opens.includes(tabStop) ? 0 : -1}
      aria-current={piece.opens.includes(active) ? 'true' : undefined}
      aria-describedby={piece.opens.map(claimDescriptionId).join(' ')}
    >
      {piece.text}
    </span>
  );
}

function Label({ label }: { label: SegmentLabel }) {
  const { words, locale } = useMessages();
  const said = [
    label.speaker ?? (label.kind === 'turn' ? words.unknown : words.vocabulary.segments[label.kind]),
    label.date === null ? null : formatDate(label.date, locale),
    label.source,
  ].filter((each) => each !== null);
  return (
    <p className="segment-label" lang={locale}>
      {said.join(' · ')}
    </p>
  );
}
