import { describe, expect, it } from 'vitest';
import type { OverrideSlot } from '../../../src/base/vocabulary.ts';
import { openSlots, proposalSlots, slotsLeftOpen } from '../../../src/operations/assisting/open-slots.ts';
import { windowsOf } from '../../../src/operations/assisting/windows.ts';
import type { CorrectedClaim } from '../../../src/operations/overriding/correct-claims.ts';
import { outlays, readHere } from '../support/assisted.ts';

const { claims } = await readHere();

function claim(quote: string): CorrectedClaim {
  const found = claims.find((one) => one.quote === quote);
  if (found === undefined) throw new Error(`no claim says ${quote}`);
  return found;
}

function corrected(found: CorrectedClaim, slot: OverrideSlot, value: string): CorrectedClaim {
  const at = { documentId: 'd', textSha: 't', start: 0, end: 0, part: 0, logicalId: 'l', at: '', n: 1 };
  const said = {
    ...at,
    id: 'o',
    anchorId: 'a',
    quote: '',
    prefix: '',
    suffix: '',
    reason: 'r',
    author: null,
    slot,
    value,
  };
  const was = slot === 'metric' ? found.metric : null;
  return { ...found, ...(slot === 'metric' ? { metric: value } : {}), corrections: [{ said, found: was }] };
}

describe('the slots of a claim that are open', () => {
  it('are those the reader left open', () => {
    expect(openSlots(claim('$3 billion'))).toEqual(['metric', 'period', 'modality', 'speaker']);
    // all else stands in the text: Bolt, next year, may, Jane Doe
    expect(openSlots(claim('40,000 racks'))).toEqual(['metric']);
    // revenue is a word of the text
    expect(openSlots(claim('$1 trillion'))).toEqual(['modality', 'speaker']);
  });

  it('do not include a measure that words of the text name, whether or not it is one of the usual', () => {
    const unit = claim('$3 billion');
    const named = unit.slots.map((one) =>
      one.slot === 'metric' ? { slot: one.slot, start: 0, end: 4, inferredReason: null } : one,
    );
    expect(openSlots({ ...unit, metric: 'other:inflation', slots: named })).not.toContain('metric');
  });

  it('are no longer open once a person has settled them, but stay what was asked', () => {
    const settled = corrected(claim('$57.006 billion'), 'metric', 'capex');
    expect(openSlots(settled)).toEqual(['modality', 'speaker']);
    expect(slotsLeftOpen(settled)).toEqual(['metric', 'modality', 'speaker']);
    expect(openSlots(corrected(claim('$57.006 billion'), 'speaker', 'none'))).not.toContain('speaker');
  });

  it('are none of a claim that feeds nothing', () => {
    expect(openSlots({ ...claim('$3 billion'), standing: 'rejected' })).toEqual([]);
    expect(openSlots({ ...claim('$3 billion'), state: 'unlocated' })).toEqual([]);
  });
});

describe('the windows of a text', () => {
  it('hold every open claim once, whole, and part no character', async () => {
    const line = '😀'.repeat(431);
    const text = `${outlays}\n${line} Acme gave $4 billion ${line}\n`.repeat(9);
    const read = await readHere(text);
    const windows = windowsOf(text, read.claims, proposalSlots);
    expect(windows.length).toBeGreaterThan(2);
    const asked = windows.flatMap((window) =>
      window.asked.map(({ claim: { start, end } }, index) => {
        expect(window.start <= start && end <= window.end).toBe(true);
        expect(window.asked[index]?.number).toBe(index + 1);
        return start;
      }),
    );
    const open = read.claims.filter((one) => openSlots(one).length > 0).map(({ start }) => start);
    expect(asked).toEqual(open);
    for (const { start, end } of windows) {
      expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    }
  });

  it('are not there where persons have settled everything', () => {
    const one = claim('40,000 racks');
    expect(windowsOf(outlays, [one], proposalSlots)).toHaveLength(1);
    expect(windowsOf(outlays, [corrected(one, 'metric', 'capex')], proposalSlots)).toEqual([]);
    expect(windowsOf(outlays, [one], ['speaker'])).toEqual([]);
  });
});
