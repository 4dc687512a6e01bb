import type { Fact, SeriesInfo } from '../base/observation.ts';
import type { Concept } from './concept.ts';
import type { DerivedFact, Shape } from './derived-fact.ts';
import { openEntityBook } from './entity-book.ts';
import { openRunningConcepts } from './running-concepts.ts';

/** At an instant, a number became known, changed, or ceased to be believed. */
export interface Change {
  knownAt: string;
  fact: DerivedFact;
}

/**
 * Everything that was ever known of some concepts of an entity, oldest change first: the facts are read once, in the order in
 * which they became known, so that a replay over hundreds of dates asks once. The state as known at a date is, per concept,
 * shape and period end, the last change not after it; equal to `derive` over a book opened at that date. With `shapes` only
 * those; less is faster.
 */
export function historyOf(
  entity: string,
  concepts: readonly Concept[],
  series: readonly SeriesInfo[],
  facts: readonly Fact[],
  shapes?: readonly Shape[],
): Change[] {
  const book = openEntityBook(entity, series, []);
  const running = openRunningConcepts(book, concepts, shapes === undefined ? {} : { shapes });
  const changes: Change[] = [];
  for (const [knownAt, added] of inOrder(facts)) {
    book.add(added);
    for (const fact of running.update(added)) changes.push({ knownAt, fact });
  }
  return changes;
}

/** What the changes say as known at an instant: per concept, shape and period end the last one. */
export function replayed(changes: readonly Change[], knownAt: string): DerivedFact[] {
  const held = new Map<string, DerivedFact>();
  for (const change of changes) {
    if (change.knownAt > knownAt) break;
    held.set(`${change.fact.concept} ${change.fact.shape} ${change.fact.periodEnd}`, change.fact);
  }
  return [...held.values()];
}

function inOrder(facts: readonly Fact[]): [string, Fact[]][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.knownAt);
    if (group) group.push(fact);
    else groups.set(fact.knownAt, [fact]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
