import type { Fact, SeriesInfo } from '../../base/observation.ts';
import type { Concept } from '../../facts/concept.ts';
import { isShown, type DerivedFact } from '../../facts/derived-fact.ts';
import { historyOf, type Change } from '../../facts/history.ts';

/** What was to be said of a period before, oldest first: each number that was later replaced, with the day it became known. */
export type EarlierValues = (fact: DerivedFact) => readonly Change[];

/** Replays what was known of some concepts and answers for their facts; `all` are those a formula may name. */
export function earlierValues(
  entity: string,
  asked: readonly Concept[],
  all: ReadonlyMap<string, Concept>,
  { series, facts }: { series: readonly SeriesInfo[]; facts: readonly Fact[] },
): EarlierValues {
  const byPlace = new Map<string, Change[]>();
  const ids = new Set(asked.map(({ id }) => id));
  for (const change of historyOf(entity, withParts(asked, all), series, facts)) {
    if (!ids.has(change.fact.concept) || !isShown(change.fact)) continue;
    const place = placeOf(change.fact);
    const before = byPlace.get(place) ?? [];
    if (before.at(-1)?.fact.valueText !== change.fact.valueText) byPlace.set(place, [...before, change]);
  }
  return (fact) => {
    const said = byPlace.get(placeOf(fact)) ?? [];
    const isLast = said.at(-1)?.fact.valueText === fact.valueText;
    return isLast ? said.slice(0, -1) : said;
  };
}

function placeOf({ concept, shape, periodEnd }: DerivedFact): string {
  return `${concept} ${shape} ${periodEnd}`;
}

/** The concepts with all that their formulas name, each once. */
export function withParts(asked: readonly Concept[], all: ReadonlyMap<string, Concept>): Concept[] {
  const found = new Map<string, Concept>();
  const waiting = [...asked];
  for (let concept = waiting.shift(); concept !== undefined; concept = waiting.shift()) {
    if (found.has(concept.id)) continue;
    found.set(concept.id, concept);
    for (const id of concept.formula?.of ?? []) {
      const part = all.get(id);
      if (part !== undefined) waiting.push(part);
    }
  }
  return [...found.values()];
}
