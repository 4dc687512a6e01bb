import { useMemo } from 'react';
import '../../styles/link-map.css';
import { useWidth } from '../use-width.ts';
import { layOutMap } from './lay-out-map.ts';
import { MapLine, type DrawnLink } from './map-line.tsx';
import { MapNode, type DrawnNode } from './map-node.tsx';

interface Props {
  nodes: readonly DrawnNode[];
  links: readonly DrawnLink[];
  /** Ids of the nodes of one way, in order. */
  way: readonly string[];
  /** What the picture shows, in a sentence. */
  label: string;
}

/** The same map with one way over it, to be looked at only. */
export function WayMap({ nodes, links, way, label }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(1100);
  const layout = useMemo(() => layOutMap(nodes, links, width), [nodes, links, width]);
  const drawn = new Map(nodes.map((node) => [node.id, node]));
  const steps = new Set(way.slice(1).map((to, index) => `${way[index] ?? ''} ${to}`));
  return (
    // Wider than a phone: moved inside its own frame, by keyboard too.
    <div className="link-map" ref={ref} tabIndex={0} role="group" aria-label={label}>
      <svg
        role="img"
        aria-label={label}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        {layout.links.map((line) => {
          const link = links[line.index];
          return link === undefined ? null : (
            <MapLine key={line.index} line={line} link={link} lit={steps.has(`${link.from} ${link.to}`)} />
          );
        })}
        {layout.nodes.map((place) => {
          const node = drawn.get(place.id);
          return node === undefined ? null : (
            <MapNode key={place.id} {...{ place, node }} lit={way.includes(place.id)} isChosen={false} />
          );
        })}
      </svg>
    </div>
  );
}
