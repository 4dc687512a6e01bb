import { describe, expect, it } from 'vitest';
import type { LinkMap, ThesisEvent } from '../../src/thesis/thesis.ts';
import { agreement, triage } from '../../src/thesis/triage.ts';
import { at } from './support/fake-port.ts';

const words = (en: string) => ({ en, 'zh-Hans': en, 'zh-Hant': en });
const node = (id: string, lifeline: string | null = null) =>
  [id, { id, title: words(id), lifeline, indicators: [] }] as const;
const link = (from: string, to: string, sign: '+' | '-', strength: number, days = 10) => ({
  ...{ from, to, sign, strength, days, why: words('because'), at },
});

const map: LinkMap = {
  threshold: 0.2,
  nodes: new Map([node('delay'), node('cost'), node('mood'), node('roi', 'roi'), node('island')]),
  links: [
    link('delay', 'mood', '-', 0.9, 1),
    link('mood', 'roi', '+', 0.1, 5),
    link('delay', 'cost', '+', 0.5, 90),
    link('cost', 'roi', '-', 0.8, 30),
    link('roi', 'delay', '+', 1),
  ],
};

function event(
  id: string,
  touched: string,
  size: number,
  verdict: ThesisEvent['verdict'] = null,
): ThesisEvent {
  const touches = [{ node: touched, sign: '+', size }] as const;
  return {
    id,
    title: words(id),
    on: null,
    touches,
    verdict,
    why: words(''),
    turns: null,
    origin: words(''),
    at,
  };
}

describe('triage', () => {
  it('takes the way that carries most, with its sign and its days', () => {
    const { verdict, path } = triage(event('late', 'delay', 1), map);
    expect(verdict).toBe('lifeline');
    expect(path).toMatchObject({ to: 'roi', sign: '-', share: 0.4, days: 120 });
    expect(path?.links.map(({ to }) => to)).toEqual(['cost', 'roi']);
  });

  it('says how large noise would have to be, and which link holds it back', () => {
    const { verdict, turns } = triage(event('slip', 'delay', 0.25), map);
    expect(verdict).toBe('noise');
    expect(turns?.size).toBeCloseTo(0.5);
    expect(turns?.link).toMatchObject({ from: 'delay', to: 'cost' });
    expect(turns?.strength).toBeCloseTo(1);
  });

  it('says that no size would do where the largest does not reach', () => {
    const { turns } = triage(event('gossip', 'mood', 0.5), map);
    expect(turns?.size).toBeNull();
    expect(turns?.strength).toBeCloseTo(0.4);
  });

  it('finds no way from what nothing leads away from', () => {
    expect(triage(event('alone', 'island', 1), map)).toMatchObject({
      verdict: 'noise',
      path: null,
      turns: null,
    });
  });

  it('counts an event on a lifeline itself as reaching it', () => {
    expect(triage(event('direct', 'roi', 0.3), map)).toMatchObject({
      verdict: 'lifeline',
      path: { days: 0 },
    });
  });

  it('tells agreement both ways: calling everything noise does not score', () => {
    const said = [
      event('a', 'delay', 1, 'lifeline'),
      event('b', 'mood', 1, 'lifeline'),
      event('c', 'mood', 1, 'noise'),
    ];
    expect(agreement(said, map)).toEqual({
      lifeline: { said: 2, found: 1 },
      noise: { said: 1, found: 1 },
      apart: ['b'],
    });
  });
});
