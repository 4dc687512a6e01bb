import type { Explained } from './queries.ts';

export type Step = Explained['steps'][number];

/** A step with the steps it is made of. */
export interface StepNode {
  step: Step;
  parts: StepNode[];
}

/** The tree that lines with depths stand for; null where there are none. */
export function stepTree(steps: readonly Step[]): StepNode | null {
  const [first, ...rest] = steps;
  if (first === undefined) return null;
  const root: StepNode = { step: first, parts: [] };
  const way: StepNode[] = [root];
  for (const step of rest) {
    const node: StepNode = { step, parts: [] };
    way.length = Math.max(1, step.depth);
    (way.at(-1) ?? root).parts.push(node);
    way.push(node);
  }
  return root;
}
