import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { distance, lastBefore, within } from './scene.ts';

type Entity = Hit<'entity'>;

/**
 * What the number is about: the nearest entity before it in its clause, else in its sentence, else behind it in its
 * clause, else the topic carried over from the sentence before. Entities that speak or stand behind a preposition
 * (向 OpenAI 投资) count less. Two different ones at equal cost abstain.
 */
export function subjectOf(scene: Scene, quantity: Quantity): Found<Entity['sense']> | null {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const candidates = within(scene.entities, sentence, quantity.start).map((hit) => ({
    hit,
    cost: cost(scene, hit, quantity, clause.start, clause.end),
  }));
  candidates.sort((a, b) => a.cost - b.cost);
  const [best, second] = candidates;
  if (best !== undefined && best.cost < impossible) {
    if (second !== undefined && second.cost === best.cost && second.hit.sense.id !== best.hit.sense.id)
      return null;
    return { value: best.hit.sense, span: { start: best.hit.start, end: best.hit.end }, reason: null };
  }
  return carriedOver(scene, sentence.start);
}

const impossible = 1000;
const carryReach = 400;
const farthest = 300;

function cost(scene: Scene, hit: Entity, quantity: Quantity, clauseStart: number, clauseEnd: number): number {
  let sum = distance(hit, quantity);
  if (sum > farthest || (hit.start < quantity.end && quantity.start < hit.end)) return impossible;
  if (inBrackets(scene.text, hit.end, quantity.start)) sum += 60;
  if (hit.start >= quantity.end) sum += hit.end <= clauseEnd ? 25 : impossible;
  else if (hit.start < clauseStart) sum += 10;
  if (weakKinds.has(hit.sense.kind)) sum += 40;
  if (speaks(scene, hit)) sum += 80;
  if (isObject(scene.text, hit)) sum += 45;
  return sum;
}

/** QQQ (a fund that tracks the Nasdaq 100): what stands in brackets explains and is seldom what a figure behind them is about. */
function inBrackets(text: string, from: number, to: number): boolean {
  const closing = from < to ? text.slice(from, to).indexOf(')') : -1;
  return closing >= 0 && !text.slice(from, from + closing).includes('(');
}

/** Places, people and things that are seldom what a figure is about when a company stands near. */
const weakKinds: ReadonlySet<string> = new Set(['country', 'person', 'publication', 'exchange']);

function speaks(scene: Scene, hit: Entity): boolean {
  const next = within(scene.speeches, { start: hit.end, end: hit.end + 14 }, hit.end)[0];
  return next !== undefined && !/[,。;!?]/.test(scene.text.slice(hit.end, next.start));
}

function isObject(text: string, hit: Entity): boolean {
  const before = text.slice(Math.max(0, hit.start - 6), hit.start).trimEnd();
  return (
    /(?:向|对|给|从|跟|被|把|比|由|与|和|在|于|对比)$/.test(before) ||
    /(?:^|\s)(?:to|from|with|for|by|of|than|against|in)$/.test(before)
  );
}

/** The first strong entity of the nearest text before the sentence, within reach. */
function carriedOver(scene: Scene, sentenceStart: number): Found<Entity['sense']> | null {
  const last = lastBefore(scene.entities, sentenceStart);
  if (last === null || sentenceStart - last.end > carryReach) return null;
  const previous = scene.stretches.around(last.start, 2);
  const topics = within(scene.entities, previous, previous.start).filter((hit) => !speaks(scene, hit));
  const topic =
    topics.find((hit) => !weakKinds.has(hit.sense.kind) && !isObject(scene.text, hit)) ?? topics[0] ?? last;
  return { value: topic.sense, span: null, reason: 'topic_carried_over' };
}
