import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layOutMap, type MapLayout } from '../../../src/web/chart/map/lay-out-map.ts';
import { crossings, ordered } from '../../../src/web/chart/map/map-order.ts';
import { backLinks, ranks } from '../../../src/web/chart/map/map-ranks.ts';
import { spread } from '../../../src/web/chart/map/spread.ts';
import { wrapTitle } from '../../../src/web/chart/map/wrap-title.ts';

const link = (from: string, to: string, strength = 0.5) => ({ from, to, strength });
const node = (id: string) => ({ id, title: id });
const shipped = (name: string) => {
  const file = path.resolve(import.meta.dirname, `../../../theses/${name}/links.yaml`);
  const { nodes, links } = parse(readFileSync(file, 'utf8')) as {
    nodes: Record<string, { title: Record<string, string> }>;
    links: { from: string; to: string; strength: string }[];
  };
  return {
    nodes: (language: string) =>
      Object.entries(nodes).map(([id, { title }]) => ({ id, title: title[language] ?? id })),
    links: links.map(({ from, to, strength }) => link(from, to, Number.parseFloat(strength) / 100)),
  };
};

function overlapping({ nodes }: MapLayout): string[] {
  return nodes.flatMap((one, index) =>
    nodes
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.id} ${other.id}`),
  );
}

describe.each(['ai-infra', 'china-liquidity'])('the drawn map of %s', (name) => {
  const { nodes, links } = shipped(name);

  it.each(['en', 'zh-Hans', 'zh-Hant'])('holds every node and link, none on another, in %s', (language) => {
    const given = nodes(language);
    const layout = layOutMap(given, links, 1216);
    expect(layout.nodes.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
    expect(layout.links.map(({ index }) => index)).toEqual(links.map((_, index) => index));
    expect(overlapping(layout)).toEqual([]);
    for (const { x, y, width, height, lines, id } of layout.nodes) {
      expect([id, x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height]).toEqual([
        id,
        true,
      ]);
      expect(lines.join('').replaceAll(' ', '')).toBe(
        given.find((one) => one.id === id)?.title.replaceAll(' ', ''),
      );
    }
    expect(layout.links.map(({ d, head }) => d + head).join()).not.toMatch(/NaN|undefined|Infinity/);
    expect(layout.width).toBeLessThanOrEqual(1217);
  });

  it('runs from left to right but for the links that lead back', () => {
    const layout = layOutMap(nodes('en'), links, 1216);
    const columns = new Map(layout.nodes.map(({ id, column }) => [id, column]));
    const back = backLinks(
      nodes('en').map(({ id }) => id),
      links,
    );
    const leftwards = links.filter(({ from, to }) => (columns.get(from) ?? 0) >= (columns.get(to) ?? 0));
    expect(leftwards).toEqual([...back]);
    expect(back.size).toBe(name === 'ai-infra' ? 0 : 1);
  });
});

describe('the layout of a map', () => {
  it('puts what nothing acts on beside what it acts on, and what acts on nothing at the right', () => {
    const forward = [link('war', 'oil'), link('oil', 'rates'), link('rates', 'money'), link('note', 'money')];
    expect([...ranks(['war', 'oil', 'rates', 'money', 'note', 'alone'], forward)]).toEqual([
      ['war', 0],
      ['oil', 1],
      ['rates', 2],
      ['money', 3],
      ['note', 2],
      ['alone', 0],
    ]);
  });

  it('finds the one link that closes a circle, and draws it from right to left', () => {
    const links = [link('a', 'b'), link('b', 'c'), link('c', 'b')];
    expect([...backLinks(['a', 'b', 'c'], links)]).toEqual([links[2]]);
    const { nodes, links: lines } = layOutMap(['a', 'b', 'c'].map(node), links, 600);
    const [b, c] = [nodes[1], nodes[2]];
    // The head of the line back points at the right side of b.
    expect(lines[2]?.head.startsWith(`M${(b?.x ?? 0) + (b?.width ?? 0)} `)).toBe(true);
    expect(lines[1]?.head.startsWith(`M${c?.x} `)).toBe(true);
  });

  it('leaves out a link to itself and one to nowhere, and stands with nothing at all', () => {
    const { links } = layOutMap(
      [node('a'), node('b')],
      [link('a', 'a'), link('a', 'x'), link('a', 'b')],
      400,
    );
    expect(links.map(({ index }) => index)).toEqual([2]);
    expect(layOutMap([], [], 400)).toMatchObject({ nodes: [], links: [] });
  });

  it('draws a stronger link heavier', () => {
    const { links } = layOutMap(['a', 'b', 'c'].map(node), [link('a', 'c', 0.1), link('b', 'c', 0.9)], 400);
    expect(links[1]?.strokeWidth).toBeGreaterThan(2 * (links[0]?.strokeWidth ?? 9));
  });

  it('gives every line that arrives at a node a place of its own', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const { links } = layOutMap(
      [...ids, 'to'].map(node),
      ids.map((id) => link(id, 'to')),
      400,
    );
    const heights = links.map(({ sign }) => sign.y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, index) => expect(y - (heights[index] ?? 0)).toBeGreaterThan(11));
  });

  it('turns columns so that lines cross less', () => {
    const columns = [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ];
    const pairs = [
      ['a', 'z'],
      ['b', 'y'],
      ['c', 'x'],
    ] as const;
    expect(crossings(columns, pairs)).toBe(3);
    expect(crossings(ordered(columns, pairs), pairs)).toBe(0);
  });

  it('moves what would overlap apart by as little as can be, in order', () => {
    const wish = (at: number, height = 10) => ({ at, height, weight: 1 });
    expect(spread([wish(0), wish(100)], 5)).toEqual([0, 100]);
    expect(spread([wish(0), wish(0)], 5)).toEqual([-7.5, 7.5]);
    expect(spread([wish(10), wish(0), wish(100)], 0)).toEqual([0, 10, 100]);
  });

  it('breaks a title at spaces, and between Chinese letters but not before a mark', () => {
    expect(wrapTitle('Operating cash flow of the hyperscalers', 80)).toEqual([
      'Operating',
      'cash flow of',
      'the',
      'hyperscalers',
    ]);
    expect(wrapTitle('芯片、机柜与光模块交付', 50)).toEqual(['芯片、机', '柜与光模', '块交付']);
    expect(wrapTitle('Unbreakable', 10)).toEqual(['Unbreakable']);
  });
});
