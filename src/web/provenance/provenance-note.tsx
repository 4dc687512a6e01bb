import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { Link } from 'wouter';
import { lookedUp, lookUpQuery } from './look-up.ts';
import { placeNote } from './place-note.ts';
import type { Provenance, ProvenanceRow, ProvenanceSource } from './provenance.ts';
import { useProvenanceWords } from './words.ts';

interface Props {
  from: Provenance;
  id: string;
  place: RefObject<HTMLElement | null>;
}

const mostSources = 4;

/** Who only passes, from number to number by Tab, has nothing worked out: an answer can take the program a second. */
const restMs = 250;

/** What a door shows. It stands above everything (a popover), beside its number, and may be pointed at itself. */
export function ProvenanceNote({ from, id, place }: Props) {
  const { say, locale } = useProvenanceWords();
  const note = useRef<HTMLSpanElement>(null);
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  const lookUp = lookUpQuery(from.lookUp, locale);
  const asked = useQuery({ ...lookUp, enabled: rests && from.lookUp !== null });
  const more =
    asked.data === undefined || from.lookUp === null
      ? { rows: [], sources: [] }
      : lookedUp(asked.data, from.lookUp, locale);
  const sources = [...from.sources, ...more.sources];

  useLayoutEffect(() => {
    const shown = note.current;
    const door = place.current;
    if (shown === null || door === null) return;
    if (typeof shown.showPopover === 'function') shown.showPopover();
    const move = () => placeNote(shown, door);
    const sized = new ResizeObserver(move);
    move();
    sized.observe(shown);
    window.addEventListener('scroll', move, { capture: true, passive: true });
    window.addEventListener('resize', move);
    return () => {
      sized.disconnect();
      window.removeEventListener('scroll', move, { capture: true });
      window.removeEventListener('resize', move);
    };
  }, [place]);

  // Spans, for a number may stand in a paragraph.
  return (
    <span popover="manual" className="provenance-note" id={id} ref={note}>
      <span className="note-title">{from.title}</span>
      {from.value === '' ? null : <span className="note-value">{from.value}</span>}
      {[...from.rows, ...more.rows].map((row) => (
        <NoteRow key={`${row.name} ${row.text}`} row={row} />
      ))}
      {from.lookUp !== null && asked.isPending ? (
        <span className="note-row soft">{say('looking')}</span>
      ) : null}
      {sources.length === 0 ? null : (
        <span className="note-row">
          <span className="note-name">{say('source')}</span>
          <span className="note-sources">
            {sources.slice(0, mostSources).map((source) => (
              <SourceLink key={`${source.label} ${source.href ?? ''}`} source={source} />
            ))}
            {sources.length <= mostSources ? null : (
              <span className="soft">{say('more', { count: sources.length - mostSources })}</span>
            )}
          </span>
        </span>
      )}
      {from.href === null ? null : (
        <span className="note-way">
          <Link href={from.href}>{say(from.hrefWord)}</Link>
        </span>
      )}
    </span>
  );
}

function NoteRow({ row }: { row: ProvenanceRow }) {
  const { say } = useProvenanceWords();
  return (
    <span className="note-row">
      <span className="note-name">{say(row.name)}</span>{' '}
      <span className={`note-text note-${row.name}`} lang={row.lang}>
        {row.text}
      </span>{' '}
    </span>
  );
}

function SourceLink({ source: { label, href } }: { source: ProvenanceSource }) {
  const { say } = useProvenanceWords();
  if (href === null) return <span>{label}</span>;
  if (href.startsWith('/')) return <Link href={href}>{label}</Link>;
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return <span>{label}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {label}
      <span aria-hidden="true">{' ↗'}</span>
      <span className="unseen"> {say('newTab')}</span>
    </a>
  );
}
