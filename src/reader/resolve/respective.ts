import type { Quantity } from '../grammar/quantity.ts';
import { CharacterSet } from './character-set.ts';
import type { NameHit, Scene } from './scene.ts';
import { within } from './scene.ts';
import type { Stretch } from './stretches.ts';

type Entity = NameHit;

/** Google 与 Meta 分别达到 1850亿与1350亿: as many numbers as names, each its own. Null where nothing says 分别. */
export function respective(
  scene: Scene,
  named: readonly Entity[],
  quantity: Quantity,
  sentence: Stretch,
): Entity | null {
  if (named.length < 2) return null;
  const until = Math.min(sentence.end, sentence.start + longest);
  if (!inEach.standsIn(scene.text, sentence.start, until)) return null;
  const text = scene.text.slice(sentence.start, until);
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
  const before = named.filter((hit) => hit.end <= limit);
  for (let rest = before; place >= 0 && rest.length >= 2;) {
    const names = coordinated(scene.text, rest);
    if (names.length >= 2 && names.length === figures.length) return names[place] ?? null;
    // 两股分别升…: the names of both may stand clauses before, with others in between.
    if (!counted.test(scene.text.slice(Math.max(sentence.start, at - 10), at))) return null;
    rest = rest.slice(0, -names.length);
  }
  return null;
}

/** 两股, 三家公司, both: as many as have been named. */
const counted = /[两二三四五六七](?:股|者|家|只|个|大|公司)|both|two|three/;
const longest = 400;
/** Of 分别, 各自, 各为 and respectively. */
export const inEach = new CharacterSet('别各v');

/** The last run of names parted only by commas and "and". */
export function coordinated(text: string, hits: readonly Entity[]): Entity[] {
  const run: Entity[] = [];
  for (let index = hits.length - 1; index >= 0; index--) {
    const hit = hits[index];
    if (hit === undefined) break;
    // Apple (AAPL): a ticker in brackets is the name before it.
    if (text[hit.start - 1] === '(' && hits[index - 1]?.sense.id === hit.sense.id) continue;
    const next = run[0];
    if (next !== undefined && !isJoined(text, hit.end, next.start)) break;
    run.unshift(hit);
  }
  return run;
}

/** Whether what stands between two names only lists them; a ticker in brackets goes with the name before it. */
export function isJoined(text: string, start: number, end: number): boolean {
  if (end - start > longestJoint || !jointBegins.hasAt(text, start)) return false;
  const between = text.slice(start, end);
  const bare = between.includes('(') ? between.replace(/^ ?\([a-z\d.:]{1,12}\)/, '') : between;
  return bare.length <= 9 && joined.test(bare);
}

/** A ticker in brackets, and the longest word of joining. */
const longestJoint = 24;
const jointBegins = new CharacterSet('*( 、,和与及以跟/a&');
const joined = /^\*{0,2} ?(?:、|,|和|与|及|以及|跟|\/|and|&|, and) ?(?:and )?\*{0,2}$/;
