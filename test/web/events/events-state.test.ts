import { describe, expect, it } from 'vitest';
import {
  countOf,
  isShown,
  parseEventsState,
  writeEventsState,
} from '../../../src/web/events/events-state.ts';

const reached = { found: 'lifeline', agrees: true } as const;
const apart = { found: 'noise', agrees: false } as const;
const unsaid = { found: 'noise', agrees: null } as const;

describe('which events are shown', () => {
  it('stands in the address; nonsense counts as not said', () => {
    const read = (address: string) => parseEventsState(new URLSearchParams(address));
    expect(read('verdict=noise&form=table')).toEqual({ verdict: 'noise', form: 'table' });
    expect(read('verdict=loud&form=picture')).toEqual({ verdict: '', form: 'rows' });
  });

  it('leaves the rest of the address as it is', () => {
    const before = new URLSearchParams('as_of=2025-01-01&verdict=noise&form=table');
    expect(writeEventsState({ verdict: '', form: 'rows' }, before).toString()).toBe('as_of=2025-01-01');
    expect(writeEventsState({ verdict: 'apart', form: 'table' }, before).toString()).toBe(
      'as_of=2025-01-01&verdict=apart&form=table',
    );
  });

  it('goes by what the map says, or by whether the thesis says otherwise', () => {
    const all = [reached, apart, unsaid];
    expect(all.map((event) => isShown(event, 'noise'))).toEqual([false, true, true]);
    // What the thesis does not say is no difference.
    expect(all.map((event) => isShown(event, 'apart'))).toEqual([false, true, false]);
    expect((['', 'lifeline', 'noise', 'apart'] as const).map((one) => countOf(all, one))).toEqual([
      3, 1, 2, 1,
    ]);
  });
});
