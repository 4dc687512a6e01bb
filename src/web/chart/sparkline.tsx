interface Props {
  /** `[ISO day, value]`, oldest first. */
  points: readonly (readonly [string, number])[];
  /** What it shows, in words; absent where the numbers beside it say that. */
  label?: string;
}

const [width, height] = [120, 26];

/** The course of a number without axes; a flat dashed line where there is none. */
export function Sparkline({ points, label }: Props) {
  return (
    <svg
      className="sparkline"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {points.length < 2 ? (
        <path className="none" d={`M2 ${height / 2}H${width - 2}`} />
      ) : (
        <path d={courseOf(points)} />
      )}
    </svg>
  );
}

/** Over time as it passed, so that a gap is as wide as it was. */
export function courseOf(points: Props['points']): string {
  const times = points.map(([day]) => Date.parse(day));
  const values = points.map(([, value]) => value);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (time: number) => 2 + ((time - from) / Math.max(1, to - from)) * (width - 4);
  const y = (value: number) =>
    high === low ? height / 2 : height - 3 - ((value - low) / (high - low)) * (height - 6);
  return `M${points.map((_, n) => `${x(times[n] ?? 0).toFixed(1)} ${y(values[n] ?? 0).toFixed(1)}`).join('L')}`;
}
