import { thesisOption } from '../fields/thesis.ts';
import { keyOf } from '../factual/find-entity.ts';
import type { ThesisNames } from '../thesis-files/thesis-names.ts';
import { sourceOf } from './failed-askings.ts';

/** What would bring a leaf that is missing: `tightrope pull SOFR`; null where the thesis pulls no such thing. */
export type Way = (leaf: string) => string | null;

export function waysOf({ pullLines: lines, lexicon }: ThesisNames, thesis?: string): Way {
  const keys = new Map(
    lexicon.entities.map((entity) => [entity.id, keyOf(entity)?.replace('cik:', '') ?? null]),
  );
  const pulled = (source: string, key: string): string | null => {
    const found = lines.find(
      (line) => line.key.toLowerCase() === key && line.choices.some(({ feed }) => sourceOf(feed) === source),
    );
    return found === undefined ? null : `tightrope pull ${found.key}${thesisOption(thesis)}`;
  };
  return (leaf) => {
    const [source = '', rest] = leaf.toLowerCase().split(/:(.*)/s);
    if (rest !== undefined) return pulled(source, rest) ?? pulled(source, rest.split('/')[0] ?? '');
    const key = keys.get(leaf.split('.')[0] ?? '') ?? null;
    return key === null ? null : pulled('sec', key);
  };
}
