import type { Locale } from '../../base/locale.ts';
import { triage } from '../../thesis/triage.ts';
import type { LinkMap, LinkNode } from '../../thesis/thesis.ts';
import type { ThesisPageOut } from '../shapes/thesis-page.ts';

type MapOut = ThesisPageOut['map'];

/** What acts on what, and of every node which lifelines a full shock to it reaches. */
export function linkMapOf(map: LinkMap, locale: Locale): MapOut {
  return {
    threshold: map.threshold,
    nodes: [...map.nodes.values()].map((node) => ({
      ...{ id: node.id, title: node.title[locale], lifeline: node.lifeline },
      indicators: [...node.indicators],
      reaches: reachesOf(node, map, locale),
    })),
    links: map.links.map(({ from, to, sign, strength, days, why }) => ({
      ...{ from, to, sign, strength, days, why: why[locale] },
    })),
  };
}

/** By the way that carries most, as for an event that touches this node alone and wholly. */
function reachesOf({ id }: LinkNode, map: LinkMap, locale: Locale): MapOut['nodes'][number]['reaches'] {
  const shock = {
    ...{ id, title: none, on: null, verdict: null, why: none, turns: null, origin: none, at: nowhere },
    touches: [{ node: id, sign: '+' as const, size: 1 }],
  };
  return triage(shock, map)
    .paths.filter(({ links }) => links.length > 0)
    .map(({ to, sign, share, days }) => ({
      to: { id: to, title: map.nodes.get(to)?.title[locale] ?? to },
      ...{ sign, share, days },
    }));
}

const none = { en: '', 'zh-Hans': '', 'zh-Hant': '' };
const nowhere = { file: '', line: 0, column: 0 };
