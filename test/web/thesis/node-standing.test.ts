import { describe, expect, it } from 'vitest';
import type { ReadingOut } from '../../../src/operations/shapes/reading.ts';
import { standingOf, worstOf } from '../../../src/web/thesis/node-standing.ts';

const reading = (state: string, band: string | null, hasValue = true) =>
  ({ state, band, level: hasValue ? {} : null }) as unknown as ReadingOut;

describe('how a node of the map stands', () => {
  it.each([
    ['ok', 'watch', true, 'watch'],
    ['provisional', 'critical', true, 'critical'],
    ['ok', null, true, 'unjudged'],
    // A band that rests on what is too old is no band.
    ['stale', 'calm', true, 'stale'],
    ['source_error', 'critical', true, 'stale'],
    ['source_error', null, false, 'unknown'],
    ['unknown', null, false, 'unknown'],
  ] as const)('%s in band %s (value: %s) is %s', (state, band, hasValue, standing) => {
    expect(standingOf(reading(state, band, hasValue))).toBe(standing);
  });

  it('is the worst of what can be relied on, else what keeps it from being known', () => {
    const [calm, strained, stale, unknown] = [
      reading('ok', 'calm'),
      reading('uncertain', 'strained'),
      reading('stale', 'critical'),
      reading('unknown', null, false),
    ];
    expect(worstOf([calm, stale, strained, unknown])).toBe('strained');
    expect(worstOf([stale, unknown, calm])).toBe('calm');
    expect(worstOf([unknown, stale])).toBe('stale');
    expect(worstOf([unknown])).toBe('unknown');
    expect(worstOf([])).toBe('unwatched');
  });
});
