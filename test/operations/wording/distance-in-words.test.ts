import { describe, expect, it } from 'vitest';
import { distanceInWords } from '../../../src/operations/wording/distance-in-words.ts';
import type { Condition } from '../../../src/thesis/signal.ts';

const condition = (over: Partial<Condition> = {}): Condition => ({
  ...{ kind: 'condition', indicator: 'x', of: 'level', unit: 'percent', readings: 1 },
  enter: { side: 'above', at: 0.9 },
  exit: { side: 'below', at: 0.8 },
  at: { file: 'x.yaml', line: 1, column: 1 },
  ...over,
});

describe('distance to a line', () => {
  it('is told from the line that would change the condition', () => {
    const rule = condition();
    const told = (truth: boolean | null, value: number, distance: number) =>
      distanceInWords({ condition: rule, truth, value, distance }, 'en');
    expect(told(false, 0.753, -0.147)).toBe('14.7 pp below the line that enters');
    expect(told(true, 0.95, 0.15)).toBe('15.0 pp above the line that ends it');
    expect(told(false, 0.9, 0)).toBe('on the line that enters');
  });

  it('is told from the line last measured against where nothing is known now', () => {
    const told = (value: number, distance: number) =>
      distanceInWords({ condition: condition(), truth: null, value, distance }, 'en');
    expect(told(0.753, -0.147)).toMatch(/enters$/);
    expect(told(0.95, 0.15)).toMatch(/ends it$/);
  });

  it('says where more readings are needed, only past the line', () => {
    const rule = condition({ readings: 2 });
    const told = (value: number) =>
      distanceInWords({ condition: rule, truth: false, value, distance: value - 0.9 }, 'en');
    expect(told(0.95)).toBe('5.0 pp above the line that enters; it takes 2 readings in a row');
    expect(told(0.85)).toBe('5.0 pp below the line that enters');
  });

  it('has no sign and its own unit in every language, and is silent where unknown', () => {
    const times = condition({
      unit: 'times',
      enter: { side: 'above', at: 1.5 },
      exit: { side: 'below', at: 1 },
    });
    const reading = { condition: times, truth: false, value: 0.46, distance: -1.04 };
    expect(distanceInWords(reading, 'zh-Hans')).toBe('低于触发线 1.04 倍');
    expect(distanceInWords({ ...reading, condition: condition() }, 'zh-Hant')).toBe(
      '低於觸發線 104.0 個百分點',
    );
    expect(distanceInWords({ ...reading, distance: null }, 'en')).toBeNull();
  });
});
