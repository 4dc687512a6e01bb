import { TightropeError } from '../../base/error.ts';
import type { Concept } from '../../facts/concept.ts';
import type { Shape } from '../../facts/derived-fact.ts';
import { derive, type Derived } from '../../facts/derive.ts';
import { openEntityBook } from '../../facts/entity-book.ts';
import type { Context } from '../context.ts';
import { earlierValues, withParts, type EarlierValues } from './earlier-values.ts';
import { factLedger } from './fact-ledger.ts';
import { findEntity, type FoundEntity } from './find-entity.ts';
import { knownFacts, type AskedDates } from './known-facts.ts';

export interface EntityFacts {
  entity: FoundEntity;
  /** In the order asked; every concept where none was. */
  derived: { concept: Concept; facts: Derived }[];
  /** The concepts asked for and all that their formulas name. */
  named: Concept[];
  /** Null where vintages were not asked for. */
  earlier: EarlierValues | null;
}

/**
 * Derives concepts of one entity from what the ledger holds as known then. Throws entity_not_found, concept_not_found,
 * invalid_input for a date that is none.
 */
export async function entityFacts(
  context: Context,
  who: string,
  conceptIds: readonly string[],
  dates: AskedDates & { vintages?: boolean },
  wantedOf: (concept: Concept) => { shapes?: readonly Shape[]; from?: string } = () => ({}),
): Promise<EntityFacts> {
  const entity = findEntity(await context.lexicon(), who);
  const concepts = await context.concepts();
  const wanted = conceptIds.length === 0 ? [...concepts.keys()] : conceptIds;
  const asked = wanted.map((id) => conceptNamed(concepts, id));
  if (entity.key === null) return { entity, derived: [], named: withParts(asked, concepts), earlier: null };
  const cik = entity.key.replace('cik:', '');
  const ledger = await factLedger(context, ({ key }) => key === cik);
  const tags = [...new Set(asked.flatMap((concept) => tagsOf(concept, concepts)))];
  const { rows: series } = await ledger.series({ entity: entity.key, tags, all: true });
  const facts = await knownFacts(ledger, series, dates);
  const book = openEntityBook(entity.key, series, facts);
  return {
    entity,
    derived: asked.map((concept) => ({ concept, facts: derive(book, concept, concepts, wantedOf(concept)) })),
    named: withParts(asked, concepts),
    earlier: dates.vintages === true ? earlierValues(entity.key, asked, concepts, { series, facts }) : null,
  };
}

function conceptNamed(concepts: ReadonlyMap<string, Concept>, id: string): Concept {
  const concept = concepts.get(id.toLowerCase().replaceAll(' ', '_'));
  if (concept === undefined)
    throw new TightropeError('concept_not_found', { at: id, expected: [...concepts.keys()].join(', ') });
  return concept;
}

/** Tags of a concept and of those its formula names. */
function tagsOf(concept: Concept, concepts: ReadonlyMap<string, Concept>): string[] {
  const parts = concept.formula?.of.flatMap((id) => {
    const part = concepts.get(id);
    return part === undefined ? [] : tagsOf(part, concepts);
  });
  return [...concept.tags.map(({ tag }) => tag), ...(parts ?? [])];
}
