import { containers } from './elements.ts';
import type { Page } from './page.ts';
import type { Block, Line } from './page-parts.ts';

/**
 * Lines of the page that are its writing, one list for each article; and all that is no furniture, where headline and
 * date may stand. Linear in the page.
 */
export function mainText({ blocks, lines }: Page): { articles: Line[][]; around: Line[] } {
  const left = withoutFurniture(blocks, lines);
  const weights = weigh(blocks, left);
  const whole = left.reduce((sum, line) => sum + weightOf(line), 0);
  const articles = outermost(blocks, weights, whole);
  if (articles.size > 0) return { articles: grouped(blocks, left, articles), around: left };
  const main = blocks.findIndex(({ isMain }, index) => isMain && (weights[index] ?? 0) * 10 >= whole * 4);
  const root = main >= 0 ? main : densest(blocks, weights, whole);
  return { articles: root < 0 ? [left] : grouped(blocks, left, new Set([root])), around: left };
}

/**
 * Only prose counts, and only what is not linked: lines that end as sentences do, and long ones. Menus, tickers and lists
 * of headlines are neither.
 */
function weightOf({ text, linked }: Line): number {
  const own = text.length - linked;
  return own >= 60 || (own >= 12 && /[。！？；：.!?;:…]["”’」』)）\]]*$/.test(text)) ? own : 0;
}

/** Leaves out what stands in furniture, unless that is where most of the page's prose stands. */
function withoutFurniture(blocks: readonly Block[], lines: readonly Line[]): Line[] {
  const weights = weigh(blocks, lines);
  const whole = lines.reduce((sum, line) => sum + weightOf(line), 0);
  const isOut = linkLists(blocks, lines);
  for (const [index, { isFurniture, parent }] of blocks.entries()) {
    const isSmall = (weights[index] ?? 0) * 2 < whole || whole === 0;
    isOut[index] = isOut[parent] === true || isOut[index] === true || (isFurniture && isSmall);
  }
  const left = lines.filter(({ block }) => isOut[block] !== true);
  return left.length > 0 ? left : [...lines];
}

/** Lists that are nearly all links: related pages, tags, menus. */
function linkLists(blocks: readonly Block[], lines: readonly Line[]): boolean[] {
  const totals = new Float64Array(blocks.length);
  const linked = new Float64Array(blocks.length);
  for (const line of lines) {
    if (line.block < 0) continue;
    totals[line.block] = (totals[line.block] ?? 0) + line.text.length;
    linked[line.block] = (linked[line.block] ?? 0) + line.linked;
  }
  addUpwards(blocks, totals);
  addUpwards(blocks, linked);
  return blocks.map(
    ({ name }, index) =>
      lists.has(name) && (linked[index] ?? 0) > 0 && (linked[index] ?? 0) * 10 > (totals[index] ?? 0) * 8,
  );
}

const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);

function weigh(blocks: readonly Block[], lines: readonly Line[]): Float64Array {
  const weights = new Float64Array(blocks.length);
  for (const line of lines) {
    if (line.block >= 0) weights[line.block] = (weights[line.block] ?? 0) + weightOf(line);
  }
  addUpwards(blocks, weights);
  return weights;
}

function addUpwards(blocks: readonly Block[], sums: Float64Array): void {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const parent = blocks[index]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[index] ?? 0);
  }
}

/** Articles not within another that together hold much of the page; of several, those that are no mere teasers. */
function outermost(blocks: readonly Block[], weights: Float64Array, whole: number): Set<number> {
  const within: boolean[] = [];
  const found: number[] = [];
  for (const [index, { isArticle, parent }] of blocks.entries()) {
    within[index] = within[parent] === true || isArticle;
    if (isArticle && within[parent] !== true) found.push(index);
  }
  const most = found.reduce((largest, index) => Math.max(largest, weights[index] ?? 0), 0);
  const kept = found.filter((index) => (weights[index] ?? 0) * 5 >= most && (weights[index] ?? 0) > 0);
  const sum = kept.reduce((total, index) => total + (weights[index] ?? 0), 0);
  return new Set(sum * 10 >= whole * 4 ? kept : []);
}

/** The smallest container of nearly all of the prose; -1 where there is none. */
function densest(blocks: readonly Block[], weights: Float64Array, whole: number): number {
  if (whole === 0) return -1;
  // those inside come behind, and no two blocks beside each other can both hold so much
  return blocks.findLastIndex(
    ({ name }, index) => containers.has(name) && (weights[index] ?? 0) * 20 >= whole * 17,
  );
}

/** The lines within each of the blocks. */
function grouped(blocks: readonly Block[], lines: readonly Line[], roots: ReadonlySet<number>): Line[][] {
  const rootOf: number[] = [];
  for (const [index, { parent }] of blocks.entries()) {
    if ((rootOf[parent] ?? -1) >= 0) rootOf[index] = rootOf[parent] ?? -1;
    else rootOf[index] = roots.has(index) ? index : -1;
  }
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const root = rootOf[line.block] ?? -1;
    if (root < 0) continue;
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [line]);
    else group.push(line);
  }
  return [...groups.values()];
}
