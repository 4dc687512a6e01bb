import type { Locale } from '../../base/locale.ts';
import { agreement, triage, type Path } from '../../thesis/triage.ts';
import type { Link, Thesis, ThesisEvent } from '../../thesis/thesis.ts';
import type { EventOut, EventsOut } from '../shapes/event.ts';

/** Every event of a thesis on its link map, the newest first, those without a day last; those after `until` left out. */
export function eventsOf(thesis: Thesis, until: string | null, locale: Locale): EventsOut {
  const events = [...thesis.events.values()].filter(({ on }) => until === null || on === null || on <= until);
  return {
    thesis: { id: thesis.id, title: thesis.title[locale] },
    threshold: thesis.links.threshold,
    agreement: ((found) => ({ ...found, apart: [...found.apart] }))(agreement(events, thesis.links)),
    events: events
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0))
      .map((event) => eventOut(event, thesis, locale)),
  };
}

function eventOut(event: ThesisEvent, { links: map }: Thesis, locale: Locale): EventOut {
  const node = (id: string): { id: string; title: string } => ({
    id,
    title: map.nodes.get(id)?.title[locale] ?? id,
  });
  const step = ({
    from,
    to,
    sign,
    strength,
    days,
    why,
  }: Link): EventOut['paths'][number]['links'][number] => ({
    ...{ from: node(from), to: node(to), sign, strength, days, why: why[locale] },
  });
  const path = ({ from, to, sign, share, days, links }: Path): EventOut['paths'][number] => ({
    ...{ from: node(from), to: node(to), sign, share, days, links: links.map(step) },
  });
  const found = triage(event, map);
  const { turns } = found;
  return {
    ...{ id: event.id, title: event.title[locale], on: event.on, origin: event.origin[locale] },
    touches: event.touches.map(({ node: id, sign, size }) => ({ node: node(id), sign, size })),
    ...{ said: event.verdict, why: event.why[locale], found: found.verdict, agrees: found.agrees },
    paths: found.paths.map(path),
    turns: event.turns?.[locale] ?? null,
    turn: turns === null ? null : { size: turns.size, link: step(turns.link), strength: turns.strength },
  };
}
