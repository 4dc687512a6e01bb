import type { Concept } from '../../../src/facts/concept.ts';
import type { DerivedFact, Shape } from '../../../src/facts/derived-fact.ts';
import { derive, type Derived } from '../../../src/facts/derive.ts';
import { openEntityBook, type EntityBook } from '../../../src/facts/entity-book.ts';
import {
  readCompanyfacts,
  type CompanyFact,
  type CompanyFacts,
  type EntityFacts,
} from './read-companyfacts.ts';

/** One line of a filing: tag, first day (null for an instant), last day, value, form, day of filing, accession number. */
export type Line = readonly [
  tag: string,
  start: string | null,
  end: string,
  value: number,
  form: string,
  filed: string,
  accession?: string,
  unit?: string,
];

/** Lines in the shape of the service, read as the recorded answers are. Without an accession, form and day stand for it. */
export function filings(lines: readonly Line[]): EntityFacts {
  const facts: CompanyFacts['facts'] = {};
  for (const [tag, start, end, val, form, filed, accession, unit] of lines) {
    const [taxonomy = '', name = ''] = tag.split(':');
    const rows: CompanyFact[] = (((facts[taxonomy] ??= {})[name] ??= { units: {} }).units[unit ?? 'USD'] ??=
      []);
    rows.push({
      ...(start === null ? {} : { start }),
      end,
      val,
      accn: accession ?? `${form} ${filed}`,
      form,
      filed,
    });
  }
  return readCompanyfacts({ cik: 1, entityName: 'Example', facts });
}

export function bookOf(lines: readonly Line[], knownAt?: string): EntityBook {
  const { entity, series, facts } = filings(lines);
  return openEntityBook(
    entity,
    series,
    facts,
    knownAt === undefined ? undefined : `${knownAt}T23:59:59.999Z`,
  );
}

/** A concept for tests: a flow of money that is never below zero, unless said otherwise. */
export function concept(tags: readonly string[], rest: Partial<Concept> = {}): Concept {
  const nothing = { en: '', 'zh-Hans': '', 'zh-Hant': '' };
  return {
    ...{ id: 'it', title: nothing, about: nothing, measure: 'flow', dimension: 'money', sign: 1 },
    ...{ neverNegative: true, formula: null },
    tags: tags.map((tag) => ({ tag, only: null })),
    ...rest,
  };
}

/** All numbers of the tags in the lines, the concept's order being that of first appearance unless given. */
export function numbers(lines: readonly Line[], rest: Partial<Concept> = {}, knownAt?: string): Derived {
  const tags = [...new Set(lines.map(([tag]) => tag))];
  return derive(bookOf(lines, knownAt), concept(tags, rest));
}

/** The one number of a shape whose period ends there. */
export function at({ facts }: Pick<Derived, 'facts'>, shape: Shape, end: string): DerivedFact | undefined {
  return facts.find((fact) => fact.shape === shape && fact.periodEnd === end);
}

/** State, reason and value in one line: `derived 30`, `not_derivable no_nine_months`. */
export function verdict(fact: DerivedFact | undefined): string {
  if (!fact) return 'nothing';
  return [fact.state, fact.reason, fact.valueText].filter((part) => part !== null).join(' ');
}
