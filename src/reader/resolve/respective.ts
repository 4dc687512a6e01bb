import type { Quantity } from '../grammar/quantity.ts';
import type { Hit, Scene } from './scene.ts';
import { within } from './scene.ts';
import type { Stretch } from './stretches.ts';

type Entity = Hit<'entity'>;

/** Google 与 Meta 分别达到 1850亿与1350亿: as many numbers as names, each its own. Null where nothing says 分别. */
export function respective(
  scene: Scene,
  named: readonly Entity[],
  quantity: Quantity,
  sentence: Stretch,
): Entity | null {
  const text = scene.text.slice(sentence.start, Math.min(sentence.end, sentence.start + longest));
  const word = /分别|各自|respectively/.exec(text);
  if (word === null) return null;
  const at = sentence.start + word.index;
  const english = word[0] === 'respectively';
  const figures = within(scene.tokens.quantities, sentence, at, 12).filter((one) =>
    english ? one.end <= at : one.start >= at,
  );
  const place = figures.findIndex(
    (one) => one.start === quantity.start || one.core.start === quantity.core.start,
  );
  const limit = english ? (figures[0]?.start ?? at) : at;
  const names = coordinated(
    scene.text,
    named.filter((hit) => hit.end <= limit),
  );
  return place >= 0 && names.length >= 2 && names.length === figures.length ? (names[place] ?? null) : null;
}

const longest = 400;

/** The last run of names parted only by commas and "and". */
export function coordinated(text: string, hits: readonly Entity[]): Entity[] {
  const run: Entity[] = [];
  for (const hit of hits.toReversed()) {
    const next = run[0];
    if (next !== undefined && !isJoined(text.slice(hit.end, next.start))) break;
    run.unshift(hit);
  }
  return run;
}

/** Whether what stands between two names only lists them. */
export function isJoined(between: string): boolean {
  return between.length <= 9 && joined.test(between);
}

const joined = /^\*{0,2} ?(?:、|,|和|与|及|以及|跟|\/|and|&|, and) ?(?:and )?\*{0,2}$/;
