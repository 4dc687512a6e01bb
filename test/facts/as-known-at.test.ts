import { expect, test } from 'vitest';
import { dayAt, endOfDay, instantOf } from '../../src/facts/as-known-at.ts';

test.each([
  ['2026-01-30', 'America/New_York', '2026-01-31T04:59:59.999Z'],
  ['2026-07-30', 'America/New_York', '2026-07-31T03:59:59.999Z'],
  ['2026-03-08', 'America/New_York', '2026-03-09T03:59:59.999Z'],
  ['2026-11-01', 'America/New_York', '2026-11-02T04:59:59.999Z'],
  ['2026-07-30', 'Asia/Shanghai', '2026-07-30T15:59:59.999Z'],
  ['2026-07-30', 'UTC', '2026-07-30T23:59:59.999Z'],
])('%s in %s ends at %s', (day, zone, instant) => {
  expect(endOfDay(day, zone)).toBe(instant);
  expect(dayAt(instant, zone)).toBe(day);
});

test('a time may be a day or an instant with a zone, nothing else', () => {
  expect(instantOf('2026-07-30T12:00:00+02:00', 'UTC')).toBe('2026-07-30T10:00:00.000Z');
  expect(instantOf('2026-07-30', 'UTC')).toBe('2026-07-30T23:59:59.999Z');
  for (const wrong of ['2026-02-30', '2026-07-30T12:00', '30 July 2026', '', '.'])
    expect(instantOf(wrong, 'UTC')).toBeNull();
});
