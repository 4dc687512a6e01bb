import type { Fact, SeriesInfo } from '../../../src/base/observation.ts';
import type { Concept } from '../../../src/facts/concept.ts';
import type { DerivedFact } from '../../../src/facts/derived-fact.ts';
import { derive } from '../../../src/facts/derive.ts';
import { openEntityBook } from '../../../src/facts/entity-book.ts';
import type { Change } from '../../../src/facts/history.ts';

/** What `historyOf` says, by deriving everything anew at every instant. */
export function historyByDeriving(
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
