import { useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { Locale } from '../../base/locale.ts';
import type { DocumentFull } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ClaimDescriptions } from './claim-descriptions.tsx';
import type { Span } from './marked-segments.ts';
import { markKind, type Place } from './place.ts';
import { ParagraphView, type Placed } from './paragraph-view.tsx';
import { paragraphs } from './paragraphs.ts';
import { segmentLabels } from './segment-labels.ts';
import { verdictFlag } from './verdict-flag.ts';

interface Props {
  full: DocumentFull;
  places: readonly Place[];
  /** Indexes of the places that are marked. */
  shown: readonly number[];
  active: number | null;
  /** The one mark that the Tab key reaches; arrow keys move on from it. */
  tabStop: number | null;
  evidence: Span | null;
  open: (index: number) => void;
  openFromKeyboard: (index: number) => void;
  move: (by: 1 | -1) => void;
  focused: (index: number) => void;
}

/** The text, set as paragraphs. A paragraph is drawn again only when something in it changes. */
export function ReaderText(props: Props) {
  const { full, places, shown, active, tabStop, evidence } = props;
  const { words, locale } = useMessages();
  const parts = useMemo(() => paragraphs(full.text), [full.text]);
  const marked = useMemo(() => placesByPart(parts, places, shown, locale), [parts, places, shown, locale]);
  const labels = useMemo(() => segmentLabels(parts, full), [parts, full]);

  function onClick(event: MouseEvent) {
    // Selecting a passage ends in a click too, and is not a wish to open anything.
    if (window.getSelection()?.isCollapsed === false) return;
    const indexes = indexesAt(event.target, 'covers');
    if (indexes.length === 0) return;
    const next = active === null ? -1 : indexes.indexOf(active);
    const index = indexes[(next + 1) % indexes.length];
    if (index !== undefined) props.open(index);
  }

  function onKeyDown(event: KeyboardEvent) {
    const [first] = indexesAt(event.target, 'opens');
    if (first === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const does: Readonly<Record<string, () => void>> = {
      Enter: () => props.openFromKeyboard(tabStop ?? first),
      ' ': () => props.openFromKeyboard(tabStop ?? first),
      ArrowRight: () => props.move(1),
      ArrowLeft: () => props.move(-1),
    };
    const action = does[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  }

  return (
    <article
      className="text said"
      lang={full.document.language}
      aria-label={words.reader.textLabel}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const opens = indexesAt(event.target, 'opens');
        const [first] = opens;
        if (first !== undefined) props.focused(tabStop !== null && opens.includes(tabStop) ? tabStop : first);
      }}
    >
      {parts.map((part, n) => {
        const here = marked[n] ?? [];
        return (
          <ParagraphView
            key={part.start}
            text={full.text}
            part={part}
            label={labels.get(n)}
            claims={here}
            active={within(here, active)}
            tabStop={within(here, tabStop)}
            evidenceStart={evidence !== null && overlaps(evidence, part) ? evidence.start : -1}
            evidenceEnd={evidence !== null && overlaps(evidence, part) ? evidence.end : -1}
          />
        );
      })}
      <ClaimDescriptions places={places} />
    </article>
  );
}

/** For each paragraph the shown places that touch it. */
function placesByPart(
  parts: readonly Span[],
  places: readonly Place[],
  shown: readonly number[],
  locale: Locale,
): Placed[][] {
  const byPart: Placed[][] = parts.map(() => []);
  const placed = shown.flatMap((index) => {
    const place = places[index];
    if (place === undefined) return [];
    const { start, end, verdict } = place;
    const flag = verdict === null ? null : verdictFlag(verdict, locale);
    return [{ index, start, end, kind: markKind(place), flag }];
  });
  let from = 0;
  for (const place of placed) {
    while (from < parts.length && (parts[from]?.end ?? 0) <= place.start) from += 1;
    for (let n = from; n < parts.length && (parts[n]?.start ?? Infinity) < place.end; n += 1)
      byPart[n]?.push(place);
  }
  return byPart;
}

function within(here: readonly Placed[], index: number | null): number {
  return index !== null && here.some((claim) => claim.index === index) ? index : -1;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function indexesAt(target: EventTarget, name: 'covers' | 'opens'): number[] {
  const element = target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`) : null;
  return (element?.dataset[name] ?? '')
    .split(' ')
    .filter((each) => each !== '')
    .map(Number);
}
