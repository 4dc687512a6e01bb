import { describe, expect, it } from 'vitest';
import { lastVisit } from '../../../src/web/board/last-visit.ts';

class Store {
  readonly held = new Map<string, string>();
  readonly length = 0;
  getItem = (key: string) => this.held.get(key) ?? null;
  setItem = (key: string, value: string) => void this.held.set(key, value);
  removeItem = (key: string) => void this.held.delete(key);
  clear = () => this.held.clear();
  key = () => null;
}

const at = (time: string) => new Date(time);

describe('the last visit', () => {
  it('is that of the session before, and a reload does not make it this one', () => {
    const localStorage = new Store();
    const first = { localStorage, sessionStorage: new Store() };
    expect(lastVisit(at('2026-11-01T08:00:00Z'), first)).toBe('');
    expect(lastVisit(at('2026-11-01T08:05:00Z'), first)).toBe('');
    const second = { localStorage, sessionStorage: new Store() };
    expect(lastVisit(at('2026-11-02T08:00:00Z'), second)).toBe('2026-11-01T08:05:00.000Z');
    expect(lastVisit(at('2026-11-02T09:00:00Z'), second)).toBe('2026-11-01T08:05:00.000Z');
  });

  it('is none where what is kept is no time, or nothing may be kept', () => {
    const broken = { localStorage: new Store(), sessionStorage: new Store() };
    broken.localStorage.setItem('tightrope.last-visit', 'banana');
    expect(lastVisit(at('2026-11-01T08:00:00Z'), broken)).toBe('');
    const closed = {
      get localStorage(): Storage {
        throw new Error('denied');
      },
      sessionStorage: new Store(),
    };
    expect(lastVisit(at('2026-11-01T08:00:00Z'), closed)).toBe('');
  });
});
