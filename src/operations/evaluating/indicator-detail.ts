import type { Locale } from '../../base/locale.ts';
import type { Indicator } from '../../thesis/indicator.ts';
import { isoDay, isoInstant } from '../../thesis/instant.ts';
import { placeName } from '../../thesis/place.ts';
import { isPoint } from '../../thesis/point.ts';
import type { IndicatorDetailOut } from '../shapes/reading.ts';
import { boundValue } from '../../base/indicator-value.ts';
import type { Evaluated } from './evaluated.ts';
import { heldAt } from './held-at.ts';

/** What an indicator says of itself; with `history` what it was, as known at the instant. */
export function indicatorDetail(
  { course, instant }: Evaluated,
  indicator: Indicator,
  locale: Locale,
  history: boolean,
): IndicatorDetailOut {
  const { bands, unit } = indicator;
  const known = history ? (course.watch(indicator.id)?.history ?? null) : null;
  return {
    ...{ id: indicator.id, about: indicator.about[locale], why: indicator.why[locale] },
    ...{ counter: indicator.counter[locale], growth: indicator.growth, least: indicator.least },
    ...{ answers: [...indicator.answers], base: bands?.base ?? null },
    thresholds: (bands?.thresholds ?? []).map(({ at, level, why, origin, since }) => ({
      ...{
        at,
        at_text: boundValue(at, unit, locale),
        level,
        why: why[locale],
        origin: origin[locale],
        since,
      },
    })),
    amendments: indicator.amendments.map((one) => ({ ...one, why: one.why[locale] })),
    ...{ file: indicator.at.file, line: indicator.at.line },
    history:
      known === null
        ? null
        : heldAt(known, instant).map(({ place, lastDay, value, low, high, provisional, knownAt }) => ({
            ...{ period: placeName(known.cadence, place), period_end: isoDay(lastDay) },
            ...{ value, low, high, provisional, known_at: isoInstant(knownAt) },
          })),
    vintages:
      known === null
        ? null
        : known.changes
            .filter((change) => change.knownAt <= instant)
            .map(({ knownAt, entry }) => ({
              known_at: isoInstant(knownAt),
              period: placeName(known.cadence, entry.place),
              value: isPoint(entry) ? entry.value : null,
            })),
  };
}
