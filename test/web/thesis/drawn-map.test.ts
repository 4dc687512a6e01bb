import { describe, expect, it } from 'vitest';
import type { ReadingOut } from '../../../src/operations/shapes/reading.ts';
import { wording } from '../../../src/web/messages/use-wording.ts';
import { drawnMap, shocksOf } from '../../../src/web/thesis/drawn-map.ts';
import type { ThesisMap } from '../../../src/web/thesis/queries.ts';
import { thesisWords } from '../../../src/web/thesis/words.ts';

const node = (id: string, share: number, indicators: string[] = []): ThesisMap['nodes'][number] => ({
  ...{ id, title: id, lifeline: id === 'money' ? 'money' : null, indicators },
  reaches: share === 0 ? [] : [{ to: { id: 'money', title: 'money' }, sign: '-', share, days: 30 }],
});
const link = (from: string, to: string, sign: '+' | '-' = '+') => ({
  ...{ from, to, sign, strength: 0.6, days: 30 },
  why: 'So it is.',
});
const map: ThesisMap = {
  threshold: 0.15,
  nodes: [
    node('oil', 0.1),
    node('banks', 0.15, ['stress', 'gone']),
    node('credit', 0.7),
    node('money', 0),
    node('alone', 0),
  ],
  links: [link('oil', 'credit', '-'), link('banks', 'credit'), link('credit', 'money')],
};
const stress = { id: 'stress', state: 'ok', band: 'watch', level: {} } as unknown as ReadingOut;

describe('the link map as it is drawn', () => {
  it('says of a node how it stands, what it acts on and what acts on it', () => {
    const { nodes } = drawnMap(map, [stress], { say: wording(thesisWords, 'en'), locale: 'en' });
    expect(nodes.map(({ label }) => label)).toEqual([
      'oil: no indicator; acts on 1, acted on by 0',
      'banks: watch; acts on 1, acted on by 0',
      'credit: no indicator; acts on 1, acted on by 2',
      'money (lifeline): no indicator; acts on 0, acted on by 1',
      'alone: no indicator; acts on 0, acted on by 0',
    ]);
    expect(nodes[1]).toMatchObject({ marks: ['watch'], standing: 'watch', isLifeline: false });
    expect(nodes[3]).toMatchObject({ isLifeline: true });
  });

  it('says of a link what it does, in every language', () => {
    const label = (locale: 'en' | 'zh-Hans' | 'zh-Hant') =>
      drawnMap(map, [], { say: wording(thesisWords, locale), locale }).links[0]?.label;
    expect(label('en')).toBe('oil → credit: −, 60% passes on in 30 days. So it is.');
    expect(label('zh-Hans')).toBe('oil → credit：−，30 天传导 60%。So it is.');
    expect(label('zh-Hant')).toBe('oil → credit：−，30 天傳導 60%。So it is.');
  });

  it('counts what nothing acts on, and how much of it is more than noise', () => {
    expect(shocksOf(map)).toEqual({ shocks: 2, reach: 1 });
  });
});
