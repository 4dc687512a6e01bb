import type { Course } from '../course.ts';
import type { StanceCourse } from '../stance-table/stance-course.ts';
import { shareOf, type Rate } from '../replay/rate.ts';
import { Situation } from './situation.ts';
import { variationsOf } from './variations.ts';

/** How much an indicator alone decides: of the ways in which it may be other, at so many moments, those that turn the stance. */
export interface Weight {
  indicator: string;
  /** All ways; made unknown; moved past its nearest bound, or become known where it was not. */
  flips: Rate;
  unknown: Rate;
  moved: Rate;
}

/** The effective weight of every indicator the stance rests on, over some instants (UTC, milliseconds); the heaviest first. */
export function weights(course: Course, stance: StanceCourse, instants: readonly number[]): Weight[] {
  const counts = new Map<string, { unknown: [number, number]; moved: [number, number] }>();
  for (const instant of instants) {
    const situation = new Situation(course, stance, instant);
    for (const [id, variations] of variationsOf(course, situation)) {
      const count = counts.get(id) ?? { unknown: [0, 0], moved: [0, 0] };
      counts.set(id, count);
      for (const variation of variations) {
        const of = variation.kind === 'unknown' ? count.unknown : count.moved;
        of[1] += 1;
        if (situation.stanceIf(variation) !== situation.stance) of[0] += 1;
      }
    }
  }
  return [...counts]
    .map(([indicator, { unknown, moved }]) => ({
      indicator,
      flips: shareOf(unknown[0] + moved[0], unknown[1] + moved[1]),
      unknown: shareOf(...unknown),
      moved: shareOf(...moved),
    }))
    .sort((a, b) => (b.flips.share ?? 0) - (a.flips.share ?? 0) || (a.indicator < b.indicator ? -1 : 1));
}
