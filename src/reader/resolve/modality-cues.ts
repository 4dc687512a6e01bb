import type { Modality } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Marks } from './modality-marks.ts';
import type { Time } from './modality-time.ts';
import type { Hit, Scene } from './scene.ts';
import { firstIn, lastBefore } from './scene.ts';
import type { Stretch } from './stretches.ts';

/** A word that says how sure or how real a number is. */
export type Cue = Hit<'modality'>;

interface Reach {
  clause: Stretch;
  quantity: Quantity;
  time: Time;
  done: boolean;
}

/** Whether a cue may speak of the number. */
export function reaches(scene: Scene, cue: Cue, { clause, quantity, time, done }: Reach): boolean {
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

/** Lower wins: the cue nearest to the number, the clause's own before others; conditions and rules colour all. */
export function rankOf(cue: Cue, clause: Stretch, quantity: Quantity): number {
  const gap = cue.start >= quantity.end ? cue.start - quantity.end + 20 : quantity.start - cue.end;
  const outside = cue.end <= clause.start || cue.start >= clause.end ? 200 : 0;
  return strength[cue.sense.modality] + Math.max(0, gap) + outside;
}

interface Context {
  time: Time;
  marks: Marks;
  inClause: boolean;
  /** Asked only of estimates. */
  liesAhead: boolean;
}

/** 可能 of what is yet to come is a forecast, of what is an estimate; so is an estimate of next year. */
export function valueOf(cue: Cue, { time, marks, inClause, liesAhead }: Context): Modality {
  const { modality } = cue.sense;
  if (modality === 'rumour' && time === 'future' && !inClause) return 'forecast';
  if (modality === 'plan' && marks.will !== null && !inClause && time === 'future') return 'forecast';
  if (modality !== 'estimate') return modality;
  return time === 'future' || liesAhead || (marks.will !== null && !marks.done) ? 'forecast' : 'estimate';
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
