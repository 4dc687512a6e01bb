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
