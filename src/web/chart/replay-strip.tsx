import { useMemo } from 'react';
import { stripRuns, stripScale } from './strip-layout.ts';
import { useWidth } from './use-width.ts';

interface Props {
  points: readonly { on: string; what: string }[];
  from: string;
  to: string;
  /** The day it was registered; what lies before is hindsight. */
  registered: string;
  registeredWord: string;
  label: string;
}

const band = { top: 18, height: 26 };

/** What a signal was over the years: firing full, pending half as high, unknown dashed. */
export function ReplayStrip({ points, from, to, registered, registeredWord, label }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(900);
  const runs = useMemo(() => stripRuns(points, to), [points, to]);
  const { x, years } = useMemo(() => stripScale(from, to, width), [from, to, width]);
  const bottom = band.top + band.height;
  const isMarked = registered > from && registered <= to;
  return (
    <div className="chart replay-strip" ref={ref}>
      <svg role="img" aria-label={label} width={width} height={68} viewBox={`0 0 ${width} 68`}>
        <path className="strip-base" d={`M0 ${bottom}H${width}`} />
        {runs.map(({ kind, from: start, to: end }) => {
          const left = x(start);
          const wide = Math.max(x(end) - left, kind === 'firing' ? 1.5 : 0.5);
          if (kind === 'ok') return null;
          if (kind === 'unknown')
            return (
              <path
                key={start}
                className="strip-unknown"
                d={`M${left} ${bottom - band.height / 2}H${left + wide}`}
              />
            );
          const high = kind === 'firing' ? band.height : band.height / 2;
          return (
            <rect
              key={start}
              className={`strip-${kind}`}
              x={left}
              y={bottom - high}
              width={wide}
              height={high}
            />
          );
        })}
        {years.map(({ year, x: at }) => (
          <g key={year}>
            <path className="strip-tick" d={`M${at} ${bottom}v5`} />
            <text className="strip-year" x={at + 3} y={bottom + 16}>
              {year}
            </text>
          </g>
        ))}
        {isMarked ? (
          <g>
            <path className="strip-registered" d={`M${x(registered)} ${band.top - 6}V${bottom}`} />
            <text className="strip-year" x={x(registered)} y={10} textAnchor="end">
              {registeredWord}
            </text>
          </g>
        ) : null}
      </svg>
    </div>
  );
}
