import type { Change } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { costOf, fits, isAmount, spanned } from './metric-fit.ts';
import type { Ranked } from './metric-fit.ts';
import { ofCounted } from './counted-measure.ts';
import { movedPrice, priced, prices, rateOf } from './moved-measure.ts';
import { CharacterSet } from './character-set.ts';
import type { Found, Scene } from './scene.ts';
import { placesWithin } from './scene.ts';
import { metricOfTable } from './table-slots.ts';

/** What about the subject is counted: the nearest metric word that fits the unit. */
export function metricOf(scene: Scene, quantity: Quantity, change: Change | null): Found<string> | null {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const isRow = scene.layout.lineAt(quantity.start).kind === 'row';
  const ranked: Ranked[] = [];
  const { first, behind } = placesWithin(scene.metrics, sentence, quantity.start);
  for (let at = first; at < behind; at++) {
    const hit = scene.metrics[at];
    if (hit === undefined) break;
    const cost = costOf(scene.text, hit, quantity, clause.start, clause.end, isRow);
    if (cost < reach) rank(ranked, { hit, cost });
  }
  if (quantity.unit.family === 'point' && change !== null)
    return { value: 'price_change', span: null, reason: 'implied_by_unit' };
  const fitting = firstFitting(ranked, quantity);
  const move = movedPrice(scene.text, fitting, quantity, clause.start);
  if (move !== null) return move;
  const level = rateOf(scene.text, ranked, fitting, quantity);
  if (level !== null) return level;
  const [nearest] = ranked;
  if (
    quantity.unit.family === 'percent' &&
    change === null &&
    isOfRevenue(scene.text, quantity, Math.max(sentence.start, quantity.start - 40))
  )
    return { value: 'revenue_share', span: null, reason: 'implied_by_words_behind' };
  const particular =
    fitting !== undefined && fitting.hit.sense.id === 'price_change'
      ? ranked.find(({ hit }) => prices.has(hit.sense.id) && hit.end <= quantity.start)
      : undefined;
  if (particular !== undefined && quantity.unit.family === 'percent')
    return spanned(particular.hit.sense.id, particular.hit);
  if (quantity.unit.family === 'percent' && nearest !== undefined && isAmount(nearest.hit)) {
    // 营收增长30%: a change of an amount is its growth. 占收入73%: a part of it is a share.
    if (change !== null && (fitting === undefined || nearest.cost <= fitting.cost))
      return spanned(priced.has(nearest.hit.sense.id) ? 'price_change' : 'growth', nearest.hit);
    if (fitting === undefined && nearest.hit.sense.id === 'revenue')
      return spanned('revenue_share', nearest.hit);
  }
  if (
    quantity.unit.family === 'ratio' &&
    change === null &&
    (scene.text[quantity.start - 1] === '的' || scene.text[quantity.start - 1] === '于')
  )
    return { value: 'multiple_of', span: null, reason: 'implied_by_unit' };
  if (
    quantity.unit.family === 'ratio' &&
    change !== null &&
    nearest !== undefined &&
    (isAmount(nearest.hit) || nearest.hit.sense.id === 'price_change' || nearest.cost <= 2)
  )
    return spanned(nearest.hit.sense.id, nearest.hit);
  if (fitting !== undefined) return spanned(ofShare(fitting, ranked, quantity), fitting.hit);
  return (
    (isRow ? metricOfTable(scene, quantity, (hit) => fits(hit, quantity)) : null) ??
    ofCounted(scene.text, quantity)
  );
}

function firstFitting(ranked: readonly Ranked[], quantity: Quantity): Ranked | undefined {
  for (const one of ranked) if (fits(one.hit, quantity)) return one;
  return undefined;
}

/** "Net income of $20 million, or $0.77 per share", 净利润 200 亿，每股 2.7: earnings, no price of the share. */
function ofShare({ hit }: Ranked, ranked: readonly Ranked[], { per, start }: Quantity): string {
  const { id } = hit.sense;
  if (per !== 'share' || (id !== 'share_price' && !earned.has(id))) return id;
  return ranked.some(({ hit: one }) => earned.has(one.sense.id) && one.end <= start) ? 'other:eps' : id;
}

const earned: ReadonlySet<string> = new Set(['net_income', 'net_loss']);

/** Puts one in its place by cost, behind those of equal cost. There are few: sorting them takes longer. */
function rank(ranked: Ranked[], one: Ranked): void {
  let at = ranked.push(one) - 1;
  for (; at > 0; at--) {
    const before = ranked[at - 1];
    if (before === undefined || before.cost <= one.cost) break;
    ranked[at] = before;
  }
  ranked[at] = one;
}

/** `from`: where the words before the number begin that may say so. */
function isOfRevenue(text: string, { start, end }: Quantity, from: number): boolean {
  return (
    (ofBegins.hasAt(text, end) && ofRevenue.test(text.slice(end, end + 24))) ||
    (inPart.standsIn(text, from, start) && partOfRevenue.test(text.slice(from, start)))
  );
}

/** 85% 的收入都来自…, 12% of its revenue. */
const ofRevenue =
  /^ ?(?:的(?:总)?(?:收入|营收|销售额)|of (?:its |the |their |total |company |overall |annual ){0,2}(?:revenues?|sales))/;

/** 占公司总营收的 59% 和 35%: both are parts of it. */
const partOfRevenue =
  /占[^,。;%]{0,14}(?:营收|收入|业务|销售额|销售)(?:总额|比重|比例)?(?:的|达|为|约|近)*(?: ?[\d.]+% ?(?:、|,|和|与|及) ?)* ?$/;
const ofBegins = new CharacterSet(' 的o');
const inPart = new CharacterSet('占');
const reach = 60;
