import type { Quantity } from '../grammar/quantity.ts';
import { respective } from './respective.ts';
import type { Found, NameHit, Scene } from './scene.ts';
import { distance, lastBefore, within } from './scene.ts';
import type { Stretch } from './stretches.ts';
import { isAmong, kindsOf, suits } from './subject-kinds.ts';
import { lastResort } from './last-resort.ts';
import { subjectOfTable } from './table-slots.ts';
import { begins, isModifier, isObject, speaks, weakKinds } from './subject-roles.ts';
import { onlyQualifies, topicOfText } from './text-topic.ts';
import { carriedOver, expectedKind, ofHeading, ofMarket } from './topics.ts';

type Entity = NameHit;

/**
 * What the number is about. In its sentence: the entity nearest before it, where one that begins a clause counts more
 * than one that stands inside; those that speak, that stand behind a preposition (向 OpenAI 投资) or that cannot have
 * such a measure (a person's revenue) count less. Else the topic of the sentences before, else that of the heading.
 * Of two different ones at equal cost the nearer.
 */
export function subjectOf(
  scene: Scene,
  quantity: Quantity,
  metric: string | null,
): Found<Entity['sense']> | null {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const named = within(scene.entities, sentence, quantity.start);
  const first = Math.max(named[0]?.end ?? quantity.start, quantity.start - farthest);
  const place: Place = {
    metric,
    clause,
    sentence,
    kinds: kindsOf(metric),
    usual: expectedKind(metric),
    buys: metric !== null && bought.has(metric),
    closing: lastClosing(scene.text, first, quantity.start),
  };
  const each = respective(scene, named, quantity, sentence);
  if (each !== null) return spanned(each);
  let best: Candidate | undefined;
  let second: Candidate | undefined;
  for (const hit of named) {
    const { parent } = hit.sense;
    const own = cost(scene, hit, quantity, place);
    const price = parent !== null && isNamedBefore(named, quantity, parent) ? own - 20 : own;
    if (price >= impossible) continue;
    if (best === undefined || price < best.cost) {
      second = best;
      best = { hit, cost: price };
    } else if (second === undefined || price < second.cost) second = { hit, cost: price };
  }
  if (best === undefined || best.cost >= weak || best.hit.sense.kind !== 'company') {
    const company = companyMeant(scene, sentence, quantity, metric);
    if (company !== null) return company;
  }
  if (
    best !== undefined &&
    best.cost < unfit &&
    !(isWeak(scene, best, quantity) && pronounIn(scene.text, sentence, quantity))
  ) {
    const whole = onlyQualifies(scene, best.hit, quantity, metric)
      ? topicOfText(scene, quantity, metric)
      : null;
    if (whole !== null) return ownerOf(scene, best.hit) ?? whole;
    const owner = ownerOfBusiness(scene, best.hit, metric);
    if (owner !== null) return owner;
    if (second !== undefined && second.cost === best.cost && second.hit.sense.id !== best.hit.sense.id)
      return spanned(best.hit.end <= second.hit.start ? second.hit : best.hit);
    return spanned(best.hit);
  }
  const whole = topicOfText(scene, quantity, metric);
  return (
    (scene.layout.lineAt(quantity.start).kind === 'row'
      ? subjectOfTable(scene, quantity, metric)
      : carriedOver(scene, sentence.start, metric, whole)) ??
    ofHeading(scene, quantity, metric) ??
    whole ??
    ofMarket(scene, metric) ??
    (best === undefined ? lastResort(scene, quantity, metric) : spanned(best.hit))
  );
}

function isNamedBefore(named: readonly Entity[], quantity: Quantity, id: string): boolean {
  return named.some((hit) => hit.end <= quantity.start && hit.sense.id === id);
}

interface Candidate {
  hit: Entity;
  cost: number;
}

/** 数据中心业务, the data center segment: that of the company named before, for what a company reports. */
function ownerOfBusiness(scene: Scene, hit: Entity, metric: string | null): Found<Entity['sense']> | null {
  if (hit.sense.kind !== 'layer' && hit.sense.kind !== 'product') return null;
  if (!suits('company', metric) || !business.test(scene.text.slice(hit.end, hit.end + 12))) return null;
  const owner = within(scene.entities, { start: hit.start - 400, end: hit.start }, hit.start, 16).findLast(
    ({ sense }) => sense.kind === 'company',
  );
  return owner === undefined ? null : { value: owner.sense, span: null, reason: 'topic_carried_over' };
}

/** AMD's data center…, AMD的数据中心…: the company that stands right before its part. */
function ownerOf(scene: Scene, hit: Entity): Found<Entity['sense']> | null {
  const owner = lastBefore(scene.entities, hit.start);
  if (owner === null || owner.sense.kind !== 'company' || hit.start - owner.end > 4) return null;
  return /^(?:'s|’s|的|旗下的?)? ?$/.test(scene.text.slice(owner.end, hit.start)) ? spanned(owner) : null;
}

const business = /^ ?(?:业务|部门|事业部|营收|收入|销售额|segment|business|division|revenues?)/;

/** 该公司, the company: the one named last before the sentence, or before the words in it. */
function companyMeant(
  scene: Scene,
  sentence: Stretch,
  quantity: Quantity,
  metric: string | null,
): Found<Entity['sense']> | null {
  const from = Math.max(sentence.start, quantity.start - 60);
  const words = scene.text.slice(from, quantity.start);
  if (!words.includes('公司') && !words.includes('the company')) return null;
  const at = words.search(
    /该公司|(?<=[为给使让])公司(?=每|带来|贡献|创造|增加)|(?<=[,;。:]|^|同时,?|此外,?)公司(?=预计|预期|表示|称|将|宣布|给出)|(?:^|[^a-z])the company(?!['’]s [a-z]+ (?:said|told))/,
  );
  if (at < 0 || !suits('company', metric)) return null;
  const before = quantity.start - words.length + at;
  const named = within(scene.entities, { start: before - 400, end: before }, before, 16).findLast(
    ({ sense }) => sense.kind === 'company',
  );
  return named === undefined ? null : { value: named.sense, span: null, reason: 'topic_carried_over' };
}

/** "erasing $589 billion from Nvidia", "wiped $90 billion off Oracle" */
const lostBy = /^ (?:in |of )?(?:market (?:value|cap(?:itali[sz]ation)?) )?(?:from|off) $/;

const bought: ReadonlySet<string> = new Set(['contract_value', 'commitment']);
const goods: ReadonlySet<string> = new Set(['product', 'commodity', 'layer']);

const impossible = 1000;
const unfit = 150;
/** An entity at this cost, behind the number or as an object, gives way to a pronoun. */
const weak = 45;
const farthest = 300;

function isWeak(
  scene: Scene,
  { hit, cost: sum }: { hit: Entity; cost: number },
  quantity: Quantity,
): boolean {
  return sum >= weak || hit.start >= quantity.end || isObject(scene.text, hit);
}

interface Place {
  metric: string | null;
  clause: Stretch;
  sentence: Stretch;
  /** What the measure can be said of, and what it is usually of. */
  kinds: ReadonlySet<string> | null;
  usual: string | null;
  /** It is of a purchase. */
  buys: boolean;
  /** Where a bracket closes last before the number; -1 without one. */
  closing: number;
}

function spanned(hit: Entity): Found<Entity['sense']> {
  return { value: hit.sense, span: { start: hit.start, end: hit.end }, reason: null };
}

function cost(
  scene: Scene,
  hit: Entity,
  quantity: Quantity,
  { metric, clause, sentence, kinds, usual, buys, closing }: Place,
): number {
  const gap = distance(hit, quantity);
  if (gap > farthest || (hit.start < quantity.end && quantity.start < hit.end)) return impossible;
  let sum = Math.min(gap, 40) / 2 + gap / 40;
  const isFirst = begins(scene, hit);
  if (hit.end <= closing && inBrackets(scene.text, hit.end, quantity.start)) sum += 60;
  if (hit.start >= quantity.end) {
    if (metric === 'market_cap' && lostBy.test(scene.text.slice(quantity.end, hit.start))) return -20;
    if (hit.end > clause.end) sum += gap <= 12 ? 60 : impossible;
    // 92% of Nvidia's revenue, 3000 块 GPU: what stands straight behind belongs to the number.
    else if (metric === 'headcount' && gap <= 2) sum -= 10;
    else sum += gap <= 2 ? 14 : 25;
    // 260 亿美元的伺服器: what is bought is not who buys.
    if (buys && goods.has(hit.sense.kind)) sum += 30;
  } else if (hit.start < clause.start) sum += isFirst ? 10 : 16;
  if (isFirst || hit.start === sentence.start) sum -= 8;
  const { kind } = hit.sense;
  if (kind !== usual && weakKinds.has(kind)) sum += 26;
  if (!isAmong(kind, kinds)) sum += unfit;
  if (speaks(scene, hit)) sum += unfit;
  if (isObject(scene.text, hit)) sum += 45;
  else if (isModifier(scene, hit)) sum += 20;
  if (metric === 'price_change' && goods.has(hit.sense.kind) && ofSession(scene.text, clause, quantity))
    sum += 40;
  if (isComparison(scene.text, hit, quantity)) sum += 60;
  return sum;
}

/** 收市跌 9%: what is traded is a share. */
function ofSession(text: string, clause: Stretch, quantity: Quantity): boolean {
  return /收盘|收市|盘[中前后]|开盘|开市|at the close|after-hours|premarket/.test(
    text.slice(Math.max(clause.start, quantity.start - 24), quantity.core.start),
  );
}

/** QQQ (a fund that tracks the Nasdaq 100): what stands in brackets explains and is seldom what a figure behind them is about. */
function inBrackets(text: string, from: number, to: number): boolean {
  const closing = text.slice(from, to).indexOf(')');
  return closing >= 0 && !text.slice(from, from + closing).includes('(');
}

/** Where the last bracket closes in a stretch of the text; -1 without one. */
function lastClosing(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === closingBracket) return at;
  return -1;
}

const closingBracket = 0x29;

/** 是互联网泡沫的 17 倍, 比谷歌高 5%: what it is measured against. */
function isComparison(text: string, hit: Entity, quantity: Quantity): boolean {
  if (quantity.unit.family !== 'ratio' || hit.end > quantity.start || quantity.start - hit.end > 12)
    return false;
  return (
    text[quantity.start - 1] === '的' &&
    hit.end < quantity.start &&
    /(?:是|为|于|比|达)[^,。]{0,6}$/.test(text.slice(Math.max(0, hit.start - 8), hit.start))
  );
}

/** 它, its, the company before the number: whoever was the topic. */
function pronounIn(text: string, sentence: Stretch, quantity: Quantity): boolean {
  const from = Math.max(sentence.start, quantity.start - 40);
  return /(?:它|其(?!他|它|实|中|余|次)|该公司|公司(?:预计|表示)|该股|,并(?:向|对|给)|(?:^|[^a-z])(?:its?|the company|the firm)[^a-z])/.test(
    text.slice(from, quantity.start),
  );
}
