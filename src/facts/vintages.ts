import type { Fact } from '../base/observation.ts';
import { rankOfForm } from './forms.ts';
import { likeness } from './same-value.ts';

/** One value of one period, from when it was first stated, with every statement that repeats it. */
export interface Vintage {
  /** The finest statement: the value shown and cited. */
  held: Fact;
  /** First and newest statement of it, UTC instants. */
  since: string;
  last: string;
  sources: Fact[];
  /** Statements in the same filing that say something else: neither is believed. */
  disputedBy: Fact[];
}

export interface Vintages {
  /** By the time of the first statement; the last is the one that holds. */
  vintages: readonly Vintage[];
  /** What a proxy says otherwise than a periodic report: kept, never believed over it. */
  below: readonly Fact[];
}

/**
 * The values a period has had. A repeat of an unchanged value is one more source; a different one is a new vintage.
 * A statement of a lower form neither replaces one of a higher nor makes it a restatement when replaced by it.
 * The order of the rows does not matter.
 */
export function vintagesOf(facts: readonly Fact[]): Vintages {
  const vintages: Vintage[] = [];
  const below: Fact[] = [];
  let rank = 0;
  for (const fact of facts.length === 1 ? facts : [...facts].sort(byStatement)) {
    const own = rankOfForm(fact.form);
    const current = vintages.at(-1);
    if (!current || own > rank) {
      below.push(...vintages.flatMap(({ sources }) => sources));
      const agreeing = below.filter(({ value }) => likeness(value, fact.value) !== 'different');
      vintages.splice(0, vintages.length, vintageOf(fact));
      // A proxy that said it first is a source, but the world is taken to know it from the report.
      vintages[0]?.sources.push(...agreeing);
      below.splice(0, below.length, ...below.filter((one) => !agreeing.includes(one)));
      rank = own;
      continue;
    }
    const like = likeness(current.held.value, fact.value);
    if (like !== 'different') {
      current.sources.push(fact);
      if (own < rank) continue;
      current.last = fact.knownAt;
      if (like === 'second_finer') current.held = fact;
    } else if (own < rank) below.push(fact);
    else if (current.sources.some((one) => one.sourceRef === fact.sourceRef && one.knownAt === fact.knownAt))
      current.disputedBy.push(fact);
    else vintages.push(vintageOf(fact));
  }
  return { vintages, below };
}

/**
 * From when the held values of two periods belong together (UTC instant); null where one was restated and the other
 * has not been stated since. What is subtracted must be of one family: a restated year less nine months as first
 * reported is no quarter.
 */
export function sameFamily(first: readonly Vintage[], second: readonly Vintage[]): string | null {
  const [one, other] = [first.at(-1), second.at(-1)];
  if (!one || !other) return null;
  const later = one.since > other.since ? one.since : other.since;
  const [before, beforeOther] = [first.at(-2), second.at(-2)];
  if (!before && !beforeOther) return later;
  if (before && beforeOther && other.since > before.last && one.since > beforeOther.last) return later;
  // Else the one that did not change with the other must have been stated again at or after the change.
  const oneChanged = before !== undefined && (beforeOther === undefined || one.since > other.since);
  const [changed, steady] = oneChanged ? [one, other] : [other, one];
  let affirmed: string | null = null;
  for (const { knownAt } of steady.sources)
    if (knownAt >= changed.since && (affirmed === null || knownAt < affirmed)) affirmed = knownAt;
  return affirmed === null || affirmed > later ? affirmed : later;
}

function vintageOf(fact: Fact): Vintage {
  return { held: fact, since: fact.knownAt, last: fact.knownAt, sources: [fact], disputedBy: [] };
}

function byStatement(a: Fact, b: Fact): number {
  return (
    compare(a.knownAt, b.knownAt) ||
    compare(a.sourceRef, b.sourceRef) ||
    compare(a.valueText, b.valueText) ||
    compare(a.form ?? '', b.form ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
