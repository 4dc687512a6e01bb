import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/operations/evaluating/events-of.ts';
import { edited } from '../../thesis/support/small-thesis.ts';

const event = (day: string | null, size: string, verdict: string) =>
  `title: { en: One, zh-Hans: 一, zh-Hant: 一 }
${day === null ? '' : `'on': '${day}'\n`}origin: a newspaper
touches: [{ node: demand, sign: '-', size: ${size} }]
verdict: ${verdict}
why: { en: So., zh-Hans: 因此。, zh-Hant: 因此。 }
`;
const thesis = edited(
  { file: 'events/big.yaml', from: '', to: event('2026-03-01', '80%', 'lifeline') },
  { file: 'events/small.yaml', from: '', to: event('2026-04-01', '20%', 'lifeline') },
  { file: 'events/undated.yaml', from: '', to: event(null, '100%', 'noise') },
);
const ids = (until: string | null) => eventsOf(thesis, until, 'en').events.map(({ id }) => id);

describe('the events of a thesis on its map', () => {
  it('come the newest first, those without a day last; what came after the day is left out', () => {
    expect(ids(null).slice(0, 2)).toEqual(['small', 'big']);
    expect(ids(null).at(-1)).toBe('undated');
    expect(ids('2026-03-01')).not.toContain('small');
    expect(ids('2026-03-01')).toEqual(expect.arrayContaining(['big', 'undated']));
  });

  it('carry a share of the shock along the links, with the sign turned as they turn it', () => {
    const found = eventsOf(thesis, null, 'zh-Hant').events.find(({ id }) => id === 'big');
    expect(found).toMatchObject({
      found: 'lifeline',
      said: 'lifeline',
      agrees: true,
      turn: null,
      title: '一',
    });
    expect(found?.paths).toMatchObject([
      { from: { title: '需求' }, to: { title: '銷售' }, sign: '-', share: 0.4, days: 90 },
    ]);
    expect(found?.paths[0]?.links).toMatchObject([{ sign: '+', strength: 0.5, why: '他們買。' }]);
  });

  it('say of noise how large it would have to be, or the link how strong', () => {
    const found = eventsOf(thesis, null, 'en').events.find(({ id }) => id === 'small');
    expect(found).toMatchObject({ found: 'noise', agrees: false });
    expect(found?.turn?.size).toBeCloseTo(0.3, 12);
    expect(found?.turn?.strength).toBeCloseTo(0.75, 12);
  });

  it('count agreement of either verdict, of the events of that day', () => {
    const before = eventsOf(thesis, '2026-03-31', 'en').agreement;
    const after = eventsOf(thesis, null, 'en').agreement;
    expect(after.lifeline).toEqual({ said: before.lifeline.said + 1, found: before.lifeline.found });
    expect(after.apart).toEqual(expect.arrayContaining(['small', 'undated']));
    expect(before.apart).not.toContain('small');
    expect(after.noise.found).toBe(before.noise.found);
  });
});
