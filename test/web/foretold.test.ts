import { describe, expect, it } from 'vitest';
import { predictionsSentence } from '../../src/web/evidence/predictions/prediction-outcomes.ts';
import { proposalsSentence, slotValue } from '../../src/web/evidence/proposals/proposal-text.ts';
import { unsentOf } from '../../src/web/evidence/proposals/unsent.ts';
import type { Assisted, KeptProposalOut } from '../../src/web/evidence/shapes.ts';
import { messagesByLocale } from '../../src/web/messages/index.ts';

describe('the head of the predictions', () => {
  const outcomes = ['came_true', 'open', 'open', 'failed'] as const;
  const predictions = outcomes.map((outcome) => ({ outcome }));

  it('counts what came of them, and leaves out what is not', () => {
    expect(predictionsSentence(predictions, 'en')).toBe(
      '4 predictions have a date; 1 came true, 1 failed and 2 are open.',
    );
    expect(predictionsSentence(predictions, 'zh-Hans')).toBe(
      '4 个预测写明了期限：1 个应验，1 个落空，2 个未决。',
    );
    expect(predictionsSentence([{ outcome: 'unresolvable' }], 'en')).toBe(
      '1 prediction has a date; 1 can no longer be settled.',
    );
    expect(predictionsSentence([], 'zh-Hant')).toBe('文本中沒有有期限的預測。');
  });
});

describe('the head of the proposals', () => {
  const model = { name: 'ollama:m', host: '127.0.0.1:11434', local: true, missing_key: null };
  const question = { start: 0, end: 9, quantities: 2, characters: 1200, answer: 'none', prompt: '' } as const;
  const proposal: KeptProposalOut = {
    id: 'a',
    text_sha: '',
    start: 0,
    end: 1,
    part: 0,
    quantity: '1',
    slot: 'metric',
    value: 'capex',
    found: null,
    quote: 'x',
    quote_start: 0,
    quote_end: 1,
    model: 'm',
    kept_at: '',
    state: 'open',
  };
  const before: Assisted = {
    ...{ document: 'd', model, system: '', questions: [question], accepted: [], refused: [], kept: [] },
    said: [],
  };

  it('says that nothing has left, and where it would go', () => {
    expect(proposalsSentence(before, 'en')).toBe('Nothing has left: 1 question would go to 127.0.0.1:11434.');
    expect(proposalsSentence({ ...before, model: null }, 'zh-Hans')).toBe(
      '没有设置语言模型：任何内容都不会离开本机。',
    );
    expect(proposalsSentence({ ...before, questions: [] }, 'en')).toBe(
      'The reader left nothing open in this text.',
    );
  });

  it('says what waits, of what is kept only what a person can still decide', () => {
    const kept = [proposal, { ...proposal, id: 'b', state: 'filled' as const }];
    expect(proposalsSentence({ ...before, kept }, 'en')).toBe(
      '1 proposal waits for a person; 0 answers were refused.',
    );
    expect(proposalsSentence({ ...before, accepted: [proposal] }, 'en')).toBe(
      'No proposal waits for a person; 0 answers were refused.',
    );
    const answered = { ...question, answer: 'kept' as const };
    expect(proposalsSentence({ ...before, questions: [answered] }, 'zh-Hant')).toBe(
      '沒有等人決定的建議，拒絕了 0 則。',
    );
  });

  it('counts what has not left, and words the values of slots', () => {
    expect(unsentOf([question, { ...question, answer: 'kept' }, question])).toEqual({
      count: 2,
      characters: 2400,
    });
    const words = messagesByLocale['zh-Hans'];
    expect(slotValue('metric', 'capex', words)).toBe('资本开支');
    expect(slotValue('modality', 'rumour', words)).toBe(words.vocabulary.modalities.rumour);
    expect(slotValue('period', '2025-Q3', words)).toBe('2025 Q3');
    expect(slotValue('subject', 'Amazon', words)).toBe('Amazon');
  });
});
