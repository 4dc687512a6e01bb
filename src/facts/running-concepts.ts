import type { Fact } from '../base/observation.ts';
import type { Concept } from './concept.ts';
import type { DerivedFact } from './derived-fact.ts';
import { byPlace, placeOf, withReckoned, type Want } from './derive.ts';
import type { EntityBook } from './entity-book.ts';
import { formulaFacts } from './formula.ts';
import { dayNumber } from './period.ts';
import { openRunningTags, type Held } from './running-tags.ts';
import { openTouchedYears } from './touched-years.ts';

/** Concepts kept up to date while facts are added to their book. */
export interface RunningConcepts {
  /** What says something else than before, once these facts have been added; what is no longer given is withdrawn. */
  update(added: readonly Fact[]): DerivedFact[];
}

/** Days by which the ends of what a sum or difference takes may differ, twice: a period near a period near the one that changed. */
const nearDays = 6;

export function openRunningConcepts(
  book: EntityBook,
  concepts: readonly Concept[],
  want: Want,
): RunningConcepts {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const years = openTouchedYears(book.calendar);
  const own = new Map(concepts.map((concept) => [concept.id, openRunningTags(book, concept, want)]));
  const held = new Map<string, Held>();
  const nothing: Held = { facts: new Map(), before: new Map() };

  /** Brings a concept up to date, its parts first; one that names itself gives nothing. */
  const bring = (concept: Concept, done: Set<string>, added: AddedFacts): void => {
    if (done.has(concept.id)) return;
    done.add(concept.id);
    const { formula } = concept;
    for (const id of formula?.of ?? []) {
      const part = byId.get(id);
      if (part) bring(part, done, added);
    }
    const direct = own.get(concept.id)?.update(added.days, added.calendar) ?? nothing;
    if (formula === null) {
      held.set(concept.id, direct);
      return;
    }
    const parts = formula.of.map((id) => (id === concept.id ? nothing : (held.get(id) ?? nothing)));
    const { facts } = held.get(concept.id) ?? { facts: new Map<string, DerivedFact>() };
    held.set(concept.id, { facts, before: combine(concept, direct, parts, facts) });
  };

  /** Puts a formula's numbers into `facts` as far as a part was looked at again; gives what stood there. */
  const combine = (
    concept: Concept,
    direct: Held,
    parts: readonly Held[],
    facts: Map<string, DerivedFact>,
  ): Held['before'] => {
    const before = new Map<string, DerivedFact | undefined>();
    const looked = [direct, ...parts].flatMap((one) => [...one.before.keys()]);
    if (looked.length === 0) return before;
    const days = new Set(looked.map((place) => dayNumber(place.slice(place.indexOf(' ') + 1))));
    // The nearest partner of a ratio may lie anywhere.
    const isNear =
      concept.formula?.operator === 'ratio'
        ? (): boolean => true
        : ({ periodEnd }: DerivedFact): boolean => {
            const day = dayNumber(periodEnd);
            for (let off = -nearDays; off <= nearDays; off++) if (days.has(day + off)) return true;
            return false;
          };
    const near = (one: Pick<Held, 'facts'>): DerivedFact[] =>
      [...one.facts.values()].filter(isNear).sort(byPlace);
    for (const fact of near({ facts })) {
      before.set(placeOf(fact), fact);
      facts.delete(placeOf(fact));
    }
    for (const fact of withReckoned(near(direct), formulaFacts(concept, parts.map(near), byId))) {
      facts.set(placeOf(fact), fact);
      if (!before.has(placeOf(fact))) before.set(placeOf(fact), undefined);
    }
    return before;
  };

  return {
    update(added) {
      const done = new Set<string>();
      const state = { days: daysOf(added), calendar: years.update() };
      for (const concept of concepts) bring(concept, done, state);
      return concepts.flatMap(({ id }) => differences(held.get(id) ?? nothing));
    },
  };
}

interface AddedFacts {
  /** Last days of what was added, by series. */
  days: ReadonlyMap<string, ReadonlySet<number>>;
  calendar: ReturnType<ReturnType<typeof openTouchedYears>['update']>;
}

function daysOf(added: readonly Fact[]): Map<string, Set<number>> {
  const days = new Map<string, Set<number>>();
  for (const { series, periodEnd } of added) {
    const known = days.get(series);
    if (known) known.add(dayNumber(periodEnd));
    else days.set(series, new Set([dayNumber(periodEnd)]));
  }
  return days;
}

function differences({ facts, before }: Held): DerivedFact[] {
  const changed: DerivedFact[] = [];
  const gone: DerivedFact[] = [];
  for (const [place, earlier] of before) {
    const fact = facts.get(place);
    if (fact === undefined) {
      if (earlier !== undefined) gone.push(withdrawn(earlier));
    } else if (earlier === undefined || said(earlier) !== said(fact)) changed.push(fact);
  }
  return [...changed.sort(byPlace), ...gone.sort(byPlace)];
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
