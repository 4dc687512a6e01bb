import type { Modality } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { rankOf, reaches, valueOf } from './modality-cues.ts';
import type { Cue } from './modality-cues.ts';
import { liesAhead, marksOf } from './modality-marks.ts';
import { isStillRunning } from './still-running.ts';
import { timeOf } from './modality-time.ts';
import type { Days } from './modality-time.ts';
import type { Found, Scene } from './scene.ts';
import { placesWithin } from './scene.ts';
import type { Stretch } from './stretches.ts';

/** What is already known of the claim when its modality is asked for. */
export interface Known extends Days {
  metric: string | null;
}

/**
 * How sure or how real the number is. Cues are taken from the clause, then from the clauses before it in the sentence
 * (unless 已经 or a new subject cuts them off), then from the section (to be verified); then its period (to come: a
 * forecast; long past: history) and its measure (a commitment is planned) decide, else it is reported.
 */
export function modalityOf(scene: Scene, quantity: Quantity, known: Known): Found<Modality> {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const line = scene.layout.lineAt(quantity.start);
  const time = timeOf(scene, quantity, known);
  const marks = marksOf(scene.text, clause, quantity);
  const reach = { clause, quantity, time, done: marks.done };
  let best: Cue | null = null;
  let lowest = Infinity;
  const { first, behind } = placesWithin(
    scene.modalities,
    line.kind === 'row' ? clause : sentence,
    quantity.start,
  );
  for (let at = first; at < behind; at++) {
    const cue = scene.modalities[at];
    if (cue === undefined) break;
    if (cue.sense.modality === 'plan' && quoted.has(known.metric ?? '')) continue;
    if (!reaches(scene, cue, reach)) continue;
    const rank = rankOf(cue, clause, quantity);
    if (rank < lowest) [best, lowest] = [cue, rank];
  }
  if (best !== null) {
    const inClause = best.start >= clause.start && best.end <= clause.end;
    const ahead = best.sense.modality === 'estimate' && liesAhead(scene.text, sentence, quantity);
    const value = ofGuidance(
      scene,
      best,
      ofChance(valueOf(best, { time, marks, inClause, liesAhead: ahead }), known.metric),
      known.metric,
    );
    if (!line.unverified || sureOf.has(value))
      return { value, span: { start: best.start, end: best.end }, reason: null };
  }
  if (line.unverified) return inferred('rumour', 'section_to_verify');
  if (known.metric === 'forecast_target') return inferred('opinion', 'implied_by_metric');
  if (known.metric === 'probability' && time !== 'past') return inferred('estimate', 'implied_by_metric');
  if (time === 'past') return inferred('history', 'period_long_past');
  if (marks.will !== null) {
    const planned = decided.has(known.metric ?? '') || (known.metric === 'cost' && time !== 'future');
    return { value: planned ? 'plan' : 'forecast', span: marks.will, reason: null };
  }
  const moved = quoted.has(known.metric ?? '') && known.periodStart === known.periodEnd;
  const has =
    time === 'future' &&
    /已(?!计划|承诺|宣布)/.test(
      scene.text.slice(Math.max(clause.start, quantity.start - 16), quantity.start),
    );
  if (time === 'future' && !moved && !has) return inferred('forecast', 'period_yet_to_come');
  const expected = expectedBefore(scene.text, sentence, quantity);
  if (expected !== null) return { value: 'forecast', span: expected, reason: null };
  if (!marks.done && isStillRunning(scene, sentence, quantity, known))
    return inferred(decided.has(known.metric ?? '') ? 'plan' : 'forecast', 'period_not_ended');
  if (agreed.has(known.metric ?? '') && !marks.done && time !== 'recent' && time !== 'day')
    return inferred('plan', 'implied_by_metric');
  return inferred('reported', 'no_cue');
}

/** 高于预期的 174.5 亿: what was expected is a forecast, where 高于预期 alone is none. */
const yardstick = /(?:市场|分析师|华尔街|此前)?(?:一致)?预期的(?:约|近)?$/;

function expectedBefore(text: string, sentence: Stretch, { start }: Quantity): Stretch | null {
  const last = text.charCodeAt(start - 1);
  // 的, 约, 近
  if (last !== 0x7684 && last !== 0x7ea6 && last !== 0x8fd1) return null;
  const found = yardstick.exec(text.slice(Math.max(sentence.start, start - 16), start));
  return found === null ? null : { start: start - found[0].length, end: start };
}

/** What a market makes: nobody plans it, and a day's figure of it has been seen. */
const quoted: ReadonlySet<string> = new Set([
  'price_change',
  'market_cap',
  'share_price',
  'index_level',
  'trading_volume',
]);
/** Measures of what has been agreed and not yet been done. */
const agreed: ReadonlySet<string> = new Set(['contract_value', 'commitment', 'investment']);
/** Measures that one who will do them decides on. */
const decided: ReadonlySet<string> = new Set([
  'investment',
  'commitment',
  'contract_value',
  'capex',
  'ownership',
  'debt_raised',
  'equity_raised',
]);
/** What a company guides to spend it plans; what analysts estimate of its figures they forecast. */
function ofGuidance(scene: Scene, cue: Cue, value: Modality, metric: string | null): Modality {
  if (value === 'forecast' && metric === 'capex')
    return /^(?:guidance|guided|guides|outlook|指引)$/.test(scene.text.slice(cue.start, cue.end))
      ? 'plan'
      : value;
  if (value !== 'estimate' || !foretold.has(metric ?? '')) return value;
  return /(?:analysts?|street|consensus|market)(?:'s?|’s?)? (?:[a-z]+ ){0,2}$/.test(
    scene.text.slice(Math.max(0, cue.start - 32), cue.start),
  )
    ? 'forecast'
    : value;
}

const foretold: ReadonlySet<string> = new Set([
  'revenue',
  'net_income',
  'capex',
  'growth',
  'margin',
  'other:eps',
]);

/** A chance somebody expects is an estimate of it. */
function ofChance(value: Modality, metric: string | null): Modality {
  return metric === 'probability' && value === 'forecast' ? 'estimate' : value;
}

/** What a cue at the number itself makes of it holds in a section of things to verify too. */
const sureOf: ReadonlySet<Modality> = new Set([
  'forecast',
  'history',
  'hypothetical',
  'rumour',
  'rule',
  'plan',
]);

function inferred(value: Modality, reason: string): Found<Modality> {
  return { value, span: null, reason };
}
