import { describe, expect, it } from 'vitest';
import { groupSignals, nearestCondition } from '../../../src/web/signals/signal-order.ts';
import { condition, signal } from './fixtures.ts';

const at = (relative: number | null) => [condition({ relative })];

describe('signals in groups', () => {
  it('have what fires first, then what is nearest to its line, then what nobody can tell', () => {
    const groups = groupSignals([
      signal('far', { conditions: at(-3) }),
      signal('stale', { state: 'stale' }),
      signal('unmeasured', { conditions: at(null) }),
      signal('pending', { state: 'pending' }),
      signal('near', { conditions: at(0.2) }),
      signal('bare', { conditions: [] }),
      signal('firing', { state: 'firing' }),
      signal('resolving', { state: 'resolving' }),
    ]);
    const ids = [...groups].map(([group, own]) => [group, own.map(({ id }) => id)]);
    expect(ids).toEqual([
      ['active', ['firing', 'resolving', 'pending']],
      ['quiet', ['near', 'far', 'unmeasured', 'bare']],
      ['untold', ['stale']],
    ]);
  });

  it('are told by the condition that would have to change', () => {
    const holds = condition({ indicator: 'holds', truth: true, relative: 0.1 });
    const fails = condition({ indicator: 'fails', truth: false, relative: -2 });
    const both = { conditions: [holds, fails] };
    expect(nearestCondition(signal('quiet', both))?.indicator).toBe('fails');
    expect(nearestCondition(signal('firing', { ...both, state: 'firing' }))?.indicator).toBe('holds');
  });

  it('fall back on what can be measured, and are null where nothing can', () => {
    const holds = condition({ indicator: 'holds', truth: true });
    const unknown = condition({ indicator: 'unknown', truth: null, distance: null, distance_words: null });
    expect(nearestCondition(signal('s', { conditions: [unknown, holds] }))?.indicator).toBe('holds');
    expect(nearestCondition(signal('s', { conditions: [unknown] }))).toBeNull();
  });
});
