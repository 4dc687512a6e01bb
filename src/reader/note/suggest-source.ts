import type { LexiconEntity } from '../lexicon.ts';
import type { Claim } from '../reading.ts';
import type { SuggestedSource } from './note.ts';
import type { SourceRule } from './sources.ts';

/**
 * The first rule of the thesis that fits a claim and its subject, else the first that fits what the subject is a part
 * of; null where none does. `lineage` begins with the subject and is empty where there is none.
 */
export function suggestSource(
  claim: Checked,
  lineage: readonly LexiconEntity[],
  rules: readonly SourceRule[],
): SuggestedSource | null {
  if (claim.metric === null) return null;
  for (const subject of lineage.length === 0 ? [null] : lineage) {
    const rule = rules.find((one) => fits(one, claim, subject));
    if (rule !== undefined) {
      return { id: rule.id, name: rule.name, concept: rule.concept, url: addressOf(rule, subject) };
    }
  }
  return null;
}

type Checked = Pick<Claim, 'metric' | 'currency' | 'unit'>;

function fits(rule: SourceRule, { metric, currency, unit }: Checked, subject: LexiconEntity | null): boolean {
  return (
    allows(rule.metrics, metric) &&
    allows(rule.kinds, subject?.kind ?? null) &&
    allows(rule.subjects, subject?.id ?? null) &&
    allows(rule.currencies, currency) &&
    allows(rule.units, unit) &&
    (rule.identifier === null || identifierOf(subject, rule.identifier) !== null)
  );
}

function allows(list: readonly string[], value: string | null): boolean {
  return list.length === 0 || (value !== null && list.includes(value));
}

function addressOf({ url }: SourceRule, subject: LexiconEntity | null): string | null {
  return (
    url?.replace(/\{(\w+)\}/g, (_whole, scheme: string) =>
      encodeURIComponent(identifierOf(subject, scheme) ?? ''),
    ) ?? null
  );
}

function identifierOf(subject: LexiconEntity | null, scheme: string): string | null {
  return subject?.identifiers.find((one) => one.scheme === scheme)?.value ?? null;
}
