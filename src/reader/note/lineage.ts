import type { LexiconEntity } from '../lexicon.ts';

/** The subject and those it is a part of: what AWS earns stands in Amazon's filing. */
export function lineage(id: string | null, entities: ReadonlyMap<string, LexiconEntity>): LexiconEntity[] {
  const line: LexiconEntity[] = [];
  for (
    let one = entities.get(id ?? '');
    one !== undefined && !line.includes(one);
    one = entities.get(one.parent ?? '')
  ) {
    line.push(one);
  }
  return line;
}
