import type { Locale } from '../../base/locale.ts';
import type { Step } from '../../thesis/explain-point.ts';
import type { Context } from '../context.ts';
import { parseFactId } from '../factual/explain-fact.ts';
import { targetOf } from '../overriding/target-of.ts';
import { whatStandsOf } from '../thesis-files/what-stands-of.ts';
import type { IndicatorExplanation } from '../shapes/thesis-explanation.ts';

export type Source = NonNullable<IndicatorExplanation['indicator']['steps'][number]['source']>;

type Found = NonNullable<Step['source']>;

/** Names what sources count, in the reader's language, and where a claim or a cited figure stands. */
export async function sourceNames(
  given: Context,
  locale: Locale,
): Promise<(source: Found) => Promise<Source>> {
  const context = whatStandsOf(given);
  const concepts = await context.concepts();
  const cited = new Map((await context.cited()).map((one) => [one.id, one]));
  return async (source) => {
    const plain = plainSource(source);
    if (source.kind === 'fact') {
      const concept = parseFactId(source.id)?.concept ?? '';
      return { ...plain, what: concepts.get(concept)?.title[locale] ?? concept };
    }
    if (source.kind === 'cited') {
      const figure = cited.get(source.id);
      return { ...plain, what: figure?.basis ?? null, url: figure?.url ?? null };
    }
    if (source.kind !== 'claim') return plain;
    const { claim, document } = await targetOf(context, await context.ledger('look'), source.id);
    return { ...plain, what: claim.quote, document: document.id };
  };
}

/** What a step says of its source by itself. */
export function plainSource({ kind, id, label, standing }: Found): Source {
  const [series = id] = id.split('@');
  const command =
    kind === 'fact' || kind === 'claim'
      ? `tightrope explain ${kind === 'claim' ? id.slice(0, 12) : id}`
      : kind === 'observation' && id !== 'number'
        ? `tightrope series ${series}`
        : null;
  const named = { what: null, document: null, url: null };
  return { kind: kind as Source['kind'], id, label, standing, command, ...named };
}
