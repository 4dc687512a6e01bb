import { describe, expect, it } from 'vitest';
import type { RobustnessOut } from '../../../src/operations/shapes/stance.ts';
import { wording } from '../../../src/web/messages/use-wording.ts';
import { robustnessSentences } from '../../../src/web/thesis/robustness-sentence.ts';
import { thesisWords } from '../../../src/web/thesis/words.ts';

const none: RobustnessOut = { weights: [], smallest: { size: null, searched: 3, sets: [] }, thresholds: [] };
const change = (text: string) => ({ indicator: text, title: text, text });
const threshold = (text: string, stance: 'reduce' | null) => ({
  ...{ indicator: text, title: text, text, value: 1, move: 2, move_text: '+2 pp', relative: 1 },
  ...{ signals: [], stance, stance_title: stance === null ? null : 'Reduce' },
});
const told = (some: Partial<RobustnessOut>) =>
  robustnessSentences({ ...none, ...some }, wording(thesisWords, 'en'));

describe('how firm the stance stands, in words', () => {
  it('says how far was searched where nothing was found', () => {
    expect(told({})).toEqual(['No change of up to 3 indicators at once would turn the stance.']);
  });

  it('names the smallest set, with its number', () => {
    const sets = (...texts: string[]): Partial<RobustnessOut> => ({
      smallest: {
        ...{ size: texts.length, searched: texts.length },
        sets: [{ stance: 'wait', stance_title: 'Wait', changes: texts.map(change) }],
      },
    });
    expect(told(sets('CapEx unknown'))[0]).toMatch(/^One indicator .*: CapEx unknown → Wait\.$/);
    expect(told(sets('CapEx unknown', 'rates up'))[0]).toMatch(
      /^2 indicators .*: CapEx unknown; rates up → Wait\.$/,
    );
  });

  it('names the heaviest only where it turned anything, and the first threshold that would', () => {
    const weight = { indicator: 'a', title: 'A', weight: 0.5, flips: 3, of: 6 };
    expect(told({ weights: [weight] })[1]).toMatch(/“A” turned it .* in 3 of 6 ways/);
    expect(told({ weights: [{ ...weight, flips: 0 }] })).toHaveLength(1);
    expect(told({ thresholds: [threshold('x', null), threshold('y', 'reduce')] })[1]).toMatch(
      /: y, \+2 pp away → Reduce\.$/,
    );
    expect(told({ thresholds: [threshold('x', null)] })[1]).toMatch(/^No single threshold/);
  });
});
