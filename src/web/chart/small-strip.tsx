import { useMemo } from 'react';
import { stripRuns, stripScale } from './strip-layout.ts';

interface Props {
  runs: readonly { on: string; what: string }[];
  from: string;
  to: string;
}

const size = { width: 1000, height: 16 };

/** A strip without words or years, as wide as its place; what it shows stands beside it in words. */
export function SmallStrip({ runs: states, from, to }: Props) {
  const runs = useMemo(() => stripRuns(states, to), [states, to]);
  const { x, years } = useMemo(() => stripScale(from, to, size.width), [from, to]);
  const { width, height } = size;
  return (
    <svg
      className="replay-strip small-strip"
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      {years.map(({ year, x: at }) => (
        <path key={year} className="strip-tick" d={`M${at} ${height - 3}V${height}`} />
      ))}
      <path className="strip-base" d={`M0 ${height - 0.5}H${width}`} />
      {runs.map(({ kind, from: start, to: end }) => {
        const left = x(start);
        const wide = Math.max(x(end) - left, kind === 'firing' ? 4 : 1);
        if (kind === 'ok') return null;
        if (kind === 'unknown')
          return <path key={start} className="strip-unknown" d={`M${left} ${height / 2}h${wide}`} />;
        const high = kind === 'firing' ? height - 1 : height / 2;
        return (
          <rect
            key={start}
            {...{ x: left, y: height - high, width: wide, height: high }}
            className={`strip-${kind}`}
          />
        );
      })}
    </svg>
  );
}
