import { ordered, type Pair } from './map-order.ts';
import { backLinks, ranks, type Arrow } from './map-ranks.ts';
import { joined, type Place } from './map-lines.ts';
import { spread } from './spread.ts';
import { wrapTitle } from './wrap-title.ts';

export interface PlacedNode extends Place {
  id: string;
  lines: readonly string[];
  /** Of the first line; the next stand `lineHeight` below. */
  textY: number;
  marksY: number;
  column: number;
}

export interface PlacedLink {
  /** Place among the links given. */
  index: number;
  d: string;
  /** The head at the node acted on. */
  head: string;
  sign: { x: number; y: number };
  strokeWidth: number;
}

export interface MapLayout {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  /** A link from a node to itself, or to one that is not there, is not drawn. */
  links: readonly PlacedLink[];
}

export const lineHeight = 15;

/**
 * Columns from what acts on the left to what is acted on at the right; within a column such that few lines cross and most run flat.
 * `width` is in pixels; where the columns need more, the layout is wider.
 */
export function layOutMap(
  nodes: readonly { id: string; title: string }[],
  links: readonly (Arrow & { strength: number })[],
  width: number,
): MapLayout {
  const ids = nodes.map(({ id }) => id);
  const there = new Set(ids);
  const drawn = links.filter(({ from, to }) => from !== to && there.has(from) && there.has(to));
  const back = backLinks(ids, drawn);
  const forward = drawn.map((link) => (back.has(link) ? { from: link.to, to: link.from } : link));
  const rankOf = ranks(ids, forward);
  const count = Math.max(0, ...rankOf.values()) + 1;
  const nodeWidth = Math.floor(
    Math.min(widest, Math.max(narrowest, (width - (count - 1) * between) / count)),
  );
  const step = count === 1 ? 0 : Math.max(nodeWidth + between, (width - nodeWidth) / (count - 1));
  const chains = drawn.map((_, index) => chainOf(forward[index], index, rankOf));
  const pairs = chains.flatMap((chain) => chain.slice(1).map((to, at): Pair => [chain[at] ?? '', to]));
  const columns = ordered(columnsOf(ids, chains, rankOf, count), pairs);
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node, drawn, nodeWidth)]));
  const middles = middlesOf(columns, pairs, (id) => boxes.get(id)?.height ?? passing);
  const tops = [...middles].map(([id, at]) => at - (boxes.get(id)?.height ?? passing) / 2);
  const top = tops.length === 0 ? 0 : Math.min(...tops);
  const yOf = (id: string): number => round((middles.get(id) ?? 0) - top + margin);
  const placed = new Map(
    nodes.map(({ id }): [string, PlacedNode] => {
      const { lines, height } = boxes.get(id) ?? { lines: [], height: 0 };
      const column = rankOf.get(id) ?? 0;
      const y = round(yOf(id) - height / 2);
      const textY = round(yOf(id) - (lines.length * lineHeight + marks) / 2 + 11);
      return [
        id,
        {
          ...{ id, lines, height, y, column, x: round(column * step), width: nodeWidth, textY },
          marksY: round(textY + (lines.length - 1) * lineHeight + marks),
        },
      ];
    }),
  );
  const lines = joined(
    drawn.map((link, index) => ({
      ...{ ...link, isBack: back.has(link) },
      passes: (chains[index] ?? []).slice(1, -1).map((id, at) => ({
        x: round(((rankOf.get(forward[index]?.from ?? '') ?? 0) + at + 1) * step),
        y: yOf(id),
      })),
    })),
    placed,
    nodeWidth,
  );
  const bottoms = [...[...placed.values()].map(({ y, height }) => y + height), ...chains.flat().map(yOf)];
  return {
    width: round((count - 1) * step + nodeWidth),
    height: Math.ceil(Math.max(0, ...bottoms) + margin),
    nodes: [...placed.values()],
    links: lines.map((line, index) => {
      const link = drawn[index];
      return {
        ...line,
        index: link === undefined ? -1 : links.indexOf(link),
        strokeWidth: round(0.75 + 4 * (link?.strength ?? 0)),
      };
    }),
  };
}

const [narrowest, widest, between] = [91, 150, 34];
/** Room between two in a column, round the whole, for a line that passes, and for the marks below a title. */
const [gap, margin, passing, marks] = [14, 6, 4, 16];
/** Room for every line that arrives at or leaves a node. */
const port = 13;
const sweeps = 30;

/** The node a link leaves, what stands for it in every column it passes, and the node it arrives at. */
function chainOf(link: Arrow | undefined, index: number, rankOf: ReadonlyMap<string, number>): string[] {
  if (link === undefined) return [];
  const [first, last] = [rankOf.get(link.from) ?? 0, rankOf.get(link.to) ?? 0];
  const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, at) => `\0${index} ${at}`);
  return [link.from, ...between, link.to];
}

function columnsOf(
  ids: readonly string[],
  chains: readonly (readonly string[])[],
  rankOf: ReadonlyMap<string, number>,
  count: number,
): string[][] {
  const columns = Array.from({ length: count }, (): string[] => []);
  for (const id of ids) columns[rankOf.get(id) ?? 0]?.push(id);
  for (const chain of chains)
    chain.slice(1, -1).forEach((id, at) => columns[(rankOf.get(chain[0] ?? '') ?? 0) + at + 1]?.push(id));
  return columns;
}

function boxOf({ id, title }: { id: string; title: string }, links: readonly Arrow[], width: number) {
  const lines = wrapTitle(title, width - 12);
  const most = Math.max(
    links.filter(({ from }) => from === id).length,
    links.filter(({ to }) => to === id).length,
  );
  return { lines, height: Math.max(lines.length * lineHeight + marks + 10, most * port + 4) };
}

/** Each column in turn as near as can be to its neighbours, to and fro until it settles. */
function middlesOf(
  columns: readonly (readonly string[])[],
  pairs: readonly Pair[],
  heightOf: (id: string) => number,
): ReadonlyMap<string, number> {
  const near = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  const middles = new Map<string, number>();
  const settle = (column: readonly string[]): void => {
    const wishes = column.map((id) => {
      const places = (near.get(id) ?? []).flatMap((one) => middles.get(one) ?? []);
      const at = places.reduce((sum, one) => sum + one, 0) / Math.max(1, places.length);
      return { at: places.length === 0 ? (middles.get(id) ?? 0) : at, height: heightOf(id), weight: 1 };
    });
    spread(wishes, gap).forEach((at, index) => middles.set(column[index] ?? '', at));
  };
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) settle(column);
  return middles;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
