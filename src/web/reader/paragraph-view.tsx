import { memo } from 'react';
import { formatDate } from '../format/dates.ts';
import { useCorrectingWords } from '../correcting/words.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { claimDescriptionId } from './claim-descriptions.tsx';
import { markedSegments, type MarkedSegment, type Span } from './marked-segments.ts';
import type { Paragraph } from './paragraphs.ts';
import type { MarkKind } from './place.ts';
import { flagOf, type VerdictFlag } from './verdict-flag.ts';
import type { SegmentLabel } from './segment-labels.ts';

/** A place that is marked, how, and what stands behind it of its verdict. */
export type Placed = Span & { index: number; kind: MarkKind; flag: VerdictFlag | null };

interface Props {
  text: string;
  part: Paragraph;
  label: SegmentLabel | undefined;
  claims: readonly Placed[];
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
      <p className={part.kind} dir="auto" data-from={part.start}>
        {markedSegments(text, part, claims, evidence).map((piece) => (
          <Piece
            key={piece.start}
            piece={piece}
            kinds={kindsOf(piece, claims)}
            flag={flagOf(piece, claims)}
            active={active}
            tabStop={tabStop}
          />
        ))}
      </p>
    </>
  );
});

interface PieceProps {
  piece: MarkedSegment;
  kinds: readonly MarkKind[];
  /** Behind the piece in which a claim ends. */
  flag: VerdictFlag | null;
  active: number;
  tabStop: number;
}

function kindsOf(piece: MarkedSegment, claims: readonly Placed[]): MarkKind[] {
  return piece.claims.flatMap((index) => claims.find((each) => each.index === index)?.kind ?? []);
}

function Piece({ piece, kinds, flag, active, tabStop }: PieceProps) {
  const [first] = piece.opens;
  const isClaim = kinds.some((kind) => kind !== 'number');
  const classes = [
    isClaim ? 'claim' : kinds.length > 0 ? 'rejected-number' : '',
    isClaim && kinds.every((kind) => kind === 'struck') ? 'struck' : '',
    kinds.includes('added') || kinds.includes('corrected') ? 'by-person' : '',
    piece.claims.length > 1 ? 'crossing' : '',
    active >= 0 && piece.claims.includes(active) ? 'active' : '',
    piece.evidence ? 'evidence' : '',
  ].filter((name) => name !== '');
  if (classes.length === 0) return piece.text;
  // Drawn by the style sheet, so that the text stays the text for whoever selects, searches or copies it.
  const verdict = flag === null ? {} : { 'data-verdict': flag.label, 'data-outcome': flag.outcome };
  if (first === undefined) {
    return (
      <span className={classes.join(' ')} data-covers={piece.claims.join(' ') || undefined} {...verdict}>
        {piece.text}
      </span>
    );
  }
  return (
    <span
      className={classes.join(' ')}
      data-covers={piece.claims.join(' ')}
      data-opens={piece.opens.join(' ')}
      {...verdict}
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
  const { say } = useCorrectingWords();
  const said = [
    label.page === null
      ? (label.speaker ?? (label.kind === 'turn' ? words.unknown : words.vocabulary.segments[label.kind]))
      : say('page', { n: label.page }),
    label.date === null ? null : formatDate(label.date, locale),
    label.source,
  ].filter((each) => each !== null);
  return (
    <p className="segment-label" lang={locale}>
      {said.join(' · ')}
    </p>
  );
}
