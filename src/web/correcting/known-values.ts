import type { OverrideSlot } from '../../base/vocabulary.ts';
import type { DocumentFull } from '../api/shapes.ts';
import type { Messages } from '../messages/messages.ts';

/** What may be meant by a slot: names and periods of this text, the metrics that have a name, the usual units. */
export function knownValues(
  { entities, claims }: Pick<DocumentFull, 'entities' | 'claims'>,
  slot: OverrideSlot,
  words: Messages,
): string[] {
  switch (slot) {
    case 'subject':
      return unique([...entities.map(({ name }) => name), ...claims.map(({ subject }) => subject)]);
    case 'speaker':
      return unique([...claims.map(({ speaker }) => speaker), ...entities.map(({ name }) => name)]);
    case 'metric':
      return unique([...claims.map(({ metric }) => metric), ...Object.keys(words.vocabulary.metrics)]);
    case 'period':
      return unique(claims.map(({ period }) => period)).sort();
    case 'unit':
      return unique([...claims.map(({ unit }) => unit), ...Object.keys(words.vocabulary.unitNames)]);
    default:
      return [];
  }
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
