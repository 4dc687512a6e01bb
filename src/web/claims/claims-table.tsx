import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../settings/use-settings.tsx';
import { useShortcut } from '../settings/use-shortcut.ts';
import { ErrorNote } from '../shell/error-note.tsx';
import { ClaimRow } from './claim-row.tsx';
import { columnNames, nextSort, sortKeys, type ColumnName, type ClaimsState } from './claims-state.ts';
import { useClaimPages } from './use-claim-pages.ts';

interface Props {
  values: Readonly<Record<string, string>>;
  total: number;
  state: ClaimsState;
  change: (next: ClaimsState) => void;
  /** By document id. */
  languages: ReadonlyMap<string, string>;
}

/** Before a row has been measured, in CSS pixels. */
const likelyHeight = 60;
const rowsPerScreen = 10;

/** A grid of as many rows as there are claims, of which only those in sight exist. */
export function ClaimsTable({ values, total, state, change, languages }: Props) {
  const { words } = useMessages();
  const [, navigate] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised on the virtualizer's identity
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 8,
    // The active row stays, or the keyboard would lose its place when it is scrolled away.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });
  const items = virtual.getVirtualItems();
  const rows = useClaimPages(
    values,
    items.map(({ index }) => index),
  );

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  function go(index: number) {
    const next = Math.max(0, Math.min(total - 1, index));
    wantsFocus.current = true;
    setActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  }

  function open(index: number) {
    const claim = rows.row(index);
    if (claim !== undefined) navigate(`/documents/${claim.document}?claim=${claim.id}`);
  }

  function onKeyDown(event: KeyboardEvent) {
    const does: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      PageDown: () => go(active + rowsPerScreen),
      PageUp: () => go(active - rowsPerScreen),
      Home: () => go(0),
      End: () => go(total - 1),
      Enter: () => open(active),
    };
    const action = does[event.key];
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row';
    if (action === undefined || !onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  }

  useShortcut('j', () => go(active + 1));
  useShortcut('k', () => go(active - 1));

  return (
    <>
      {rows.error === null ? null : <ErrorNote error={rows.error} retry={rows.retry} />}
      <div className="grid-scroller" ref={scroller}>
        <div
          className="claim-grid"
          role="grid"
          aria-label={words.claims.table}
          aria-rowcount={total + 1}
          aria-colcount={columnNames.length}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup" className="grid-head">
            <div role="row" aria-rowindex={1} className="grid-row">
              {columnNames.map((name) => (
                <ColumnHead key={name} name={name} state={state} change={change} />
              ))}
            </div>
          </div>
          <div role="rowgroup" className="grid-body" style={{ height: `${virtual.getTotalSize()}px` }}>
            {items.map(({ index, start }) => (
              <ClaimRow
                key={index}
                ref={virtual.measureElement}
                index={index}
                start={start}
                claim={rows.row(index)}
                language={languages.get(rows.row(index)?.document ?? '')}
                active={index === active}
                activate={setActive}
                open={open}
              />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

function ColumnHead({ name, state, change }: { name: ColumnName } & Pick<Props, 'state' | 'change'>) {
  const { words } = useMessages();
  const key = sortKeys[name];
  const title = words.claims.columns[name];
  const sorted = key !== null && state.sort === key;
  return (
    <div
      role="columnheader"
      className={`cell ${name}`}
      aria-sort={sorted ? (state.descending ? 'descending' : 'ascending') : undefined}
    >
      {key === null ? (
        title
      ) : (
        <button type="button" onClick={() => change(nextSort(state, key))}>
          {title}
          <span aria-hidden="true">{sorted ? (state.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      )}
    </div>
  );
}
