import type { Course } from '../course.ts';
import type { StanceName } from '../stance.ts';
import type { Change, Situation } from './situation.ts';
import { variationsOf, type Variation } from './variations.ts';

/** The fewest indicators that would have to be other for the stance to be another. */
export interface SmallestSet {
  /** Every set of that size, with what it would lead to; empty where more than `searched` are needed. */
  sets: readonly { changes: readonly Variation[]; stance: StanceName }[];
  /** Size of these sets; null where more than `searched` are needed. */
  size: number | null;
  /** All sets up to this size were tried. */
  searched: number;
}

/** Sets of more than three are not tried, nor more than a million. */
const mostIndicators = 3;
const mostTried = 1_000_000;

/** Searches all sets by size. Only what is known is changed by `moved` and `unknown`; the unknown may become known (variations.ts). */
export function smallestSet(course: Course, situation: Situation): SmallestSet {
  const choices = [...variationsOf(course, situation).values()].filter((one) => one.length > 0);
  let left = mostTried;
  for (let size = 1; size <= mostIndicators; size++) {
    if (left < setsOf(choices, size)) return { sets: [], size: null, searched: size - 1 };
    const sets: SmallestSet['sets'][number][] = [];
    for (const changes of combinations(choices, size, 0)) {
      left -= 1;
      const stance = situation.stanceIf(joined(changes));
      if (stance !== situation.stance) sets.push({ changes, stance });
    }
    if (sets.length > 0) return { sets, size, searched: size };
  }
  return { sets: [], size: null, searched: mostIndicators };
}

function* combinations(
  choices: readonly (readonly Variation[])[],
  size: number,
  from: number,
): Generator<readonly Variation[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= choices.length - size; index++)
    for (const variation of choices[index] ?? [])
      for (const rest of combinations(choices, size - 1, index + 1)) yield [variation, ...rest];
}

/** How many sets there are: the elementary symmetric polynomial of the numbers of choices. */
function setsOf(choices: readonly (readonly Variation[])[], size: number): number {
  const sums = [1, ...Array.from({ length: size }, () => 0)];
  for (const { length } of choices)
    for (let index = size; index > 0; index--)
      sums[index] = (sums[index] ?? 0) + length * (sums[index - 1] ?? 0);
  return sums[size] ?? 0;
}

function joined(changes: readonly Variation[]): Change {
  const [only] = changes;
  if (changes.length === 1 && only !== undefined) return only;
  return {
    conditions: new Map(changes.flatMap(({ conditions }) => [...conditions])),
    evidence: changes.reduce((sum, { evidence }) => sum + evidence, 0),
  };
}
