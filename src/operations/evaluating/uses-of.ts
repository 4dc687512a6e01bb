import type { Locale } from '../../base/locale.ts';
import { isLeaf, type Formula } from '../../thesis/formula/formula.ts';
import type { Indicator } from '../../thesis/indicator.ts';
import type { IndicatorExplanation } from '../shapes/thesis-explanation.ts';
import type { Evaluated } from './evaluated.ts';
import { signalOut, signalsOf } from './signal-out.ts';

type Uses = Pick<IndicatorExplanation['indicator'], 'signals' | 'answers' | 'built_on' | 'feeds'>;

/** What takes an indicator: signals with a condition on it, rows of checklists, other indicators; and which it takes itself. */
export function usesOf(found: Evaluated, indicator: Indicator, locale: Locale): Uses {
  const { thesis } = found;
  const rows = new Map(thesis.checklist.map((row) => [row.id, row]));
  const named = (ids: Iterable<string>) =>
    [...ids].map((id) => ({ id, title: thesis.indicators.get(id)?.title[locale] ?? id }));
  return {
    signals: signalsOf(thesis)
      .map((signal) => signalOut(found, signal, locale))
      .flatMap(({ id, title, kind, state, state_text, conditions }) => {
        const own = conditions.filter((one) => one.indicator === indicator.id);
        return own.length === 0 ? [] : [{ id, title, kind, state, state_text, conditions: own }];
      }),
    answers: indicator.answers.map((id) => {
      const row = rows.get(id);
      return { id, list: row?.list ?? null, title: row?.title[locale] ?? null };
    }),
    built_on: named(takenBy(indicator.formula)),
    feeds: named(
      [...thesis.indicators.values()]
        .filter((one) => takenBy(one.formula).has(indicator.id))
        .map(({ id }) => id),
    ),
  };
}

/** Ids of the indicators a formula names. */
function takenBy(formula: Formula | null, found = new Set<string>()): Set<string> {
  if (formula === null) return found;
  if (!isLeaf(formula)) for (const part of formula.of) takenBy(part, found);
  else if (formula.leaf === 'indicator') found.add(formula.id);
  return found;
}
