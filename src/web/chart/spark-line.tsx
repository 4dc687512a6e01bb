import '../styles/chart.css';

interface Props {
  /** Oldest first. */
  values: readonly number[];
  width?: number;
  height?: number;
}

/** The course of a number in a line of text; what it says stands beside it in words, so that it is no picture of its own. */
export function SparkLine({ values, width = 84, height = 22 }: Props) {
  const path = sparkPath(values, width, height);
  if (path === null) return null;
  return (
    <svg
      className="spark-line"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={path.line} />
      <circle cx={path.x} cy={path.y} r="2" />
    </svg>
  );
}

/** The line and where it ends; null of fewer than two values. Equal values lie in the middle. */
export function sparkPath(
  values: readonly number[],
  width: number,
  height: number,
): { line: string; x: number; y: number } | null {
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 3;
  const places = values.map((value, index) => ({
    x: round(room + (index / (values.length - 1)) * (width - 2 * room)),
    y: round(
      low === high ? height / 2 : height - room - ((value - low) / (high - low)) * (height - 2 * room),
    ),
  }));
  const last = places.at(-1) ?? { x: 0, y: 0 };
  return { line: `M${places.map(({ x, y }) => `${x} ${y}`).join('L')}`, ...last };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
