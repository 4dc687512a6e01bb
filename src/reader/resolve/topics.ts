import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit, NameHit, Scene } from './scene.ts';
import { lastBefore, placesWithin, within } from './scene.ts';
import { isAmong, kindsOf, suits } from './subject-kinds.ts';
import { isModifier, isObject, speaks, weakKinds } from './subject-roles.ts';

type Topic = Hit<'entity'>['sense'];

const carryReach = 700;
/** So many names back at most: what bounds the work for one number. */
const mostNames = 32;

/**
 * The topic of the nearest sentence before that has one which may have such a measure. Where a whole text is about one
 * company, `whole`, a layer or a good of another paragraph gives way to it.
 */
export function carriedOver(
  scene: Scene,
  sentenceStart: number,
  metric: string | null,
  whole: Found<Topic> | null,
): Found<Topic> | null {
  const line = scene.layout.lineAt(sentenceStart);
  const paragraph = line.start;
  const section = line.kind === 'heading' ? line.start : (line.heading?.start ?? 0);
  let seen = 0;
  let at = sentenceStart;
  const reach = farReach.has(metric ?? '') ? carryReach * 8 : carryReach;
  const kinds = kindsOf(metric);
  const usual = expectedKind(metric);
  while (seen < mostNames) {
    const last = lastBefore(scene.entities, at);
    if (last === null || sentenceStart - last.end > reach || (last.end <= section && reach === carryReach))
      return null;
    const previous = scene.stretches.around(last.start, 2);
    const { first, behind } = placesWithin(scene.entities, previous, last.start + 1, mostNames);
    const strong: NameHit[] = [];
    let topics = 0;
    for (let place = first; place < behind; place++) {
      const hit = scene.entities[place];
      if (hit === undefined || hit.start >= at) break;
      const { kind } = hit.sense;
      if (!isAmong(kind, kinds) || speaks(scene, hit)) continue;
      topics += 1;
      if (usual === null ? !weakKinds.has(kind) : kind === usual) strong.push(hit);
    }
    const firm = strong.find((hit) => !isObject(scene.text, hit) && !isModifier(scene, hit));
    const topic = firm ?? strong[0];
    const crosses = last.end <= paragraph && !farReach.has(metric ?? '');
    // Paragraphs are about what they begin with; one that compares several leaves open which the next takes up.
    if (topic !== undefined && crosses && isTie(scene, strong, previous.start)) return null;
    if (
      topic !== undefined &&
      whole !== null &&
      (last.end <= paragraph || firm === undefined) &&
      !firmKinds.has(topic.sense.kind)
    )
      return whole;
    if (topic !== undefined) return { value: topic.sense, span: null, reason: 'topic_carried_over' };
    seen += Math.max(1, topics);
    at = Math.min(previous.start, last.start);
  }
  return null;
}

/** Whether the last sentence of the paragraph before names several things of one kind, none at its beginning. */
function isTie(scene: Scene, strong: readonly NameHit[], start: number): boolean {
  const [first] = strong;
  if (first !== undefined && first.start - start <= 4 && !isObject(scene.text, first)) return false;
  const kinds = new Map<string, Set<string>>();
  for (const { sense } of strong) kinds.set(sense.kind, (kinds.get(sense.kind) ?? new Set()).add(sense.id));
  return [...kinds.values()].some((ids) => ids.size > 1);
}

const firmKinds: ReadonlySet<string> = new Set([
  'company',
  'index',
  'market',
  'institution',
  'bank',
  'country',
]);

/** Measures so particular that the thing they are of stays the topic for long. */
const farReach: ReadonlySet<string> = new Set(['useful_life', 'index_level']);
const expected: ReadonlyMap<string, string> = new Map([
  ['gdp', 'country'],
  ['other:inflation', 'country'],
  ['other:unemployment', 'country'],
  ['other:confidence', 'country'],
  ['other:employment', 'country'],
  ['tax', 'country'],
]);

/** The kind of thing a measure is usually of; null where there is none. */
export function expectedKind(metric: string | null): string | null {
  return metric === null ? null : (expected.get(metric) ?? null);
}

/** The first name in the heading above that may have such a measure. */
export function ofHeading(scene: Scene, quantity: Quantity, metric: string | null): Found<Topic> | null {
  const heading = scene.layout.lineAt(quantity.start).heading;
  if (heading === null) return null;
  const named = within(scene.entities, heading, heading.start).find((hit) => suits(hit.sense.kind, metric));
  return named === undefined ? null : { value: named.sense, span: null, reason: 'heading_topic' };
}

/** For the level of an index or the turnover of a market nobody names: the one the text writes about most. */
export function ofMarket(scene: Scene, metric: string | null): Found<Topic> | null {
  if (metric !== 'index_level' && metric !== 'trading_volume') return null;
  const known = markets.get(scene);
  const found = known ?? mostNamed(scene);
  if (known === undefined) markets.set(scene, found);
  const topic = metric === 'index_level' ? found.index : (found.market ?? found.index);
  return topic === null ? null : { value: topic, span: null, reason: 'market_of_text' };
}

interface Most {
  index: Topic | null;
  market: Topic | null;
}

const markets = new WeakMap<Scene, Most>();

function mostNamed(scene: Scene): Most {
  const counts = new Map<string, { sense: Topic; count: number }>();
  for (const { sense } of scene.entities) {
    if (sense.kind !== 'index' && sense.kind !== 'market') continue;
    const entry = counts.get(sense.id) ?? { sense, count: 0 };
    counts.set(sense.id, { sense, count: entry.count + 1 });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const first = (kind: string): Topic | null =>
    ranked.find(({ sense }) => sense.kind === kind)?.sense ?? null;
  return { index: first('index'), market: first('market') };
}
