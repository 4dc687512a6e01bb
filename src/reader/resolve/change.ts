import type { Quantity } from '../grammar/quantity.ts';
import type { Change } from '../../base/vocabulary.ts';
import { CharacterSet } from './character-set.ts';
import type { Found, Scene } from './scene.ts';
import { distance, firstIn, lastIn } from './scene.ts';

/**
 * Whether the number is a change, and which way: a change word that touches it, or the nearest before it in its clause. Growth
 * by less than nothing is a fall: 增长-3.5%.
 */
export function changeOf(scene: Scene, quantity: Quantity): Found<Change> | null {
  const said = changeSaid(scene, quantity);
  return said?.value === 'up' && isNegative(quantity)
    ? { value: 'down', span: said.span, reason: said.reason }
    : said;
}

function isNegative({ high }: Quantity): boolean {
  return high !== null && high.digits < 0n;
}

function changeSaid(scene: Scene, quantity: Quantity): Found<Change> | null {
  if (quantity.change !== null) {
    const reached =
      quantity.changeSpan !== null &&
      quantity.unit.family !== 'ratio' &&
      reaching.standsIn(scene.text, quantity.changeSpan.end - 1, quantity.core.start);
    return reached ? null : { value: quantity.change, span: quantity.changeSpan, reason: null };
  }
  if (!changeable.has(quantity.unit.family)) return null;
  const clause = scene.stretches.around(quantity.core.start, 1);
  const before = lastIn(scene.changes, clause.start, quantity.start);
  if (
    before !== null &&
    distance(before, quantity) <= reachBefore &&
    !isLevel(scene.text.slice(before.end, quantity.start))
  ) {
    return { value: before.sense.direction, span: { start: before.start, end: before.end }, reason: null };
  }
  if (quantity.unit.family !== 'percent') return null;
  const behind = firstIn(scene.changes, quantity.end, clause.end);
  if (
    behind !== null &&
    distance(behind, quantity) <= reachBehind &&
    !base.test(scene.text.slice(Math.max(clause.start, quantity.start - 14), quantity.start))
  ) {
    return { value: behind.sense.direction, span: { start: behind.start, end: behind.end }, reason: null };
  }
  return moveNamed(scene.text, quantity.end);
}

const reaching = new CharacterSet('到至');

/** "a 52.7% revenue increase", "a 17% year-over-year decline". */
function moveNamed(text: string, end: number): Found<Change> | null {
  if (text.charCodeAt(end) !== 0x20) return null;
  const named =
    /^ (?:[a-z]+(?:-[a-z]+)* ){1,2}(?:(increase|growth|rise|jump|surge|gain)|decline|drop|decrease|fall|reduction)(?![a-z])/.exec(
      text.slice(end, end + 48),
    );
  if (named === null || notOfMove.test(named[0])) return null;
  const length = named[0].length - (named[0].lastIndexOf(' ') + 1);
  const span = { start: end + named[0].length - length, end: end + named[0].length };
  return { value: named[1] === undefined ? 'down' : 'up', span, reason: null };
}

const notOfMove = / (?:of|and|or|in|to|the|with|for|on|by|from|as|that|which|will|could|would|may|a) /;

/** 从 95% 跌至 8%, 较第三季度的 90.4% 下降: the level that was left. */
const base = /(?:[从由自]|[较比][^,。;]{2,10}的)(?:约|近)?$/;
const changeable: ReadonlySet<string> = new Set(['percent', 'pp', 'bps', 'point', 'ratio']);
const reachBefore = 10;
const reachBehind = 8;

/** 降至4%, rose to 5%: the number is the level that was reached. */
function isLevel(between: string): boolean {
  return /(?:至|到|为|达|报| to | at )/.test(between);
}

/** A rate of growth without a direction is one upwards, a negative one downwards: 同比增速 14%, 同比 -12%. */
export function changeOfMetric(quantity: Quantity, metric: string): Found<Change> | null {
  const positive = quantity.low !== null && quantity.low.digits > 0n;
  const isRate = quantity.unit.family === 'percent' || quantity.unit.family === 'pp';
  if (metric === 'other:inflation' && isRate && isNegative(quantity))
    return { value: 'down', span: null, reason: 'implied_by_metric' };
  if (!growing.has(metric) || !isRate || !(positive || isNegative(quantity))) return null;
  return { value: positive ? 'up' : 'down', span: null, reason: 'implied_by_metric' };
}

const growing: ReadonlySet<string> = new Set(['growth', 'gdp']);
