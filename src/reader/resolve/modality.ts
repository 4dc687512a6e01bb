import type { Modality } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { firstIn, lastBefore, within } from './scene.ts';
import type { Stretch } from './stretches.ts';

/** What is already known of the claim when its modality is asked for. */
export interface Known {
  metric: string | null;
  /** First and last day of its period. */
  periodStart: string | null;
  periodEnd: string | null;
}

type Cue = Hit<'modality'>;

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
  const marks = marksOf(scene.text, { clause, sentence }, quantity);
  const cues = within(scene.modalities, line.kind === 'row' ? clause : sentence, quantity.start)
    .filter((cue) => !(cue.sense.modality === 'plan' && quoted.has(known.metric ?? '')))
    .filter((cue) => reaches(scene, cue, { clause, quantity, time, done: marks.done }))
    .map((cue) => ({ cue, rank: rankOf(cue, clause, quantity) }))
    .sort((a, b) => a.rank - b.rank);
  const best = cues[0]?.cue;
  if (best !== undefined) {
    const inClause = best.start >= clause.start && best.end <= clause.end;
    const value = ofChance(valueOf(best, { time, marks, inClause }), known.metric);
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
  if (time === 'future' && !moved) return inferred('forecast', 'period_yet_to_come');
  if (agreed.has(known.metric ?? '') && !marks.done && time !== 'recent' && time !== 'day')
    return inferred('plan', 'implied_by_metric');
  return inferred('reported', 'no_cue');
}

type Time = 'past' | 'day' | 'recent' | 'future' | null;

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

/** Where the claim's period lies from the date of the text: eight years back is another era. */
function timeOf(scene: Scene, quantity: Quantity, { periodStart, periodEnd }: Known): Time {
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (date === null && periodEnd !== null && latestYear(scene) - Number(periodEnd.slice(0, 4)) >= 8)
    return 'past';
  if (date === null || periodEnd === null) return null;
  if (Number(date.slice(0, 4)) - Number(periodEnd.slice(0, 4)) >= 8) return 'past';
  if (periodEnd < date) return periodStart === periodEnd ? 'day' : 'recent';
  return (periodStart ?? '') > date || periodEnd > `${date.slice(0, 4)}-12-31` ? 'future' : null;
}

/** The latest year a text without a date looks back on; 0 where it names none. */
function latestYear(scene: Scene): number {
  const known = years.get(scene);
  if (known !== undefined) return known;
  let latest = 0;
  for (const { 0: year, index } of scene.text.matchAll(/(?<![\d$.,])20\d\d(?![\d,.%万亿])/g)) {
    const before = scene.text.slice(Math.max(0, index - 6), index);
    if (!/(?:到|至|by|until|[-–—~/]) ?$/.test(before)) latest = Math.max(latest, Number(year));
  }
  years.set(scene, latest);
  return latest;
}

const years = new WeakMap<Scene, number>();

interface Marks {
  /** 已, 实现了, already: it has happened. */
  done: boolean;
  /** 将, 要, will: it has not. */
  will: Stretch | null;
  /** 未来, 之后, 还会 in the words before: what is only possible there is yet to come. */
  ahead: boolean;
}

function marksOf(
  text: string,
  { clause, sentence }: { clause: Stretch; sentence: Stretch },
  quantity: Quantity,
): Marks {
  const from = Math.max(clause.start, quantity.start - 40);
  const before = text.slice(from, quantity.start);
  const behind = text.slice(quantity.end, Math.min(clause.end, quantity.end + 8));
  const will = willWords.exec(before);
  return {
    done: doneWords.test(before) || /^ ?(?:已|了)/.test(behind),
    ahead: aheadWords.test(text.slice(Math.max(sentence.start, quantity.start - 24), quantity.start)),
    will:
      will === null ? null : { start: from + will.index, end: from + will.index + will[0].trimEnd().length },
  };
}

const doneWords =
  /已|至今|实现了|仅仅买了|落地|花的|录得|创下|达到了|降到|涨到|跌到|花了|(?:^|[^a-z])(?:already|so far|to date|has spent|have spent|spent|was|were|rose|fell|grew|reported|posted|came in|achieved|achieving|totaled|totalled|contributed|contributing|reached|stood at|hit|approaching)(?:[^a-z]|$)/;
const willWords =
  /将(?!近|来|军)|(?:只|还|也)?需要?(?!求|要求)|要(?!求|么|闻|素|是|知道|不)|会(?!议|计|员|上|面|谈|见|长)|(?:^|[^a-z])(?:will|would|to reach|going to|shall)[^a-z]/;

const aheadWords =
  /未来|将来|之后几年|今后|接下来|还会|将会|明年|后年|in the coming|over the next|in the future/;

interface Reach {
  clause: Stretch;
  quantity: Quantity;
  time: Time;
  done: boolean;
}

/** Whether a cue may speak of the number. */
function reaches(scene: Scene, cue: Cue, { clause, quantity, time, done }: Reach): boolean {
  const { modality } = cue.sense;
  const inClause = cue.start >= clause.start && cue.end <= clause.end;
  if (modality === 'rule')
    return (
      inClause ||
      !habit.test(scene.text.slice(cue.start, cue.end)) ||
      (cue.end <= quantity.start && quantity.start - cue.end <= 30)
    );
  if (modality === 'rumour' && qualifiesName(scene, cue, quantity)) return false;
  if (modality === 'rumour') return inClause || cue.start < quantity.start || cue.start - quantity.end < 30;
  if (modality === 'opinion' && done && cue.start < clause.start) return false;
  if (modality === 'opinion')
    return cue.start < quantity.start ? quantity.start - cue.start <= opinionReach : inClause;
  if (cue.start >= quantity.end) return inClause && behindToo.has(modality) && cue.start - quantity.end <= 5;
  // What a past day brought is a fact, whatever was expected of it.
  if (time === 'day' && cue.sense.modality === 'forecast') return false;
  if (inClause) return true;
  if (modality === 'history') return !done;
  if (modality === 'hypothetical') return time !== 'future';
  // Plans, forecasts and estimates of a clause before: as long as nothing there or here says otherwise.
  if (done || time === 'recent' || time === 'day') return false;
  const far = quantity.start - cue.end;
  return far <= clauseReach[modality] && !newSubject(scene, clause, cue, quantity);
}

/** 市传与甲公司合作的乙公司升 4%: the rumour is about the name, not the number. */
function qualifiesName(scene: Scene, cue: Cue, quantity: Quantity): boolean {
  if (cue.end > quantity.start) return false;
  const name = lastBefore(scene.entities, quantity.start);
  return (
    name !== null &&
    name.start > cue.end &&
    name.start - cue.end <= 24 &&
    scene.text[name.start - 1] === '的' &&
    !/[,。;:]/.test(scene.text.slice(cue.end, name.start))
  );
}

/** Words of habit colour what stands near them; a rule said in so many words (当…概率) holds for its whole sentence. */
const habit = /^(?:才能|通常|往往|一般会|一般来说|平均会|typically|usually|tends? to)$/;
const opinionReach = 24;
const behindToo: ReadonlySet<Modality> = new Set(['plan', 'estimate', 'forecast', 'rumour']);
const clauseReach: Readonly<Record<Modality, number>> = {
  hypothetical: 200,
  rumour: 200,
  rule: 200,
  history: 200,
  plan: 60,
  forecast: 90,
  estimate: 50,
  opinion: opinionReach,
  reported: 0,
};

/** The clause of the number begins with a name that the clause of the cue does not hold. */
function newSubject(scene: Scene, clause: Stretch, cue: Cue, quantity: Quantity): boolean {
  const first = firstIn(scene.entities, clause.start, quantity.start);
  if (first === null || first.start - clause.start > 2) return false;
  return /直接|已|了|获得|送上/.test(scene.text.slice(first.end, quantity.start)) && cue.end < clause.start;
}

/** Lower wins: the cue nearest to the number, the clause's own before others; conditions and rules colour all. */
function rankOf(cue: Cue, clause: Stretch, quantity: Quantity): number {
  const gap = cue.start >= quantity.end ? cue.start - quantity.end + 20 : quantity.start - cue.end;
  const outside = cue.end <= clause.start || cue.start >= clause.end ? 200 : 0;
  return strength[cue.sense.modality] + Math.max(0, gap) + outside;
}

const strength: Readonly<Record<Modality, number>> = {
  rule: -1000,
  hypothetical: -600,
  history: -150,
  plan: 0,
  forecast: -20,
  rumour: -120,
  opinion: 30,
  estimate: 60,
  reported: 0,
};

interface Context {
  time: Time;
  marks: Marks;
  inClause: boolean;
}

/** 可能 of what is yet to come is a forecast, of what is an estimate; so is an estimate of next year. */
function valueOf(cue: Cue, { time, marks, inClause }: Context): Modality {
  const { modality } = cue.sense;
  if (modality === 'rumour' && time === 'future' && !inClause) return 'forecast';
  if (modality === 'plan' && marks.will !== null && !inClause && time === 'future') return 'forecast';
  if (modality !== 'estimate') return modality;
  return time === 'future' || marks.ahead || (marks.will !== null && !marks.done) ? 'forecast' : 'estimate';
}
