import { describe, expect, it } from 'vitest';
import { countRows, parseRows, writeRows, type Checked } from '../../../src/web/thesis/checklist-state.ts';

const row = (outcome: Checked['outcome']) => ({ outcome }) as Checked;

describe('the rows of the checklists', () => {
  it('are chosen by the address; nonsense chooses all', () => {
    const chosen = (search: string) => parseRows(new URLSearchParams(search));
    expect(['rows=waiting', 'rows=left_out', 'rows=dead', ''].map(chosen)).toEqual([
      'waiting',
      'left_out',
      null,
      null,
    ]);
  });

  it('keep the rest of the address', () => {
    const address = new URLSearchParams('as_of=2026-06-30&node=oil&rows=live');
    expect(writeRows('waiting', address).toString()).toBe('as_of=2026-06-30&node=oil&rows=waiting');
    expect(writeRows(null, address).toString()).toBe('as_of=2026-06-30&node=oil');
  });

  it('are counted by what became of them', () => {
    expect(countRows([row('live'), row('left_out'), row('live')])).toEqual({
      live: 2,
      waiting: 0,
      left_out: 1,
    });
  });
});
