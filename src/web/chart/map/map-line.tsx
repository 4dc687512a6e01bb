import type { PlacedLink } from './lay-out-map.ts';
import type { Arrow } from './map-ranks.ts';

export interface DrawnLink extends Arrow {
  sign: '+' | '-';
  /** 0..1: how heavy the line is. */
  strength: number;
  /** What it does, in words. */
  label: string;
}

/** A line as heavy as it is strong, with its sign where it arrives. `lit` null: nothing is looked at. */
export function MapLine({ line, link, lit }: { line: PlacedLink; link: DrawnLink; lit: boolean | null }) {
  const { d, head, sign, strokeWidth } = line;
  return (
    <g
      className={`map-link${lit === null ? '' : lit ? ' lit' : ' faded'}`}
      data-link={`${link.from} ${link.to}`}
    >
      <title>{link.label}</title>
      <path className="reach" d={d} />
      <path className="line" d={d} strokeWidth={strokeWidth} />
      <path className="head" d={head} />
      <circle cx={sign.x} cy={sign.y} r="5.5" />
      <path
        className="sign"
        d={`M${sign.x - 3} ${sign.y}h6${link.sign === '+' ? `M${sign.x} ${sign.y - 3}v6` : ''}`}
      />
    </g>
  );
}
