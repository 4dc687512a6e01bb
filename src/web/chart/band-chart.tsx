import { useMemo, type PointerEvent } from 'react';
import { useSettings } from '../settings/use-settings.tsx';
import '../styles/bands.css';
import { layOutBands, type BandLayout, type BandLine, type BandPoint } from './band-layout.ts';
import { Mark } from './mark.tsx';
import { useWidth } from './use-width.ts';

interface Props {
  /** Oldest first. */
  points: readonly BandPoint[];
  base: string | null;
  lines: readonly BandLine[];
  /** How a value is written on the axis. */
  tick: (value: number) => string;
  /** What the picture shows, in one sentence. */
  label: string;
  current: string | null;
  point: (key: string | null) => void;
}

/**
 * An indicator over time against the lines it is held to: provisional values dashed and hollow, ranges as intervals, gaps left
 * open. All of it stands in the table beneath too, which is what the keyboard and a screen reader use.
 */
export function BandChart({ points, base, lines, tick, label, current, point }: Props) {
  const { locale } = useSettings();
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const layout = useMemo(
    () => layOutBands(points, { base, lines }, { width, tick, locale }),
    [points, base, lines, width, tick, locale],
  );
  const nearest = (event: PointerEvent) =>
    layout.nearest(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div className="chart band-chart" ref={ref}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        onPointerMove={(event) => point(nearest(event))}
        onPointerLeave={() => point(null)}
      >
        <Ground layout={layout} />
        {layout.areas.map((d) => (
          <path key={d} className="range-area" d={d} />
        ))}
        {layout.missing.map(({ key, x }) => (
          <g key={key}>
            <path className="missing-line" d={`M${x} ${layout.top}V${layout.bottom - 7}`} />
            <Mark shape="missing" x={x} y={layout.bottom - 3} size={3} />
          </g>
        ))}
        {layout.intervals.map(({ key, x, from, to }) => (
          <path
            key={key}
            className="interval"
            d={`M${x - 4} ${from}H${x + 4}M${x} ${from}V${to}M${x - 4} ${to}H${x + 4}`}
          />
        ))}
        {layout.firm.map((d) => (
          <path key={d} className="series-line" d={d} />
        ))}
        {layout.provisional.map((d) => (
          <path key={d} className="series-line provisional" d={d} />
        ))}
        {layout.earlier.map(({ key, x, y, from }) => (
          <g key={key}>
            <path className="restated-line" d={`M${x} ${y}V${from}`} />
            <Mark shape="earlier" x={x} y={y} size={layout.markSize * 0.75} />
          </g>
        ))}
        {layout.marks.map(({ key, x, y, provisional }) => (
          <circle
            key={key}
            className={`value-mark${provisional ? ' provisional' : ''}`}
            cx={x}
            cy={y}
            r={layout.markSize}
          />
        ))}
        <Labels layout={layout} />
        <Current layout={layout} current={current} />
      </svg>
    </div>
  );
}

function Ground({ layout }: { layout: BandLayout }) {
  const { left, right } = layout;
  return (
    <>
      {layout.regions.map(({ level, y, height }) => (
        <rect
          key={level + String(y)}
          className={`region ${level}`}
          x={left}
          y={y}
          width={right - left}
          height={height}
        />
      ))}
      <g className="axes" aria-hidden="true">
        {layout.values.map(({ y, text, isZero }) => (
          <g key={y}>
            <path className={isZero ? 'zero' : ''} d={`M${left} ${y}H${right}`} />
            <text x={left - 8} y={y + 4} textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        {layout.times.map(({ x, text }) => (
          <text key={x} x={x} y={layout.height - 4} textAnchor="middle">
            {text}
          </text>
        ))}
      </g>
      {layout.lines.map(({ y, level, solidFrom }) => (
        <g key={y} className={`threshold ${level}`}>
          <path className="hindsight" d={`M${left} ${y}H${solidFrom}`} />
          <path d={`M${solidFrom} ${y}H${right}`} />
        </g>
      ))}
    </>
  );
}

function Labels({ layout }: { layout: BandLayout }) {
  return (
    <g className="band-labels" aria-hidden="true">
      {layout.labels.map(({ x, y, anchor, text, kind }) => (
        <text key={kind + text} className={kind} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  );
}

function Current({ layout, current }: { layout: BandLayout; current: string | null }) {
  const place = current === null ? undefined : layout.places.find(({ key }) => key === current);
  if (place === undefined) return null;
  return (
    <g className="current" aria-hidden="true">
      <path d={`M${place.x} ${layout.top}V${layout.bottom}`} />
      {place.y === null ? null : <circle cx={place.x} cy={place.y} r="6" />}
    </g>
  );
}
