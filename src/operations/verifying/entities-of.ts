import type { Lexicon, LexiconEntity } from '../../reader/lexicon.ts';

const known = new WeakMap<Lexicon, ReadonlyMap<string, LexiconEntity>>();

/** The entities of a lexicon by id; gathered once. */
export function entitiesOf(lexicon: Lexicon): ReadonlyMap<string, LexiconEntity> {
  const before = known.get(lexicon);
  if (before !== undefined) return before;
  const byId = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  known.set(lexicon, byId);
  return byId;
}
