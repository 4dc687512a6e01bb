import type { Locale } from '../../base/locale.ts';
import type { ReadingOut } from '../../operations/shapes/reading.ts';
import type { DrawnLink } from '../chart/map/map-line.tsx';
import type { DrawnNode } from '../chart/map/map-node.tsx';
import type { Say } from '../messages/use-wording.ts';
import { standingOf, worstOf } from './node-standing.ts';
import type { ThesisMap } from './queries.ts';
import type { thesisWords } from './words.ts';

type Told = { say: Say<keyof typeof thesisWords>; locale: Locale };

/** The link map as it is drawn, every node and link with its words. */
export function drawnMap(
  { nodes, links }: ThesisMap,
  readings: readonly ReadingOut[],
  { say, locale }: Told,
): { nodes: DrawnNode[]; links: DrawnLink[] } {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  return {
    nodes: nodes.map(({ id, title, lifeline, indicators }) => {
      const own = indicators.flatMap((one) => byId.get(one) ?? []);
      const standing = worstOf(own);
      const label = say('nodeLabel', {
        ...{ title: lifeline === null ? title : say('lifelineLabel', { title }), word: say(standing) },
        ...{ out: links.filter(({ from }) => from === id).length },
        ...{ in: links.filter(({ to }) => to === id).length },
      });
      return {
        ...{ id, title, label, standing, word: say(standing), isLifeline: lifeline !== null },
        marks: own.map(standingOf),
      };
    }),
    links: links.map(({ from, to, sign, strength, days, why }) => ({
      ...{ from, to, sign, strength },
      label: say('linkLabel', {
        ...{ from: titles.get(from) ?? from, to: titles.get(to) ?? to, days, why },
        ...{ sign: sign === '+' ? '+' : '−', share: percent.format(strength) },
      }),
    })),
  };
}

/** What nothing else acts on: how many there are, and how many of them carry enough to a lifeline to be more than noise. */
export function shocksOf({ nodes, links, threshold }: ThesisMap): { shocks: number; reach: number } {
  const actedOn = new Set(links.map(({ to }) => to));
  const acting = new Set(links.map(({ from }) => from));
  const shocks = nodes.filter(({ id }) => acting.has(id) && !actedOn.has(id));
  return {
    shocks: shocks.length,
    reach: shocks.filter(({ reaches }) => reaches.some(({ share }) => share >= threshold)).length,
  };
}
