import '../styles/chart.css';

export type MarkShape = 'stated' | 'derived' | 'stale' | 'earlier' | 'missing' | 'conflict' | 'aside';

/** The sign of a state, the same in a chart and beside a word: told apart by its form, and by colour only beside that. */
export function Mark({ shape, x, y, size = 4 }: { shape: MarkShape; x: number; y: number; size?: number }) {
  if (shape === 'stale')
    return (
      <g className="mark stale">
        <circle className="whole" cx={x} cy={y} r={size} />
        <path d={`M${x} ${y - size}A${size} ${size} 0 0 0 ${x} ${y + size}Z`} />
      </g>
    );
  return <path className={`mark ${shape}`} d={outline(shape, x, y, size)} />;
}

/** A mark standing in a line of text. */
export function InlineMark({ shape }: { shape: MarkShape }) {
  return (
    <svg className="inline-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <Mark shape={shape} x={6} y={6} />
    </svg>
  );
}

function outline(shape: Exclude<MarkShape, 'stale'>, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  switch (shape) {
    case 'derived':
      return `M${at(0, -r * 1.25)}L${at(r * 1.25, 0)}L${at(0, r * 1.25)}L${at(-r * 1.25, 0)}Z`;
    case 'missing':
      return `M${at(-r, -r)}L${at(r, r)}M${at(-r, r)}L${at(r, -r)}`;
    case 'conflict':
      return `M${at(-r, -r / 2)}H${round(x + r)}M${at(-r, r / 2)}H${round(x + r)}M${at(r / 2, -r)}L${at(-r / 2, r)}`;
    case 'aside':
      return `M${at(-r, -r)}H${round(x + r)}V${round(y + r)}H${round(x - r)}Z`;
    case 'stated':
    case 'earlier':
      return `M${at(-r, 0)}A${r} ${r} 0 1 0 ${at(r, 0)}A${r} ${r} 0 1 0 ${at(-r, 0)}Z`;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
