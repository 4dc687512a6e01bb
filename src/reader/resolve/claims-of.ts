import type { TextLanguage } from '../../base/vocabulary.ts';
import type { View } from '../formats/view.ts';
import { periodDays } from '../grammar/period-days.ts';
import type { PeriodMention } from '../grammar/periods.ts';
import type { Claim } from '../reading.ts';
import { claimFrom } from './claim-from.ts';
import { withoutConversions } from './conversion.ts';
import { inferCurrencies } from './currency.ts';
import { framesIn } from './frames.ts';
import { firstLineEnd, withHeadlines } from './headline.ts';
import { Memory } from './memory.ts';
import { periodsApart } from './periods-apart.ts';
import { resolved } from './resolved.ts';
import type { Around } from './resolved.ts';
import type { Scene } from './scene.ts';
import { isSectionNumber } from './section-number.ts';
import { withSharers } from './with-sharers.ts';

/** Every quantity of the scene as a claim with all its slots, in the order of the text. */
export function claimsOf(
  scene: Scene,
  periods: readonly PeriodMention[],
  language: TextLanguage,
  text: string,
  view: View,
): Claim[] {
  const quantities = withoutConversions(scene.text, scene.tokens.quantities).filter(
    (quantity) => !isSectionNumber(scene, quantity),
  );
  const around: Around = {
    periods: periodsApart(periods, quantities),
    frames: framesIn(scene),
    currencies: inferCurrencies(scene.text, quantities, scene.stretches, language),
    memory: new Memory(),
    daysOf: remembering(periodDays),
  };
  const claims: Claim[] = [];
  for (const quantity of quantities) {
    const claim = claimFrom(resolved(scene, quantity, around), text, view);
    for (const one of withSharers(scene, quantity, claim, view)) claims.push(one);
  }
  const title = view.endOf(firstLineEnd(scene.text));
  return withHeadlines(claims, ({ start }) => start < title);
}

/** A text names few periods many times. */
function remembering<Value>(find: (label: string) => Value): (label: string) => Value {
  const known = new Map<string, Value>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const found = find(label);
    known.set(label, found);
    return found;
  };
}
