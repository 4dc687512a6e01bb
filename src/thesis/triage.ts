import type { Link, LinkMap, ThesisEvent } from './thesis.ts';

/** Whether an event reaches a lifeline over the link map, and how. */
export interface Triage {
  event: string;
  verdict: 'lifeline' | 'noise';
  /** The way that carries most to a lifeline; null where none leads there. */
  path: Path | null;
  /** The best way to each lifeline that is reached at all, most first. */
  paths: readonly Path[];
  /** What would make noise a signal; null where it is one, or no way leads to a lifeline. */
  turns: Turn | null;
  /** Whether the map and the file say the same; null where the file says nothing. */
  agrees: boolean | null;
}

export interface Path {
  from: string;
  to: string;
  links: readonly Link[];
  /** Whether the lifeline at its end gains or loses. */
  sign: '+' | '-';
  /** Share of a full shock that arrives: size times the strengths. */
  share: number;
  days: number;
}

interface Turn {
  /** So large the event would have to be, 0..1; null where even the largest would not reach. */
  size: number | null;
  /** The link that lets least through, and how much it would have to let through; null where even all would not do. */
  link: Link;
  strength: number | null;
}

/** How the map and the file agree, told both ways, so that saying always the one thing cannot score. */
export interface Agreement {
  lifeline: { said: number; found: number };
  noise: { said: number; found: number };
  apart: readonly string[];
}

/**
 * What an event does is carried along the links: each lets a share of it through and may turn its sign. It is more than noise where
 * at least `map.threshold` of a full shock reaches a node that is a lifeline; the way that carries most decides.
 */
export function triage(event: ThesisEvent, map: LinkMap): Triage {
  const best = new Map<string, Path>();
  for (const touch of event.touches)
    for (const path of waysFrom(touch.node, map)) {
      const share = path.share * touch.size;
      const sign = touch.sign === path.sign ? '+' : '-';
      const known = best.get(path.to);
      if (known === undefined || share > known.share) best.set(path.to, { ...path, sign, share });
    }
  const paths = [...best.values()].sort((a, b) => b.share - a.share || (a.to < b.to ? -1 : 1));
  const path = paths[0] ?? null;
  const verdict = path !== null && path.share >= map.threshold ? 'lifeline' : 'noise';
  return {
    event: event.id,
    verdict,
    path,
    paths,
    turns: verdict === 'lifeline' || path === null ? null : turnOf(path, event, map.threshold),
    agrees: event.verdict === null ? null : event.verdict === verdict,
  };
}

export function agreement(events: Iterable<ThesisEvent>, map: LinkMap): Agreement {
  const counted = { lifeline: { said: 0, found: 0 }, noise: { said: 0, found: 0 } };
  const apart: string[] = [];
  for (const event of events) {
    if (event.verdict === null) continue;
    counted[event.verdict].said += 1;
    if (triage(event, map).agrees === true) counted[event.verdict].found += 1;
    else apart.push(event.id);
  }
  return { ...counted, apart };
}

/** For each lifeline the way from a node that carries most; of ways that carry the same, the quicker. No node twice. */
function waysFrom(start: string, map: LinkMap): Path[] {
  const reached = new Map<string, Path>();
  const open: Path[] = [{ from: start, to: start, links: [], sign: '+', share: 1, days: 0 }];
  for (let path = takeStrongest(open); path !== null; path = takeStrongest(open)) {
    if (reached.has(path.to)) continue;
    reached.set(path.to, path);
    for (const link of map.links)
      if (link.from === path.to && !reached.has(link.to)) open.push(along(path, link));
  }
  return [...reached.values()].filter(({ to }) => (map.nodes.get(to)?.lifeline ?? null) !== null);
}

function along(path: Path, link: Link): Path {
  return {
    from: path.from,
    to: link.to,
    links: [...path.links, link],
    sign: path.sign === link.sign ? '+' : '-',
    share: path.share * link.strength,
    days: path.days + link.days,
  };
}

function takeStrongest(open: Path[]): Path | null {
  let best = -1;
  open.forEach((path, index) => {
    const held = open[best];
    if (held === undefined || path.share > held.share || (path.share === held.share && path.days < held.days))
      best = index;
  });
  return best < 0 ? null : (open.splice(best, 1)[0] ?? null);
}

function turnOf(path: Path, event: ThesisEvent, threshold: number): Turn | null {
  const weakest = path.links.reduce<Link | null>(
    (least, link) => (least === null || link.strength < least.strength ? link : least),
    null,
  );
  if (weakest === null) return null;
  const size = event.touches.find(({ node }) => node === path.from)?.size ?? 1;
  const needed = (size * threshold) / path.share;
  const strength = (weakest.strength * threshold) / path.share;
  return { size: needed <= 1 ? needed : null, link: weakest, strength: strength <= 1 ? strength : null };
}
