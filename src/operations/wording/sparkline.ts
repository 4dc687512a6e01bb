/** Values as blocks of eight heights, the newest last; where all are equal the middle one. */
export function sparkline(values: readonly number[], width: number): string {
  const shown = values.slice(-width);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  return shown
    .map(
      (value) => blocks[high === low ? 3 : Math.round(((value - low) / (high - low)) * (blocks.length - 1))],
    )
    .join('');
}

const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
