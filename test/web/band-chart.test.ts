import { describe, expect, it } from 'vitest';
import { layOutBands, linesInSight, type BandPoint } from '../../src/web/chart/band-layout.ts';
import { courseOf } from '../../src/web/chart/sparkline.tsx';
import { spreadLabels } from '../../src/web/chart/spread-labels.ts';

const frame = { width: 900, tick: String, locale: 'en' } as const;
const days = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'];
const point = (index: number, value: number | null, more: Partial<BandPoint> = {}): BandPoint => ({
  ...{ key: `p${index}`, day: days[index] ?? '', value, low: value ?? 0, high: value ?? 0 },
  ...{ provisional: false, earlier: [], ...more },
});
const line = (at: number, level: string, since = '2026-01-01') => ({
  at,
  level,
  since,
  text: `${level} from ${at}`,
});
const bands = { base: 'calm', lines: [line(60, 'watch'), line(80, 'strained'), line(300, 'critical')] };

describe('a chart with bands', () => {
  const layout = layOutBands(
    [10, 30, 50, 65, 90].map((value, index) => point(index, value)),
    bands,
    frame,
  );

  it('stacks the bands from the base upwards without a gap, over the whole picture', () => {
    expect(layout.regions.map(({ level }) => level)).toEqual(['calm', 'watch', 'strained']);
    expect(layout.regions.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(
      layout.bottom - layout.top,
    );
    const [calm, watch] = layout.regions;
    expect(watch === undefined ? 0 : watch.y + watch.height).toBeCloseTo(calm?.y ?? -1);
  });

  it('draws the lines in reach, and names those out of it at the edge with an arrow', () => {
    expect(layout.lines.map(({ level }) => level)).toEqual(['watch', 'strained']);
    const told = layout.labels.map(({ text }) => text);
    expect(told).toContain('↑ critical from 300');
    expect(told).toContain('watch from 60');
    expect(told[0]).toBe('↑ critical from 300');
    expect(told).toContain('90');
  });

  it('keeps its labels apart and beside the picture', () => {
    const ys = layout.labels.map(({ y }) => y).sort((a, b) => a - b);
    ys.slice(1).forEach((y, index) => expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(15.9));
    expect(layout.labels.every(({ x }) => x > layout.right)).toBe(true);
  });

  it('draws a line as a judgement only from the day on which it applies', () => {
    const [watch] = layout.lines;
    const places = layout.places.map(({ x }) => x);
    expect(watch?.solidFrom).toBeGreaterThan(places[3] ?? 0);
    expect(watch?.solidFrom).toBeLessThan(places[4] ?? 0);
    const later = layOutBands(
      [point(0, 10), point(1, 70)],
      { base: 'calm', lines: [line(60, 'watch', '2030-01-01')] },
      frame,
    );
    expect(later.lines[0]?.solidFrom).toBe(later.right);
  });

  it('stays inside a phone', () => {
    const narrow = layOutBands(
      [10, 65].map((value, index) => point(index, value)),
      bands,
      { ...frame, width: 350 },
    );
    expect(narrow.right).toBeLessThan(350);
    expect(narrow.places.every(({ x }) => x > narrow.left && x < narrow.right)).toBe(true);
  });
});

describe('values that are less than certain', () => {
  it('are dashed towards what is provisional, and firm on the way out of it', () => {
    const points = [point(0, 1), point(1, 2), point(2, 3, { provisional: true }), point(3, 4), point(4, 5)];
    const { firm, provisional, marks } = layOutBands(points, { base: null, lines: [] }, frame);
    expect(firm.map((d) => d.split('L').length)).toEqual([2, 3]);
    expect(provisional.map((d) => d.split('L').length)).toEqual([2]);
    expect(marks.filter((mark) => mark.provisional).map(({ key }) => key)).toEqual(['p2']);
  });

  it('are intervals where they are ranges, and an area where these follow each other', () => {
    const points = [point(0, 5, { low: 4, high: 7 }), point(1, 6, { low: 5, high: 8 }), point(2, 6)];
    const { intervals, areas } = layOutBands(points, { base: null, lines: [] }, frame);
    expect(intervals.map(({ key }) => key)).toEqual(['p0', 'p1']);
    expect(intervals.every(({ from, to }) => from < to)).toBe(true);
    expect(areas).toHaveLength(1);
  });

  it('leave a gap where there is none, with a cross, and never a line over it', () => {
    const points = [point(0, 1), point(1, 2), point(2, null), point(3, 4), point(4, 5)];
    const { firm, missing } = layOutBands(points, { base: null, lines: [] }, frame);
    expect(firm).toHaveLength(2);
    expect(missing.map(({ key }) => key)).toEqual(['p2']);
  });

  it('show what was said before as a mark of its own', () => {
    const { earlier, marks } = layOutBands([point(0, 5, { earlier: [3, 4] }), point(1, 6)], bands, frame);
    expect(earlier.map(({ from }) => from)).toEqual([marks[0]?.y, marks[0]?.y]);
    expect(new Set(earlier.map(({ y }) => y)).size).toBe(2);
  });
});

describe('one value alone', () => {
  it('stands in the middle, and nothing at all breaks nothing', () => {
    const { places, left, right } = layOutBands([point(0, 41)], bands, frame);
    expect(places[0]?.x).toBeCloseTo((left + right) / 2);
    expect(layOutBands([], bands, frame).nearest(10)).toBeNull();
  });
});

describe('lines in sight', () => {
  it('are those among the values, and the nearest beyond where it does not press them flat', () => {
    const at = (values: number[]) =>
      linesInSight([line(60, 'a'), line(80, 'b'), line(300, 'c')], values).map((one) => one.at);
    expect(at([10, 70])).toEqual([60, 80]);
    expect(at([90, 100])).toEqual([80]);
    expect(at([1, 2])).toEqual([]);
    expect(at([])).toEqual([60, 80, 300]);
  });
});

describe('labels', () => {
  it('move no further than they must, and not out of the picture', () => {
    const spread = spreadLabels(
      [
        { y: 98, text: 'a', kind: '' },
        { y: 100, text: 'b', kind: '' },
        { y: 20, text: 'c', kind: '' },
      ],
      { room: 16, top: 0, bottom: 100 },
    );
    expect(spread.map(({ text, y }) => [text, y])).toEqual([
      ['c', 20],
      ['a', 84],
      ['b', 100],
    ]);
  });
});

describe('a spark line', () => {
  it('runs through time as it passed, level where nothing moves', () => {
    const points = [
      ['2026-01-01', 1],
      ['2026-01-02', 2],
      ['2026-01-05', 3],
    ] as const;
    expect(courseOf(points)).toBe('M2.0 23.0L31.0 13.0L118.0 3.0');
    expect(courseOf(points.map(([day]) => [day, 4]))).toMatch(/^M2.0 13.0L31.0 13.0L/);
  });
});
