import { describe, expect, it } from 'vitest';
import { layOutRope, type RopePoint } from '../../../src/web/chart/lay-out-rope.ts';

const point = (
  period: string,
  above: number | null,
  below: number | null,
  provisional = false,
): RopePoint => ({
  ...{ period, above, below, provisional },
});
const frame = (width: number) => ({ width, tick: (value: number) => `${value}`, time: (one: string) => one });

describe('the picture of the rope', () => {
  it('has zero in it, dashes what is provisional, and joins nothing over a gap', () => {
    const points = [
      point('2025Q1', 100, 60),
      point('2025Q2', 110, null),
      point('2025Q3', 120, 80),
      point('2025Q4', 130, 90, true),
    ];
    const layout = layOutRope(points, frame(1000));
    expect(layout.values.some(({ isZero }) => isZero)).toBe(true);
    expect(layout.above.lines).toHaveLength(2);
    expect(layout.above.dashed).toHaveLength(1);
    expect(layout.below.lines).toHaveLength(0);
    expect(layout.below.dashed).toHaveLength(1);
    expect(layout.areas).toHaveLength(2);
    expect(layout.slacks.map(({ index }) => index)).toEqual([0, 3]);
    expect(layout.unknown).toBeNull();
  });

  it('leads over a gap in one line from the value before to the one after', () => {
    const points = [
      point('2025Q1', 100, 60),
      point('2025Q2', 110, null),
      point('2025Q3', 120, null),
      point('2025Q4', 130, 90),
    ];
    const gap = { side: 'below', first: '2025Q2', last: '2025Q3' } as const;
    const { gaps, below } = layOutRope(points, { ...frame(1000), gaps: [gap] });
    const known = layOutRope(
      points.map((one, index) => ({ ...one, below: [60, 70, 80, 90][index] ?? null })),
      frame(1000),
    ).below.lines.join('');
    expect(below.lines).toEqual([]);
    const [from, to] = [known.match(/^M(.*?)L/)?.[1], known.match(/L([^L]*)$/)?.[1]];
    expect(gaps.map(({ d }) => d)).toEqual([`M${from}L${to}`]);
    // Of two reasons side by side each has its part.
    const parts = [gap, gap].map((one, index) => ({
      ...one,
      ...(index === 0 ? { last: '2025Q2' } : { first: '2025Q3' }),
    }));
    const [one, other] = layOutRope(points, { ...frame(1000), gaps: parts }).gaps;
    expect(one?.x).toBeLessThan(other?.x ?? 0);
    expect(one?.y).toBeGreaterThan(other?.y ?? Infinity);
  });

  it('shows as unknown what comes after the newest value, inside the picture', () => {
    const points = [point('2025Q1', 100, 60), point('2025Q2', 100, 60), point('2025Q3', null, null)];
    const { unknown, right, width } = layOutRope(points, frame(1000));
    expect(unknown?.from).toBeLessThan(right);
    expect(unknown?.to).toBe(right);
    expect(right).toBeLessThan(width);
  });

  it('leaves words out where there is no room for them', () => {
    const layout = layOutRope([point('2025Q1', 100, 60), point('2025Q2', 100, 60)], frame(340));
    expect(layout.slacks).toEqual([]);
    for (const { x } of layout.times) expect(x).toBeLessThan(340);
  });
});
