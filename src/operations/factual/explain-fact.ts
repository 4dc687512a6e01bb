import { TightropeError } from '../../base/error.ts';
import { shapes, type Shape } from '../../facts/derived-fact.ts';
import type { Context } from '../context.ts';
import type { FactOut } from '../shapes/fact.ts';
import { entityFacts } from './entity-facts.ts';
import { factOut } from './fact-out.ts';
import type { AskedDates } from './known-facts.ts';

interface FactId {
  entity: string;
  concept: string;
  shape: Shape;
  periodEnd: string;
}

/** `<entity>.<concept>.<shape>.<period end>` taken apart; null for an id of another kind. */
export function parseFactId(id: string): FactId | null {
  const [entity, concept, shape, periodEnd, ...more] = id.split('.');
  const known = shapes.find((one) => one === shape);
  if (entity === undefined || concept === undefined || known === undefined || more.length > 0) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(periodEnd ?? '')
    ? { entity, concept, shape: known, periodEnd: periodEnd ?? '' }
    : null;
}

/** One fact with everything it was made of. Throws fact_not_found and what `entityFacts` throws. */
export async function explainedFact(context: Context, id: FactId, dates: AskedDates): Promise<FactOut> {
  const asked = { ...dates, vintages: true };
  const { entity, derived, earlier } = await entityFacts(context, id.entity, [id.concept], asked, () => ({
    shapes: [id.shape],
  }));
  for (const { concept, facts } of derived) {
    const fact = facts.facts.find((one) => one.shape === id.shape && one.periodEnd === id.periodEnd);
    if (fact !== undefined) return factOut(entity, concept, fact, { locale: context.locale, earlier });
  }
  throw new TightropeError('fact_not_found', {
    at: `${id.entity}.${id.concept}.${id.shape}.${id.periodEnd}`,
  });
}
