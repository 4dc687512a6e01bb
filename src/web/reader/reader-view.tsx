import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { DocumentFull } from '../api/shapes.ts';
import { useShortcut } from '../settings/use-shortcut.ts';
import { ClaimFilterChips } from './claim-filter-chips.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import type { Span } from './marked-segments.ts';
import { inReadingOrder, parseFilter, passes, stepFrom } from './reader-state.ts';
import { NoteSection } from './note-section.tsx';
import { ReaderHead } from './reader-head.tsx';
import { ReaderHint } from './reader-hint.tsx';
import { ReaderText } from './reader-text.tsx';
import { focusMark, revealEvidence, useRevealClaim } from './reveal-mark.ts';
import { useEscape } from './use-escape.ts';

/** A text with its claims marked, and one of them open at its side. Which one, and which are marked, is in the address. */
export function ReaderView({ full }: { full: DocumentFull }) {
  const [search, setSearch] = useSearchParams();
  const [cursor, setCursor] = useState<number | null>(null);
  const [evidence, setEvidence] = useState<Span | null>(null);
  const panel = useRef<HTMLElement>(null);

  const claims = useMemo(() => inReadingOrder(full.claims), [full.claims]);
  const filterText = `${search.get('kind') ?? ''}|${search.get('modality') ?? ''}`;
  const shown = useMemo(() => {
    const [kind = '', modality = ''] = filterText.split('|');
    const filter = parseFilter(new URLSearchParams({ kind, modality }));
    return claims.flatMap((claim, index) =>
      claim.state === 'located' && passes(claim, filter) ? [index] : [],
    );
  }, [claims, filterText]);

  const wanted = search.get('claim');
  const active = wanted === null ? null : indexOf(claims, wanted);
  const activeClaim = active === null ? undefined : claims[active];
  useRevealClaim(active);
  // A claim opened by the address (a link, the way back) takes the keyboard's place with it.
  const [opened, setOpened] = useState<number | null>(null);
  if (opened !== active) {
    setOpened(active);
    if (active !== null) setCursor(active);
  }

  function open(index: number | null) {
    setEvidence(null);
    const id = index === null ? null : (claims[index]?.id ?? null);
    setSearch((before) => withValue(before, 'claim', id), { replace: active !== null });
  }

  function move(by: 1 | -1) {
    const next = stepFrom(shown, cursor, by);
    if (next === null) return;
    setCursor(next);
    if (active !== null) open(next);
    focusMark(next);
  }

  function openFromKeyboard(index: number) {
    open(index);
    requestAnimationFrame(() => panel.current?.focus());
  }

  function showSpan({ start, end }: Span) {
    setEvidence({ start, end });
    revealEvidence();
  }

  function close() {
    open(null);
    if (active !== null) focusMark(active);
  }

  useShortcut('j', () => move(1));
  useShortcut('k', () => move(-1));
  useEscape(active !== null, close);

  return (
    <div className={`page reader${activeClaim === undefined ? '' : ' with-panel'}`}>
      <ReaderHead full={full} />
      <ClaimFilterChips claims={claims} shown={shown.length} documentId={full.document.id} />
      <NoteSection full={full} show={showSpan} />
      <div className="reader-columns">
        <ReaderText
          full={full}
          claims={claims}
          shown={shown}
          active={active}
          tabStop={tabStop(shown, cursor)}
          evidence={evidence}
          open={open}
          openFromKeyboard={openFromKeyboard}
          move={move}
          focused={setCursor}
        />
        {activeClaim === undefined || active === null ? (
          <ReaderHint hasClaims={claims.length > 0} />
        ) : (
          <ClaimPanel
            ref={panel}
            claim={activeClaim}
            text={full.text}
            language={full.document.language}
            position={shown.indexOf(active) + 1}
            total={shown.length}
            alike={claims.filter(
              (claim) => claim.start === activeClaim.start && claim.end === activeClaim.end,
            )}
            showEvidence={setEvidence}
            move={move}
            open={(id) => open(indexOf(claims, id))}
            close={close}
          />
        )}
      </div>
    </div>
  );
}

/** By whole id or, in an address written by hand, by its beginning. */
function indexOf(claims: readonly { id: string }[], id: string): number | null {
  if (id === '') return null;
  const exact = claims.findIndex((claim) => claim.id === id);
  const index = exact === -1 ? claims.findIndex((claim) => claim.id.startsWith(id)) : exact;
  return index === -1 ? null : index;
}

function tabStop(shown: readonly number[], wanted: number | null): number | null {
  return wanted !== null && shown.includes(wanted) ? wanted : (shown[0] ?? null);
}

function withValue(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === null) next.delete(name);
  else next.set(name, value);
  return next;
}
