import type { Locale } from '../../base/locale.ts';
import { dayOf, isoDay } from '../../thesis/instant.ts';
import { killsOf } from '../boarding/kills-of.ts';
import type { ReceiptsOut } from '../shapes/receipts.ts';
import type { Evaluation } from './evaluated.ts';
import { replayedSignal } from './replay-of.ts';
import { amendmentsOut, signalsOf } from './signal-out.ts';
import { tenYears } from './ten-years.ts';

/** What every signal that forecasts something said over ten years, and what came of it. */
export function receiptsOf(found: Evaluation, locale: Locale): ReceiptsOut {
  const { thesis, instant } = found;
  const span = { from: instant - tenYears, to: instant, grid: [], every: 'episode' as const, locale };
  const signals = signalsOf(thesis).flatMap((signal): ReceiptsOut['signals'] => {
    const { judged, episodes } = replayedSignal(found, signal, span);
    if (judged === null) return [];
    const outcome = thesis.outcomes.get(judged.outcome)?.title[locale] ?? judged.outcome;
    const { id, title, kind, registered } = signal;
    return [{ id, title: title[locale], kind, registered, outcome_title: outcome, judged, episodes }];
  });
  const counted = (which: 'calls' | 'replayed'): ReceiptsOut['calls'] => {
    const sum = { right: 0, wrong: 0, open: 0, not_covered: 0 };
    for (const { judged } of signals) {
      const tally = judged[which];
      sum.right += tally.followed.count;
      sum.wrong += tally.false_alarms;
      sum.open += tally.open;
      sum.not_covered += tally.not_covered;
    }
    return sum;
  };
  return {
    thesis: { id: thesis.id, title: thesis.title[locale], registered: thesis.registered },
    as_of: new Date(instant).toISOString(),
    from: isoDay(dayOf(span.from)),
    ...{ calls: counted('calls'), replayed: counted('replayed'), signals },
    kills: killsOf(found, locale).map((kill) => ({
      ...kill,
      amendments: amendmentsOut(thesis.kills.get(kill.id)?.amendments ?? [], locale),
    })),
  };
}
