import type { Fact, SeriesInfo } from '../base/observation.ts';
import type { Concept } from './concept.ts';
import type { DerivedFact } from './derived-fact.ts';
import { derive } from './derive.ts';
import { openEntityBook } from './entity-book.ts';

/** At an instant, a number became known, changed, or ceased to be believed. */
export interface Change {
  knownAt: string;
  fact: DerivedFact;
}

/**
 * Everything that was ever known of some concepts of an entity, oldest change first: the facts are read once, in the order in
 * which they became known, so that a replay over hundreds of dates asks once. The state as known at a date is, per concept,
 * shape and period end, the last change not after it; equal to `derive` over a book opened at that date.
 */
export function historyOf(
  entity: string,
  concepts: readonly Concept[],
  series: readonly SeriesInfo[],
  facts: readonly Fact[],
): Change[] {
  const book = openEntityBook(entity, series, []);
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const last = new Map(concepts.map(({ id }) => [id, new Map<string, DerivedFact>()]));
  const changes: Change[] = [];
  for (const [knownAt, added] of inOrder(facts)) {
    book.add(added);
    for (const concept of concepts) {
      const before = last.get(concept.id) ?? new Map<string, DerivedFact>();
      const now = new Map(derive(book, concept, byId).facts.map((fact) => [placeOf(fact), fact]));
      for (const [place, fact] of now) {
        const earlier = before.get(place);
        if (!earlier || said(earlier) !== said(fact)) changes.push({ knownAt, fact });
      }
      for (const [place, fact] of before)
        if (!now.has(place)) changes.push({ knownAt, fact: withdrawn(fact) });
      last.set(concept.id, now);
    }
  }
  return changes;
}

/** What the changes say as known at an instant: per concept, shape and period end the last one. */
export function replayed(changes: readonly Change[], knownAt: string): DerivedFact[] {
  const held = new Map<string, DerivedFact>();
  for (const change of changes) {
    if (change.knownAt > knownAt) break;
    held.set(placeOf(change.fact), change.fact);
  }
  return [...held.values()];
}

function placeOf({ concept, shape, periodEnd }: DerivedFact): string {
  return `${concept} ${shape} ${periodEnd}`;
}

function said(fact: DerivedFact): string {
  const { state, reason, periodStart, valueText, calendar, fiscal } = fact;
  return [state, reason, periodStart, valueText, calendar, fiscal].join(' ');
}

/** A period the filings turned out not to have: its number is no longer given. */
function withdrawn(fact: DerivedFact): DerivedFact {
  return {
    ...fact,
    state: 'not_derivable',
    reason: 'no_statement',
    valueText: null,
    value: null,
    rivals: [],
  };
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
