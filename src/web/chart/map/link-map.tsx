import { useLayoutEffect, useMemo, useState, type KeyboardEvent } from 'react';
import '../../styles/link-map.css';
import { useWidth } from '../use-width.ts';
import { layOutMap, type PlacedNode } from './lay-out-map.ts';
import { MapLine, type DrawnLink } from './map-line.tsx';
import { MapNode, type DrawnNode } from './map-node.tsx';
import { steppedFrom, surroundings, type ArrowKey } from './surroundings.ts';

interface Props {
  nodes: readonly DrawnNode[];
  links: readonly DrawnLink[];
  /** What the picture shows, in a sentence. */
  label: string;
  /** The node looked at; empty: none. */
  chosen: string;
  choose: (id: string) => void;
  /** The node was asked for and not only passed: Enter, a click. */
  keep: (id: string) => void;
}

/** What acts on what. Nodes are walked with the arrow keys; the one looked at shows what it reaches and what reaches it. */
export function LinkMap({ nodes, links, label, chosen, choose, keep }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(1216);
  const layout = useMemo(() => layOutMap(nodes, links, width), [nodes, links, width]);
  const [pointed, setPointed] = useState('');
  const at = pointed === '' ? chosen : pointed;
  const seen = layout.nodes.find(({ id }) => id === chosen);
  useLayoutEffect(() => {
    const frame = ref.current;
    if (frame === null) return;
    // Where the frame is narrower than the drawing, its right end holds what all of it leads to.
    const from = seen === undefined ? layout.width : seen.x + seen.width / 2 - frame.clientWidth / 2;
    const isInView =
      seen !== undefined &&
      seen.x >= frame.scrollLeft &&
      seen.x + seen.width <= frame.scrollLeft + frame.clientWidth;
    if (!isInView) frame.scrollLeft = from;
  }, [ref, seen, layout.width]);
  const lit = useMemo(() => (at === '' ? null : surroundings(at, links)), [at, links]);
  const placed = new Map(layout.nodes.map((node) => [node.id, node]));
  const isNear = (id: string) => id === at || lit?.after.has(id) === true || lit?.before.has(id) === true;
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, id: string) => {
    if (event.key === 'Enter' || event.key === ' ') keep(id);
    else if (event.key === 'Escape') keep('');
    else if (isArrow(event.key)) focusNode(event, steppedFrom(id, event.key, layout.nodes, links));
    else return;
    event.preventDefault();
  };
  const first = firstOf(layout.nodes);
  return (
    <div className="link-map" ref={ref} role="group" aria-label={label}>
      <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
        {layout.links.map((line) => {
          const link = links[line.index];
          return link === undefined ? null : (
            <MapLine key={line.index} line={line} link={link} lit={lit && lit.links.has(line.index)} />
          );
        })}
        {nodes.map((node) => {
          const place = placed.get(node.id);
          return place === undefined ? null : (
            <g
              key={node.id}
              className="map-choice"
              role="button"
              data-node={node.id}
              tabIndex={node.id === (placed.has(chosen) ? chosen : first) ? 0 : -1}
              aria-description={node.label}
              aria-pressed={node.id === chosen}
              onFocus={() => choose(node.id)}
              onClick={() => keep(node.id)}
              onKeyDown={(event) => onKeyDown(event, node.id)}
              onPointerEnter={(event) => (event.pointerType === 'mouse' ? setPointed(node.id) : undefined)}
              onPointerLeave={() => setPointed('')}
            >
              <MapNode place={place} node={node} lit={lit && isNear(node.id)} isChosen={node.id === at} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function isArrow(key: string): key is ArrowKey {
  return /^Arrow(Right|Left|Up|Down)$/.test(key);
}

/** The upper left one: where the walk begins. */
function firstOf(nodes: readonly PlacedNode[]): string {
  return nodes.toSorted((a, b) => a.column - b.column || a.y - b.y)[0]?.id ?? '';
}

function focusNode(event: KeyboardEvent<SVGGElement>, id: string): void {
  const next = event.currentTarget.ownerSVGElement?.querySelector(`[data-node="${CSS.escape(id)}"]`);
  if (next instanceof SVGElement) next.focus();
}
