import type { Course } from '../course.ts';
import { dayOf, isoDay } from '../instant.ts';
import type { StanceReading } from '../stance.ts';
import { indexAt } from '../timeline.ts';
import { knownAt, shareAt, unverifiedAt } from './evidence.ts';
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
      unverified: unverifiedAt(evidence, instant),
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
