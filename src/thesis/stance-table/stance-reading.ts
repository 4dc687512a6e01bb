import type { Course } from '../course.ts';
import { dayOf, isoDay } from '../instant.ts';
import { isUsable } from '../reading.ts';
import type { StanceReading } from '../stance.ts';
import { indexAt } from '../timeline.ts';
import { knownAt, shareAt } from './evidence.ts';
import { judge } from './judge.ts';
import { possible } from './possible.ts';
import { signalTruth, type StanceCourse } from './stance-course.ts';

/** The stance at an instant, from what was known then, with what the unknown would still allow. */
export function stanceReading(course: Course, stance: StanceCourse, instant: number): StanceReading {
  const { table, signals, evidence } = stance;
  const truth = (id: string) => signalTruth(course, id, instant);
  const share = shareAt(evidence, instant);
  const judged = judge(table, truth, share);
  const allowed = possible(table, signals, truth, share);
  return {
    stance: judged.stance,
    row: judged.row?.id ?? '',
    since: sinceOf(stance, instant),
    axes: table.axes.map(({ id, levels }) => {
      const may = allowed.levels.get(id);
      const level = judged.levels.get(id) ?? '';
      return {
        axis: id,
        level,
        possible: levels.map((one) => one.id).filter((one) => one === level || may?.has(one)),
      };
    }),
    possible: [judged.stance, ...[...allowed.stances].filter((one) => one !== judged.stance)],
    evidence: {
      known: knownAt(evidence, instant),
      of: evidence.of,
      unverified: unverifiedAt(course, instant),
    },
  };
}

/** Day since which the stance is this, whatever row gave it; null where it was never another. */
function sinceOf({ steps }: StanceCourse, instant: number): string | null {
  let index = indexAt(steps, instant);
  const now = steps[index]?.stance ?? 'not_enough_evidence';
  while (index > 0 && steps[index - 1]?.stance === now) index -= 1;
  const at = steps[index]?.at ?? -Infinity;
  return index <= 0 || at === -Infinity ? null : isoDay(dayOf(at));
}

/** Share of unverified input in what is known of the lifeline. */
function unverifiedAt(course: Course, instant: number): number {
  let [known, unverified] = [0, 0];
  for (const { id, role } of course.thesis.indicators.values()) {
    if (role !== 'lifeline') continue;
    const reading = course.reading(id, instant);
    if (reading === null || !isUsable(reading) || reading.level === null) continue;
    known += 1;
    unverified += reading.level.unverified;
  }
  return known === 0 ? 0 : unverified / known;
}
