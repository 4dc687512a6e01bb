import { daysBetween } from '../base/days.ts';
import { isLocated } from './claim-facts.ts';
import { judge } from './judge.ts';
import { underModality } from './modality-verdict.ts';
import { asNewest } from './against-facts.ts';
import type { Check } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { wordingOf } from './wording.ts';

/** A rate a public series states for the day the claim names, or laid beside it at the document's date. */
export const againstSeries: Check<VerifySight> = {
  id: 'series.level',
  apply(claim, sight) {
    const { clause } = wordingOf(claim);
    const series = sight.bases.series.find(
      (one) => one.unit === claim.unit && one.metrics.includes(claim.metric ?? '') && one.words.isIn(clause),
    );
    if (series === undefined || claim.change !== null) return null;
    const named = /^\d{4}-\d{2}-\d{2}$/.test(claim.period ?? '') && isLocated(claim, 'metric');
    const day = named ? claim.period : (claim.documentDate ?? null);
    if (day === null || (claim.period !== null && !named)) return null;
    const held = sight.now.seriesAt(series.series, day);
    if (held === null || daysBetween(held.periodEnd, day) > series.days) return null;
    const restsOn = [`${series.series}@${held.periodEnd}`];
    const verdict = judge(claim, {
      rule: this.id,
      candidates: [
        {
          value: held.value,
          evidence: [
            {
              kind: 'fact',
              factId: restsOn[0] ?? series.series,
              label: series.series,
              valueText: held.valueText,
              unit: series.unit,
              periodStart: null,
              periodEnd: held.periodEnd,
              sourceRef: held.sourceRef,
              url: urlOf(series.series),
              knownAt: '',
            },
          ],
          restsOn,
        },
      ],
      blocked: null,
      unsure:
        named && claim.slots.some(({ slot, inferredReason }) => slot === 'period' && inferredReason === null)
          ? null
          : 'slot_inferred',
      elsewhere: () => null,
      plausible: [0.3, 3],
    });
    return verdict === null ? null : underModality(claim, named ? verdict : asNewest(verdict), named);
  },
};

function urlOf(series: string): string | null {
  const id = /^fred:([A-Z0-9]+)$/.exec(series)?.[1];
  return id === undefined ? null : `https://fred.stlouisfed.org/series/${id}`;
}
