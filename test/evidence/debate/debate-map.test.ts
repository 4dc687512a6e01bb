import { describe, expect, test } from 'vitest';
import { debateMaps, type DebateMap, type DebateText } from '../../../src/evidence/debate/debate-map.ts';
import { parseDebate } from '../../../src/evidence/debate/parse-debate.ts';
import type { EvidenceClaim } from '../../../src/evidence/evidence-claim.ts';
import { claim } from '../support/claims-in.ts';
import { debateFile } from './debate-file.ts';

const debate = parseDebate({ name: 'debate/tea.yaml', text: debateFile });

function text(fields: Partial<DebateText>): DebateText {
  return { documentId: 'one', logicalId: 'notes.txt', title: null, date: '2026-01-05', text: '', ...fields };
}

function map(claims: readonly EvidenceClaim[], texts: readonly DebateText[] = []): DebateMap {
  const [found] = debateMaps([debate], claims, texts);
  if (found === undefined) throw new Error('no map');
  return found;
}

const life = { metric: 'useful_life', kind: 'duration', unit: 'year', currency: null } as const;

test('without texts everybody is named and every position open', () => {
  const { positions, contradictions } = map([]);
  expect(positions.map(({ open, held }) => [open, held.map(({ speaker }) => speaker)])).toEqual([
    [true, ['Ann', 'Cy']],
    [true, ['Ben']],
  ]);
  expect(contradictions[0]?.holders).toEqual([[], []]);
});

describe('words', () => {
  test('show a holder in the sentence that has all of them, with its exact place', () => {
    const body = 'The leaves are brown. Ann says the GREEN leaves. Enough.';
    const [tea] = map([], [text({ text: body })]).positions;
    const [shown] = tea?.held[0]?.shown ?? [];
    expect(shown).toMatchObject({ kind: 'words', quote: 'Ann says the GREEN leaves' });
    if (shown?.kind === 'words') expect(body.slice(shown.start, shown.end)).toBe(shown.quote);
    expect(tea?.open).toBe(false);
  });

  test('in two sentences show nothing', () => {
    const [tea] = map([], [text({ text: 'It is green. The leaves fall.' })]).positions;
    expect(tea?.held[0]?.shown).toEqual([]);
  });

  test('count only in the document they are tied to', () => {
    const kettle = { text: 'On the kettle.' };
    const shownIn = (fields: Partial<DebateText>): number | undefined =>
      map([], [text({ ...kettle, ...fields })]).positions[0]?.held[1]?.shown.length;
    expect(shownIn({})).toBe(0);
    expect(shownIn({ title: 'My Diary' })).toBe(1);
    expect(shownIn({ logicalId: 'files/diary.txt' })).toBe(1);
  });
});

describe('claims', () => {
  test('show the holder who makes them, from their first date on', () => {
    const made = [
      claim({ ...life, id: 'b', speaker: 'Ben', low: 2, high: 2, documentDate: '2026-02-01' }),
      claim({ ...life, id: 'a', speaker: 'Ben', low: 3, high: 3, documentDate: '2025-12-01' }),
      claim({ ...life, id: 'c', speaker: 'Ann', low: 2, high: 2 }),
    ];
    const [, coffee] = map(made).positions;
    expect(coffee?.held[0]).toMatchObject({ speaker: 'Ben', since: '2025-12-01' });
    expect(coffee?.held[0]?.shown.map((one) => (one.kind === 'claim' ? one.claimId : ''))).toEqual([
      'a',
      'b',
    ]);
  });

  test('of others who fit a position add them; where nobody is named, the document', () => {
    const made = [
      claim({ ...life, id: 'a', speaker: 'Dot', low: 6, high: 6 }),
      claim({ ...life, id: 'b', speaker: 'unknown guest', low: 5, high: 7 }),
      claim({ ...life, id: 'c', speaker: 'Dot', low: 4, high: 4 }),
    ];
    const [tea] = map(made).positions;
    expect(tea?.held.slice(2).map(({ speaker, shown }) => [speaker, shown.length])).toEqual([
      ['Dot', 1],
      [null, 1],
    ]);
  });

  test('who is shown on both sides contradicts himself', () => {
    const made = [
      claim({ ...life, id: 'a', speaker: 'Ben', low: 2, high: 2 }),
      claim({ ...life, id: 'b', speaker: 'Ben', low: 6, high: 6 }),
    ];
    expect(map(made).contradictions[0]).toMatchObject({ holders: [['Ben'], ['Ben']], both: ['Ben'] });
  });

  test.each<[string, Partial<EvidenceClaim>]>([
    ['rejected', { rejected: true }],
    ['without a place', { state: 'unlocated' }],
    ['without a value', { low: null, high: null }],
  ])('%s show nothing', (_, fields) => {
    const [, coffee] = map([claim({ ...life, speaker: 'Ben', low: 2, high: 2, ...fields })]).positions;
    expect(coffee?.open).toBe(true);
  });
});
