import { useMemo, type ReactNode } from 'react';
import { layOutRope, type RopeGap, type RopeLayout, type RopePoint } from './lay-out-rope.ts';
import { useWidth } from './use-width.ts';

interface Props {
  /** Oldest first. */
  points: readonly RopePoint[];
  above: string;
  below: string;
  /** What lies between at a period, in words. */
  slack: (index: number) => string;
  unknown: string;
  /** Each with the word that stands in it. */
  gaps: readonly (RopeGap & { told: ReactNode })[];
  /** How a value is written on the axis, and a period. */
  tick: (value: number) => string;
  time: (period: string) => string;
  /** What the picture shows, in a sentence or two. */
  label: string;
}

/** Two lines and what lies between them. Provisional parts are dashed; where nobody knows anything, that is said. */
export function RopeChart({ points, above, below, slack, unknown, gaps, tick, time, label }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(1100);
  const layout = useMemo(
    () => layOutRope(points, { width, tick, time, gaps }),
    [points, width, tick, time, gaps],
  );
  return (
    <div className="rope-chart" ref={ref}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
      >
        <Grid layout={layout} />
        {layout.areas.map((d) => (
          <path key={d} className="rope-area" d={d} />
        ))}
        {(['above', 'below'] as const).map((name) => (
          <g key={name} className={`rope-${name}`}>
            {layout[name].lines.map((d) => (
              <path key={d} d={d} />
            ))}
            {layout[name].dashed.map((d) => (
              <path key={d} className="provisional" d={d} />
            ))}
            {layout[name].end === null ? null : (
              <circle cx={layout[name].end.x} cy={layout[name].end.y} r="4" />
            )}
            {layout[name].label === null ? null : (
              <text x={layout[name].label.x} y={layout[name].label.y} textAnchor="middle">
                {name === 'above' ? above : below}
              </text>
            )}
          </g>
        ))}
        {layout.gaps.map(({ d }) => (
          <path key={d} className="rope-gap-line" d={d} />
        ))}
        {layout.slacks.map((one) => (
          <Slack key={one.index} layout={layout} at={one} told={slack(one.index)} />
        ))}
        {layout.unknown === null ? null : <Unknown layout={layout} at={layout.unknown} word={unknown} />}
      </svg>
      {layout.gaps.map(({ d, x, y }, index) => (
        <span key={d} className="rope-gap" style={{ left: x, top: y }}>
          {gaps[index]?.told}
        </span>
      ))}
    </div>
  );
}

function Grid({ layout }: { layout: RopeLayout }) {
  return (
    <g className="axes" aria-hidden="true">
      {layout.values.map(({ y, text, isZero }) => (
        <g key={y}>
          <path className={isZero ? 'zero' : ''} d={`M${layout.left} ${y}H${layout.right}`} />
          <text x={layout.left - 8} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {layout.times.map(({ x, text }) => (
        <text key={x} x={x} y={layout.height - 6} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}

function Slack({
  layout,
  at: { x, from, to },
  told,
}: {
  layout: RopeLayout;
  at: RopeLayout['slacks'][number];
  told: string;
}) {
  const hasRoom = Math.abs(to - from) > 30;
  const isLeft = x < (layout.left + layout.right) / 2;
  return (
    <g className="rope-slack">
      <path d={`M${x} ${from}V${to}`} />
      <text x={x + 10} y={hasRoom || !isLeft ? (from + to) / 2 + 4 : Math.max(14, Math.min(from, to) - 14)}>
        {told}
      </text>
    </g>
  );
}

function Unknown({
  layout,
  at: { from, to },
  word,
}: {
  layout: RopeLayout;
  at: { from: number; to: number };
  word: string;
}) {
  const y = layout.bottom - 24;
  return (
    <g className="rope-unknown">
      <path className="edge" d={`M${from} ${layout.top}V${layout.bottom}`} />
      <path d={`M${from + 8} ${y}H${to}`} />
      <text x={to} y={y - 8} textAnchor="end">
        {word}
      </text>
    </g>
  );
}
