import { describe, expect, it } from 'vitest';
import { correctedLabels, correctionsOf, noCorrections } from '../../scripts/score/corrected-labels.mjs';

const text = 'Acme made $5 and Bolt made $5. Then 7 of 9.';
const second = text.lastIndexOf('$5');
const place = { text_sha: 'a', part: 0 };
const read = {
  document: { text_sha: 'a', logical_id: 'file:///a.txt' },
  text,
  claims: [
    { start: 10, end: 12, quote: '$5', prefix: 'made ', suffix: ' and', subject: 'Acme', metric: 'cost' },
    {
      start: second,
      end: second + 2,
      quote: '$5',
      prefix: 'made ',
      suffix: '.',
      subject: 'Acme',
      metric: 'cost',
    },
  ],
};
const given = [
  { quote: '$5', occurrence: 0, subject: 'Acme', metric: 'revenue', doubt: true },
  { quote: '$5', occurrence: 1, subject: 'Acme', metric: 'revenue' },
];
const corrected = {
  ...{ ...place, start: second, end: second + 2, quote: '$5', occurrence: 1 },
  ...{ said: ['subject'], subject: 'Bolt', metric: 'cost' },
};

describe('labels with corrections', () => {
  it('change only what a person spoke of, of the very occurrence', () => {
    const labels = correctedLabels({ given, read, corrections: { labels: [corrected], rejected: [] } });
    expect(labels).toEqual([given[0], { quote: '$5', occurrence: 1, subject: 'Bolt', metric: 'revenue' }]);
  });

  it('lose what was rejected and gain what was added', () => {
    const at = text.indexOf('7 of 9');
    const added = {
      ...place,
      start: at,
      end: at + 6,
      said: ['claim'],
      quote: '7 of 9',
      occurrence: 0,
      low: 7,
    };
    const labels = correctedLabels({
      given,
      read,
      corrections: { labels: [added], rejected: [{ ...place, start: 10, end: 12 }] },
    });
    expect(labels).toEqual([given[1], { quote: '7 of 9', occurrence: 0, low: 7 }]);
  });

  it('are the reader’s own claims, corrected, where the text has no labels', () => {
    const labels = correctedLabels({ given: null, read, corrections: { labels: [corrected], rejected: [] } });
    expect(labels).toMatchObject([
      { doc: 'file:///a.txt', quote: '$5', occurrence: 0, subject: 'Acme', metric: 'cost' },
      { quote: '$5', occurrence: 1, subject: 'Bolt', metric: 'cost' },
    ]);
  });

  it('stay as they are where nothing was said of the text', () => {
    const elsewhere = {
      labels: [{ ...corrected, text_sha: 'b' }],
      rejected: [{ ...place, text_sha: 'b', start: 10, end: 12 }],
    };
    expect(correctedLabels({ given, read, corrections: elsewhere })).toEqual(given);
    expect(correctedLabels({ given, read, corrections: noCorrections })).toEqual(given);
  });
});

describe('an export of corrections', () => {
  it('is told from anything else, and what no longer holds is left out', () => {
    const word = { ...place, start: 10, end: 12, slot: 'claim', value: 'not_a_claim' };
    const overrides = [
      { ...word, state: 'replaced' },
      { ...word, state: 'holds' },
    ];
    const envelope = { schema: 'tightrope/overrides@1', data: { labels: [], overrides } };
    expect(correctionsOf(envelope)).toMatchObject({ labels: [], rejected: [{ start: 10, state: 'holds' }] });
    expect(correctionsOf({ schema: 'tightrope/overrides@1', data: { labels: null, overrides } })).toBeNull();
    expect(correctionsOf({ schema: 'tightrope/claims@1', data: {} })).toBeNull();
    expect(correctionsOf(null)).toBeNull();
  });
});
