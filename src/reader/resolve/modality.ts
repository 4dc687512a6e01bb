import type { Modality } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Scene } from './scene.ts';
import { distance, within } from './scene.ts';

/**
 * How sure or how real: the strongest cue of the sentence that may reach the number. "If" and hearsay reach over the
 * whole sentence, the others their clause and, from before the number, the sentence. Without a cue the number is
 * reported, unless its period has yet to come.
 */
export function modalityOf(scene: Scene, quantity: Quantity, periodEnd: string | null): Found<Modality> {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const cues = within(scene.modalities, sentence, quantity.start)
    .filter((hit) => reaches(hit.sense.modality, hit.start, clause.start, quantity.start))
    .map((hit) => ({
      hit,
      rank: rank[hit.sense.modality] * 1000 + distance(hit, quantity) + (hit.start < clause.start ? 200 : 0),
    }))
    .sort((a, b) => a.rank - b.rank);
  const best = cues[0];
  if (best !== undefined) {
    return {
      value: best.hit.sense.modality,
      span: { start: best.hit.start, end: best.hit.end },
      reason: null,
    };
  }
  if (scene.date !== null && periodEnd !== null && periodEnd > `${scene.date.slice(0, 4)}-12-31`) {
    return { value: 'forecast', span: null, reason: 'period_yet_to_come' };
  }
  return { value: 'reported', span: null, reason: 'no_cue' };
}

/** "I think" colours what follows at once, not a whole spoken sentence. */
const opinionReach = 24;

/** Lower wins. Those of one rank are decided by nearness. */
const rank: Readonly<Record<Modality, number>> = {
  hypothetical: 0,
  rumour: 1,
  rule: 2,
  history: 2,
  plan: 2,
  forecast: 2,
  estimate: 2,
  opinion: 2,
  reported: 3,
};

function reaches(modality: Modality, cueStart: number, clauseStart: number, quantityStart: number): boolean {
  if (modality === 'rumour') return true;
  if (modality === 'opinion') return cueStart < quantityStart && quantityStart - cueStart <= opinionReach;
  return cueStart < quantityStart || (modality !== 'hypothetical' && cueStart >= clauseStart);
}
