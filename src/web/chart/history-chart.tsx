import { useMemo, type PointerEvent } from 'react';
import { useSettings } from '../settings/use-settings.tsx';
import { layOut, type ChartLayout, type ChartPoint } from './lay-out.ts';
import { Mark } from './mark.tsx';
import { useWidth } from './use-width.ts';

interface Props {
  /** Oldest first. */
  points: readonly ChartPoint[];
  /** How a value is written on the axis. */
  tick: (value: number) => string;
  /** What the picture shows, in one sentence. */
  label: string;
  /** Key of the point that is pointed at, or open. */
  current: string | null;
  point: (key: string | null) => void;
  open?: (key: string) => void;
}

/**
 * Values over time: a line where they follow each other, hollow marks for what was said before, a cross where there is no
 * number. All of it stands in the table beneath too, which is what the keyboard and a screen reader use.
 */
export function HistoryChart({ points, tick, label, current, point, open }: Props) {
  const { locale } = useSettings();
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const layout = useMemo(() => layOut(points, { width, tick, locale }), [points, width, tick, locale]);
  const nearest = (event: PointerEvent) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return layout.nearest(x);
  };
  return (
    <div className="chart" ref={ref}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        onPointerMove={(event) => point(nearest(event))}
        onPointerLeave={() => point(null)}
        onClick={(event) => {
          const key = nearest(event as unknown as PointerEvent);
          if (key !== null) open?.(key);
        }}
      >
        <Axes layout={layout} width={width} />
        {layout.missing.map(({ key, x }) => (
          <g key={key}>
            <path className="missing-line" d={`M${x} ${layout.top}V${layout.bottom - 7}`} />
            <Mark shape="missing" x={x} y={layout.bottom - 3} size={3} />
          </g>
        ))}
        {layout.lines.map((d) => (
          <path key={d} className="series-line" d={d} />
        ))}
        {layout.earlier.map(({ key, x, y, from }) => (
          <g key={key}>
            <path className="restated-line" d={`M${x} ${y}V${from}`} />
            <Mark shape="earlier" x={x} y={y} />
          </g>
        ))}
        {layout.marks.map(({ key, x, y, shape }) => (
          <Mark key={key} shape={shape} x={x} y={y} size={layout.markSize} />
        ))}
        <Current layout={layout} current={current} />
      </svg>
    </div>
  );
}

function Axes({ layout, width }: { layout: ChartLayout; width: number }) {
  return (
    <g className="axes" aria-hidden="true">
      {layout.values.map(({ y, text, isZero }) => (
        <g key={y}>
          <path className={isZero ? 'zero' : ''} d={`M${layout.left} ${y}H${width}`} />
          <text x={layout.left - 8} y={y + 4} textAnchor="end">
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
  );
}

function Current({ layout, current }: { layout: ChartLayout; current: string | null }) {
  const place = current === null ? undefined : layout.places.find(({ key }) => key === current);
  if (place === undefined) return null;
  return (
    <g className="current" aria-hidden="true">
      <path d={`M${place.x} ${layout.top}V${layout.bottom}`} />
      {place.y === null ? null : <circle cx={place.x} cy={place.y} r="6" />}
    </g>
  );
}
