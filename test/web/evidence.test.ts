import { describe, expect, it } from 'vitest';
import { messagesByLocale } from '../../src/web/messages/index.ts';
import { aroundQuote } from '../../src/web/evidence/around-quote.ts';
import { debateSentence } from '../../src/web/evidence/debate-sentence.ts';
import { differenceWords, timesSign, toleranceWords } from '../../src/web/evidence/difference-words.ts';
import {
  evidenceValue,
  expressionWords,
  factHref,
  webAddress,
} from '../../src/web/evidence/evidence-value.ts';
import type { DebateOut, VerdictOut } from '../../src/web/evidence/shapes.ts';
import { todoSentence } from '../../src/web/evidence/todo-sentence.ts';
import { verificationSentence } from '../../src/web/evidence/verification-sentence.ts';
import {
  parseVerificationState,
  stepInQueue,
  verdictQueryValues,
  writeVerificationState,
} from '../../src/web/evidence/verification-state.ts';
import { flagOf, verdictFlag } from '../../src/web/reader/verdict-flag.ts';

describe('the sentence of the queue', () => {
  it('is written from the counts and leaves out what nothing came to', () => {
    const counts = { unverifiable: 160, confirmed: 12, contradicted: 3, conflicting: 9, superseded: 0 };
    expect(verificationSentence(counts, null, 'en')).toBe(
      'Of 184 numbers, 12 hold, 3 do not hold, 9 conflict and 160 cannot be settled with what is held.',
    );
    expect(verificationSentence(counts, null, 'zh-Hans')).toBe(
      '184 个数字中，12 个成立，3 个不成立，9 个与其他说法冲突，160 个凭现有资料无从核实。',
    );
    expect(verificationSentence(counts, null, 'zh-Hant')).toContain('184 個數字中，12 個成立');
    expect(verificationSentence({ condition_not_met: 1 }, 'A text', 'en')).toBe(
      'Of 1 number in “A text”, 1 fails its own condition.',
    );
    expect(verificationSentence({}, null, 'en')).toBe('Nothing has been verified yet.');
    expect(verificationSentence({ confirmed: 0 }, 'A text', 'en')).toBe('Nothing has been verified yet.');
  });
});

describe('how far a claim is from the evidence', () => {
  const said = (ratio: number | null, outcome: 'contradicted' | 'conflicting' = 'contradicted') =>
    differenceWords({ ratio, outcome }, 'en');

  it('is told as times, or as a share where it is near', () => {
    expect(said(0.02)).toBe('the evidence says 50 times as much');
    expect(said(10)).toBe('10 times what the evidence says');
    expect(said(1.12)).toBe('12% above the evidence');
    expect(said(0.992)).toBe('0.8% below the evidence');
    expect(said(1)).toBe('to the digit');
    expect(said(-1)).toBe('the opposite sign');
    expect(said(null)).toBeNull();
    expect(said(Infinity)).toBeNull();
    expect(differenceWords({ ratio: 0.02, outcome: 'contradicted' }, 'zh-Hans')).toBe('证据所示是它的 50 倍');
  });

  it('calls the other side of a conflict no evidence', () => {
    expect(said(0.1, 'conflicting')).toBe('the other says 10 times as much');
    expect(said(1.2, 'conflicting')).toBe('20% above the other');
  });

  it('has a short form beside a mark, and says what the quote allows', () => {
    expect(timesSign({ ratio: 0.02 }, 'en')).toBe('×50');
    expect(timesSign({ ratio: 1.5 }, 'en')).toBe('');
    expect(timesSign({ ratio: null }, 'en')).toBe('');
    expect(toleranceWords({ tolerance: 0.0081 }, 'en')).toBe('the quote’s own precision allows ±0.81%');
    expect(toleranceWords({ tolerance: 0 }, 'en')).toBeNull();
  });
});

describe('a number of the evidence', () => {
  const value = (text: string, unit: string, locale: 'en' | 'zh-Hans' = 'en') =>
    evidenceValue(text, unit, locale, messagesByLocale[locale]);

  it('is written as the language does', () => {
    expect(value('57006000000', 'USD')).toBe('$57.006B');
    expect(value('57006000000', 'USD', 'zh-Hans')).toBe('US$570.06亿');
    expect(value('50000', 'contracts')).toBe('50K contracts');
    expect(value('16.3', '%')).toBe('16.3%');
    expect(value('0.94', 'pure')).toBe('0.94');
    expect(value('5..6', 'year')).toBe('5–6 years');
    expect(value('43..151', 'bps')).toBe('43–151 bp');
    expect(value('14000000000..', 'USD', 'zh-Hans')).toBe('≥US$140亿');
    expect(value('..1000', 'contracts')).toBe('≤1,000 contracts');
  });

  it('and so are those of the arithmetic', () => {
    const expression = (text: string) => expressionWords(text, 'en', messagesByLocale.en);
    expect(expression('(57006000000 / 35082000000 - 1) * 100')).toBe('(57.006B / 35.082B - 1) * 100');
    expect(expression('4500000000 * 8760 / 4000000000000')).toBe('4.5B * 8760 / 4T');
    expect(expression('2.9 兆美元 - 1.4 兆')).toBe('2.9 兆美元 - 1.4 兆');
  });

  it('stays as it stands where it is no number', () => {
    expect(value('n/a', 'USD')).toBe('n/a USD');
    expect(value('', '')).toBe('');
    expect(value('x..5', '%')).toBe('x..5 %');
    expect(value('..', 'USD')).toBe('..');
  });

  it('leads to its fact, and only to addresses of the web', () => {
    expect(factHref('nvidia.revenue.quarter.2025-10-26')).toBe(
      '/facts/nvidia?fact=nvidia.revenue.quarter.2025-10-26',
    );
    expect(webAddress('https://www.sec.gov/Archives/edgar/data/1')).not.toBeNull();
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', '//x', 'https://', null])
      expect(webAddress(url)).toBeNull();
  });
});

describe('the state of the queue', () => {
  it('stands in the address, and what is not known is left out', () => {
    const state = parseVerificationState(
      new URLSearchParams('outcome=contradicted&search=puts&document=abc&claim=def&lang=zh-Hans'),
    );
    expect(state).toEqual({ outcome: 'contradicted', search: 'puts', document: 'abc', claim: 'def' });
    expect(writeVerificationState(state, new URLSearchParams('lang=zh-Hans')).toString()).toBe(
      'document=abc&outcome=contradicted&search=puts&claim=def&lang=zh-Hans',
    );
    expect(verdictQueryValues(state)).not.toHaveProperty('claim');
    expect(parseVerificationState(new URLSearchParams('outcome=true')).outcome).toBeNull();
    expect(verdictQueryValues(parseVerificationState(new URLSearchParams()))).toEqual({});
  });

  it('steps to the next card and stops at both ends', () => {
    const ids = ['a', 'b', 'c'];
    expect(stepInQueue(ids, '', 1)).toBe('a');
    expect(stepInQueue(ids, 'gone', -1)).toBe('a');
    expect(stepInQueue(ids, 'a', 1)).toBe('b');
    expect(stepInQueue(ids, 'c', 1)).toBe('c');
    expect(stepInQueue(ids, 'a', -1)).toBe('a');
    expect(stepInQueue([], 'a', 1)).toBeNull();
  });
});

describe('a flag in the text', () => {
  const piece = { start: 3, end: 9, text: '', claims: [0, 1, 2], opens: [], evidence: false };
  const flag = (outcome: 'confirmed' | 'contradicted' | 'unverifiable') => ({ outcome, label: outcome });

  it('stands where the claim ends, and of several claims tells the worst', () => {
    const claims = [
      { index: 0, start: 3, end: 9, flag: flag('confirmed') },
      { index: 1, start: 5, end: 9, flag: flag('contradicted') },
      { index: 2, start: 3, end: 20, flag: flag('unverifiable') },
    ];
    expect(flagOf(piece, claims)?.outcome).toBe('contradicted');
    expect(flagOf({ ...piece, end: 20 }, claims)?.outcome).toBe('unverifiable');
    expect(flagOf({ ...piece, end: 12 }, claims)).toBeNull();
    expect(flagOf(piece, [{ index: 0, start: 3, end: 9, flag: null }])).toBeNull();
  });
});

describe('the words of a flag', () => {
  const claim = { id: 'c' } as VerdictOut['claim'];
  const rest = { rule: '', rule_text: '', reason: null, reason_text: null, tolerance: null, evidence: [] };
  const more = { would_settle: null, matters: null, recorded_at: '2026-07-24', times_changed: 0 };
  const verdict = { claim, outcome: 'contradicted', ratio: 0.02, ...rest, ...more, person: null } as const;
  const person = { outcome: 'unverifiable', reason: 'r', author: null, at: '2026-07-25' } as const;

  it('tell by how much; what cannot be settled has its sign alone; a person is named as one', () => {
    const label = (part: Partial<VerdictOut>) =>
      verdictFlag({ ...verdict, evidence: [], ...part }, 'en').label;
    expect(label({})).toBe('✗ does not hold ×50');
    expect(label({ outcome: 'confirmed' })).toBe('✓ holds');
    expect(label({ outcome: 'unverifiable' })).toBe('?');
    expect(label({ person })).toBe('? cannot be settled (says a person)');
    expect(label({ person: { ...person, outcome: 'contradicted' } })).toBe('✗ does not hold (says a person)');
  });
});

describe('what stands around a quote', () => {
  it('is one line, cut between words where it is long', () => {
    expect(aroundQuote(' Two\n lines of ', ' and more.  ')).toEqual({
      before: 'Two lines of ',
      after: ' and more.',
    });
    const long = aroundQuote('word '.repeat(60), ' word'.repeat(60));
    expect(long.before).toMatch(/^…word .*word $/);
    expect(long.after).toMatch(/^ word .*word…$/);
    expect(aroundQuote('', '钱'.repeat(300)).after).toBe(`${'钱'.repeat(160)}…`);
    expect(() => encodeURIComponent(aroundQuote('', '𠮷'.repeat(100) + 'x').after)).not.toThrow();
    expect(() => encodeURIComponent(aroundQuote('x' + '𠮷'.repeat(100), '').before)).not.toThrow();
  });
});

describe('the other sentences', () => {
  const holder = (speaker: string) => ({ speaker, since: null, claims: [], quotes: [] });
  const question: DebateOut = {
    id: 'q',
    question: 'Is it a bubble?',
    settled: '',
    positions: [
      { id: 'yes', label: 'Yes', for: null, holders: [holder('Ann'), holder('Bob')] },
      { id: 'no', label: 'No', for: null, holders: [holder('Ann')] },
      { id: 'other', label: 'Other', for: null, holders: [] },
    ],
    contradictions: [{ positions: ['yes', 'no'], text: '', holders: ['Ann'], both: ['Ann'], named_by: null }],
  };

  it('count who holds what, each voice once, and no position that nobody holds', () => {
    expect(debateSentence([question], 'en')).toBe(
      'On 1 question, 2 voices take 2 positions; 1 contradiction.',
    );
    expect(debateSentence([{ ...question, contradictions: [] }], 'zh-Hans')).toBe(
      '1 个问题上，2 方持有 2 种立场，互不矛盾。',
    );
    expect(debateSentence([], 'en')).toBe('The thesis asks no question yet.');
  });

  it('say how many numbers wait, and on how many the thesis hangs', () => {
    expect(todoSentence([{ lifeline: true }, { lifeline: false }], 160, 'en')).toBe(
      '160 numbers wait for a source; on 1 of them the thesis hangs.',
    );
    expect(todoSentence([{ lifeline: false }], 1, 'en')).toBe(
      '1 number waits for a source; the thesis hangs on none of them.',
    );
    expect(todoSentence([], 0, 'en')).toBe('No number waits for a source.');
  });
});
