import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { rejectedQuery } from '../api/queries.ts';
import type { ClaimOut, DocumentFull, RejectedOut } from '../api/shapes.ts';
import { DoubtfulSection } from '../correcting/doubtful-section.tsx';
import { documentVerdictsQuery } from '../evidence/queries.ts';
import { holdingOutcome, type VerdictOut } from '../evidence/shapes.ts';
import { PlacePanel } from '../correcting/place-panel.tsx';
import { RejectedSection } from '../correcting/rejected-section.tsx';
import { SelectionBar } from '../correcting/selection-bar.tsx';
import { useSettings } from '../settings/use-settings.tsx';
import { useShortcut } from '../settings/use-shortcut.ts';
import { ClaimFilterChips } from './claim-filter-chips.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import type { Span } from './marked-segments.ts';
import { parseSpan, placesOf, writtenSpan, type Place } from './place.ts';
import { facetNames, parseFilter, passes, stepFrom, type Sorted } from './reader-state.ts';
import { NoteSection } from './note-section.tsx';
import { ReaderHead } from './reader-head.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { ReaderHint } from './reader-hint.tsx';
import { ReaderText } from './reader-text.tsx';
import { focusMark, revealEvidence, useRevealClaim } from './reveal-mark.ts';
import { useEscape } from './use-escape.ts';

/** A text with its claims marked, and one of them open at its side. Which one, and which are marked, is in the address. */
export function ReaderView({ full }: { full: DocumentFull }) {
  const [search, setSearch] = useSearchParams();
  const { locale } = useSettings();
  const [cursor, setCursor] = useState<number | null>(null);
  const [evidence, setEvidence] = useState<Span | null>(null);
  const panel = useRef<HTMLElement>(null);

  const showsRejected = search.get('rejected') === '1';
  const rejectedAnswer = useQuery({ ...rejectedQuery(full.document.id, locale), enabled: showsRejected });
  const rejected = showsRejected ? (rejectedAnswer.data ?? nothing) : nothing;

  const judged = useQuery(documentVerdictsQuery(full.document.id, locale));
  const verdicts = useMemo(() => byClaim(judged.data?.verdicts ?? []), [judged.data]);

  const places = useMemo(() => placesOf(full.claims, rejected, verdicts), [full.claims, rejected, verdicts]);
  const claims = useMemo(() => places.flatMap((place) => sortedClaim(place) ?? []), [places]);
  const filterText = facetNames
    .map((name) => `${name}=${encodeURIComponent(search.get(name) ?? '')}`)
    .join('&');
  const shown = useMemo(() => {
    const filter = parseFilter(new URLSearchParams(filterText));
    return places.flatMap((place, index) => {
      const claim = sortedClaim(place);
      return claim === null || (claim.state === 'located' && passes(claim, filter)) ? [index] : [];
    });
  }, [places, filterText]);
  const shownClaims = shown.filter((index) => places[index]?.claim !== null);

  const wanted = search.get('claim');
  const shownText = search.get('show');
  const span = wanted === null ? parseSpan(search.get('at'), full.text.length) : null;
  // A passage that a link points at; it is shown, nothing opens.
  const pointed = useMemo(() => parseSpan(shownText, full.text.length), [shownText, full.text.length]);
  const active = indexOf(places, wanted ?? (span === null ? '' : writtenSpan(span)));
  const activeClaim = active === null ? null : (places[active]?.claim ?? null);
  useRevealClaim(active);
  useEffect(() => {
    if (pointed !== null) revealEvidence();
  }, [pointed]);
  // A claim opened by the address (a link, the way back) takes the keyboard's place with it.
  const [opened, setOpened] = useState<number | null>(null);
  if (opened !== active) {
    setOpened(active);
    if (active !== null) setCursor(active);
  }

  function openPlace(name: 'claim' | 'at' | null, value = '') {
    setEvidence(null);
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('claim');
        next.delete('at');
        if (name !== null) next.set(name, value);
        return next;
      },
      { replace: wanted !== null || span !== null },
    );
  }

  function open(index: number | null) {
    const place = index === null ? undefined : places[index];
    if (place === undefined) openPlace(null);
    else openPlace(place.claim === null ? 'at' : 'claim', place.id);
  }

  function move(by: 1 | -1) {
    const next = stepFrom(shown, cursor, by);
    if (next === null) return;
    setCursor(next);
    if (active !== null) open(next);
    focusMark(next);
  }

  function focusPanel() {
    requestAnimationFrame(() => panel.current?.focus());
  }

  function openFromKeyboard(index: number) {
    open(index);
    focusPanel();
  }

  function openSpan(place: Span) {
    openPlace('at', writtenSpan(place));
    focusPanel();
  }

  function openId(id: string) {
    openPlace('claim', id);
    focusPanel();
  }

  function showSpan({ start, end }: Span) {
    setEvidence({ start, end });
    revealEvidence();
  }

  function close() {
    openPlace(null);
    if (active !== null) focusMark(active);
  }

  function toggleRejected() {
    setCursor(null);
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (showsRejected) next.delete('rejected');
      else next.set('rejected', '1');
      return next;
    });
  }

  useShortcut('j', () => move(1));
  useShortcut('k', () => move(-1));
  useEscape(activeClaim !== null || span !== null, close);

  return (
    <div className={`page reader${activeClaim === null && span === null ? '' : ' with-panel'}`}>
      <ReaderHead full={full} />
      <ClaimFilterChips
        claims={claims}
        shown={shownClaims.length}
        documentId={full.document.id}
        showsRejected={showsRejected}
        toggleRejected={toggleRejected}
      />
      {judged.isError ? <ErrorNote error={judged.error} retry={() => void judged.refetch()} /> : null}
      <DoubtfulSection full={full} claims={claims} open={openId} />
      {showsRejected && rejectedAnswer.data !== undefined ? (
        <RejectedSection rejected={rejected} open={openSpan} />
      ) : null}
      <NoteSection full={full} show={showSpan} />
      <div className="reader-columns">
        <ReaderText
          full={full}
          places={places}
          shown={shown}
          active={active}
          tabStop={tabStop(shown, cursor)}
          evidence={evidence ?? (active === null ? (span ?? pointed) : null)}
          open={open}
          openFromKeyboard={openFromKeyboard}
          move={move}
          focused={setCursor}
        />
        {activeClaim !== null && active !== null ? (
          <ClaimPanel
            key={activeClaim.id}
            ref={panel}
            claim={activeClaim}
            verdict={places[active]?.verdict ?? null}
            full={full}
            position={shownClaims.indexOf(active) + 1}
            total={shownClaims.length}
            alike={claims.filter(
              (claim) => claim.start === activeClaim.start && claim.end === activeClaim.end,
            )}
            showEvidence={setEvidence}
            move={move}
            open={(id) => openPlace('claim', id)}
            close={close}
          />
        ) : span !== null ? (
          <PlacePanel
            key={writtenSpan(span)}
            ref={panel}
            full={full}
            span={span}
            rejected={rejected.find(({ start, end }) => start === span.start && end === span.end)}
            added={openId}
            close={close}
          />
        ) : (
          <ReaderHint hasClaims={claims.length > 0} />
        )}
      </div>
      <SelectionBar text={full.text} add={openSpan} />
    </div>
  );
}

const nothing: readonly RejectedOut[] = [];

function byClaim(verdicts: readonly VerdictOut[]): ReadonlyMap<string, VerdictOut> {
  return new Map(verdicts.map((verdict) => [verdict.claim.id, verdict]));
}

/** The claim of a place with what became of it, by which it can be sorted out. */
function sortedClaim({ claim, verdict }: Place): (ClaimOut & Pick<Sorted, 'outcome'>) | null {
  return claim === null || verdict === null ? claim : { ...claim, outcome: holdingOutcome(verdict) };
}

/** By whole id or, in an address written by hand, by its beginning. */
function indexOf(places: readonly { id: string }[], id: string): number | null {
  if (id === '') return null;
  const exact = places.findIndex((place) => place.id === id);
  const index = exact === -1 ? places.findIndex((place) => place.id.startsWith(id)) : exact;
  return index === -1 ? null : index;
}

function tabStop(shown: readonly number[], wanted: number | null): number | null {
  return wanted !== null && shown.includes(wanted) ? wanted : (shown[0] ?? null);
}
