import type { Concept } from '../../facts/concept.ts';
import type { LexiconEntity } from '../../reader/lexicon.ts';
import type { SnapshotOut } from '../shapes/snapshot.ts';
import type { SnapshotTarget } from './snapshot-files.ts';
import { spanOf, type Span } from './span-of.ts';

type CompanyOut = SnapshotOut['companies'][number];
type Coverage = Omit<CompanyOut['concepts'][number], 'concept'>;

/** What a snapshot has of one company, concept by concept. */
export function companyCoverage(
  { key, recordings, series }: SnapshotTarget,
  entity: LexiconEntity | undefined,
  concepts: ReadonlyMap<string, Concept>,
): CompanyOut {
  const byTag = new Map<string, Span[]>();
  for (const one of series) byTag.set(one.tag ?? '', [...(byTag.get(one.tag ?? '') ?? []), one]);
  const coverage = (concept: Concept): Coverage => {
    const stated = concept.tags
      .filter(({ only }) => only === null || (entity !== undefined && only.includes(entity.id)))
      .flatMap(({ tag }) => byTag.get(tag) ?? []);
    if (stated.length > 0 || concept.formula === null)
      return { state: stated.length > 0 ? 'held' : 'absent', ...spanOf(stated) };
    const parts = concept.formula.of.flatMap((id) => concepts.get(id) ?? []).map(coverage);
    return ofParts(parts);
  };
  return {
    entity: entity?.id ?? `cik:${key}`,
    name: entity?.name ?? key,
    key: `cik:${key}`,
    recordings: [...recordings],
    ...spanOf(series),
    concepts: [...concepts.values()].map((concept) => ({ concept: concept.id, ...coverage(concept) })),
  };
}

/** A number made of others is there where they all are: from the latest first to the earliest last. */
function ofParts(parts: readonly Coverage[]): Coverage {
  const held = parts.filter(({ state }) => state === 'held');
  if (held.length < parts.length) {
    const some = parts.some(({ state }) => state !== 'absent');
    return { state: some ? 'parts_missing' : 'absent', facts: 0, first: null, last: null };
  }
  const firsts = held.flatMap(({ first }) => first ?? []).sort();
  const lasts = held.flatMap(({ last }) => last ?? []).sort();
  const facts = Math.min(...held.map((part) => part.facts));
  return { state: 'held', facts, first: firsts.at(-1) ?? null, last: lasts[0] ?? null };
}
